"""Deciding about quantified objectives as they were read: accept, drop, take back, correct."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.documents.actions.settling.checks import kept, locked, require_open
from danvan.web.documents.models import FigureCandidate, Version
from danvan.web.documents.settling.desk import Desk


@transaction.atomic
def accept_figure(
    *, by: Actor, figure: FigureCandidate, seen: str | None = None
) -> FigureCandidate:
    """Say that it stands as it is; Stale where it is not as `seen`, Refused if dropped."""
    found = locked(by, figure, seen)
    if found.dropped:
        raise Refused(_("Chỉ tiêu này đã bỏ; hãy lấy lại trước khi chấp nhận."))
    return kept(by, "accept_figure", found, audit.changed(found, accepted=True))


@transaction.atomic
def drop_figure(*, by: Actor, figure: FigureCandidate, seen: str | None = None) -> FigureCandidate:
    """Leave it out of what will be adopted; it stays to be taken back."""
    found = locked(by, figure, seen)
    return kept(by, "drop_figure", found, audit.changed(found, dropped=True, accepted=False))


@transaction.atomic
def restore_figure(
    *, by: Actor, figure: FigureCandidate, seen: str | None = None
) -> FigureCandidate:
    """Take a dropped one back, to be looked at again."""
    found = locked(by, figure, seen)
    return kept(by, "restore_figure", found, audit.changed(found, dropped=False))


@transaction.atomic
def accept_figures(*, by: Actor, version: Version) -> int:
    """Accept all that wait; how many that were."""
    require_open(by, version)
    list(version.figure_candidates.select_for_update().values_list("pk"))
    found = [card.candidate for card in Desk(version).waiting_figures]
    for figure in found:
        figure.accepted = True
    FigureCandidate.objects.bulk_update(found, ["accepted"])
    told = {"accepted": (False, True)}
    audit.record_all([audit.entry(by, "accept_figure", each, told) for each in found])
    return len(found)


@transaction.atomic
def edit_figure(
    *,
    by: Actor,
    figure: FigureCandidate,
    name: str,
    comparison: str,
    value: Decimal,
    unit: str,
    upto: Decimal | None = None,
    per: str = "",
    baseline: Decimal | None = None,
    due: date | None = None,
    seen: str | None = None,
) -> FigureCandidate:
    """Set what counts of it and accept it; what was read stays in `read`.

    Raises Refused for no name or unit, a range upside down, a baseline on the wrong side of the
    value, a time before the document.
    """
    found = locked(by, figure, seen)
    values: dict[str, Any] = {
        "name": name.strip(),
        "comparison": comparison,
        "value": value,
        "upto": upto,
        "unit": unit.strip(),
        "per": per.strip(),
        "baseline": baseline,
        "due": due,
    }
    changes = audit.changed(found, **values, accepted=True, dropped=False)
    _check(found)
    return kept(by, "edit_figure", found, changes)


def _check(figure: FigureCandidate) -> None:
    if not figure.name or not figure.unit:
        raise Refused(_("Chỉ tiêu phải có tên và đơn vị tính."))
    if figure.upto is not None and figure.upto <= figure.value:
        raise Refused(_("Giá trị cuối của khoảng phải lớn hơn giá trị đầu."))
    issued = figure.version.document.date
    if figure.due and issued and figure.due < issued:
        raise Refused(_("Thời hạn đứng trước ngày ban hành văn bản."))
    if figure.baseline is None:
        return
    if figure.changes:
        raise Refused(
            _("Đã có hiện trạng thì hãy ghi mức phải đạt, không ghi mức tăng thêm, giảm đi.")
        )
    if figure.falls and figure.value >= figure.baseline:
        raise Refused(_("Mức phải giảm xuống thì hiện trạng phải cao hơn giá trị."))
    if not figure.falls and figure.value <= figure.baseline:
        raise Refused(_("Mức phải tăng lên thì hiện trạng phải thấp hơn giá trị."))
