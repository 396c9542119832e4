"""A day of issue that has not come yet: the reader, which has no clock, cannot say so."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from danvan.reader.model import Reading
from danvan.reader.source import Span
from danvan.web.core.clock import today
from danvan.web.core.templatetags.danvan import day
from danvan.web.documents.intake.head import day_of
from danvan.web.documents.models import Doubt, Version

TO_COME = "date-to-come"


def issued_to_come(version: Version, reading: Reading) -> Iterator[Doubt]:
    """One doubt at the most; nothing is refused for it, since a file may be ready before its day.

    Specimen: a plan signed in 2026 whose head says `ngày 20 tháng 6 năm 2027`.
    """
    issued = day_of(reading.meta.date)
    if issued is None or issued <= today():
        return
    at = reading.meta.spans.get("date", Span(0, 0))
    words = _(
        "Ngày ban hành trên tệp là %(issued)s, sau ngày đọc tệp (%(today)s). Hãy đối chiếu bản ký: "
        "sai thì sửa ở đầu văn bản, đúng thì để nguyên."
    )
    yield Doubt(
        version=version,
        code=TO_COME,
        severity="warning",
        message=words % {"issued": day(issued), "today": day(today())},
        start=at.start,
        end=at.end,
    )
