"""The table of swapped days: one at a time, or those of a calendar file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.core.models import SwappedDay
from danvan.web.core.templatetags.danvan import day as told
from danvan.web.deadlines.access import require_keep_days


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one day; `kind` of `SwappedDay.Kind`."""

    day: date
    kind: str
    name: str
    ground: str = ""
    source: str = ""


@transaction.atomic
def save_day(*, by: Actor, said: Told, row: SwappedDay | None = None) -> SwappedDay:
    """Add a day, or change `row`. Raises Refused for a day that the table has already."""
    require_keep_days(by)
    twice = SwappedDay.objects.filter(day=said.day)
    if row:
        row = SwappedDay.objects.select_for_update().get(pk=row.pk)
        twice = twice.exclude(pk=row.pk)
    if twice.exists():
        raise _twice(said.day)
    try:
        with transaction.atomic():
            return _kept(by, said, row or SwappedDay(), "save_day")
    except IntegrityError:  # somebody wrote the same day in the same moment
        raise _twice(said.day) from None


def _twice(day: date) -> Refused:
    return Refused(_("Ngày %(day)s đã có trong bảng; hãy sửa dòng đó.") % {"day": told(day)})


@transaction.atomic
def remove_day(*, by: Actor, row: SwappedDay) -> None:
    """The day is again what the law says."""
    require_keep_days(by)
    audit.record(by, "remove_day", row, {"day": (row.day, None)}, row.name)
    row.delete()


@transaction.atomic
def import_days(*, by: Actor, days: Sequence[Told]) -> int:
    """Add or change the days of a calendar file; how many were new or changed."""
    require_keep_days(by)
    if not days:
        raise Refused(_("Chưa chọn ngày nào để nhập; hãy đánh dấu ít nhất một ngày."))
    held = SwappedDay.objects.select_for_update().in_bulk(
        [each.day for each in days], field_name="day"
    )
    done = 0
    for each in days:
        row = held.get(each.day)
        if row and (row.kind, row.name, row.ground) == (each.kind, each.name, each.ground):
            continue
        held[each.day] = _kept(by, each, row or SwappedDay(), "import_days")
        done += 1
    return done


def _kept(by: Actor, said: Told, row: SwappedDay, act: str) -> SwappedDay:
    changes = audit.changed(
        row,
        day=said.day,
        kind=said.kind,
        name=said.name.strip(),
        ground=said.ground.strip(),
        source=said.source,
    )
    row.revision += 1
    row.save()
    audit.record(by, act, row, changes)
    return row
