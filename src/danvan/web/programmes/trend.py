"""How tasks stood at the end of each month, for many months from one grouped query.

The rule is that of `past.stood`. Tasks that no month's end can tell apart (begun, due, finished
in the same months) are counted by the database as one group and judged once. Tasks whose due date
was extended are few; they are judged one by one, by the date that held on each day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from django.conf import settings
from django.db.models import Case, CharField, Count, F, Q, Value, When
from django.db.models.functions import Cast, Concat, Substr

from danvan.web.programmes.counts import Tally
from danvan.web.programmes.models import Extension
from danvan.web.programmes.past import BEGUN, after
from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.programmes.standing import OWED, Standing


class _Facts(NamedTuple):
    """Days and months as ISO words, which compare as days do: `2026-05` is before `2026-05-31`.

    `end` is how the task counts from `told` on; empty while nothing was reported done.
    """

    begun: str
    due: str | None
    told: str | None
    end: str


_END = Case(
    When(state__in=("paused", "cancelled"), then=Value(Standing.PAUSED.value)),
    When(state="completed", then=Value(Standing.DONE.value)),
    When(Q(state="submitted") & OWED, then=Value(Standing.UNPROVEN.value)),
    When(state="submitted", submitted_on__lte=F("due"), then=Value(Standing.ON_TIME.value)),
    default=Value(""),
    output_field=CharField(),
)
_TOLD = Case(
    When(state="completed", then=F("completed_on")), When(state="submitted", then=F("submitted_on"))
)


def month_ends(day: date, number: int) -> list[date]:
    """The last days of the `number` months before the one that holds `day`, the oldest first."""
    found, at = [], day
    for _month in range(number):
        at = at.replace(day=1) - timedelta(days=1)
        found.insert(0, at)
    return found


def stood_on(rows: TaskQuerySet, days: Sequence[date]) -> dict[date, Tally]:
    """A tally of `rows` for the end of each of `days`, which are last days of months.

    What is finished counts as done, in time or not; what is cancelled counts as paused.
    """
    rows = rows.annotate(begun=BEGUN, told=_TOLD, ending=_END).order_by()
    tallies = {day: Tally() for day in days}
    for facts, number in _groups(rows.filter(extensions_granted=0), days):
        for day in days:
            _add(tallies[day], facts, day, number)
    for day, facts in _extended(rows.filter(extensions_granted__gt=0), days):
        _add(tallies[day], facts, day, 1)
    return tallies


def _add(tally: Tally, facts: _Facts, day: date, number: int) -> None:
    standing = _judged(facts, day.isoformat(), (day + _soon()).isoformat())
    if standing:
        tally.counts[standing] += number


def _soon() -> timedelta:
    return timedelta(days=settings.DUE_SOON_DAYS)


def _judged(facts: _Facts, day: str, soon: str) -> str | None:
    """The rule for one day; None for what had not begun."""
    if facts.begun > day:
        return None
    if facts.end == Standing.PAUSED or (facts.end and (facts.told or "") <= day):
        return facts.end
    if facts.due is None:
        return Standing.UNDATED
    if facts.due < day:
        return Standing.LATE
    return Standing.DUE_SOON if facts.due <= soon else Standing.ON_TIME


def _groups(rows: TaskQuerySet, days: Sequence[date]) -> Iterator[tuple[_Facts, int]]:
    found = rows.annotate(
        day_of_month=Substr(Cast("due", CharField()), 9, 2),
        begun_in=_month("begun"),
        told_in=_month("told"),
        due_as=_due(days),
    ).values_list("begun_in", "due_as", "told_in", "ending")
    for *facts, number in found.annotate(n=Count("pk")):
        yield _Facts(*facts), number


def _month(name: str) -> Substr:
    return Substr(Cast(name, CharField()), 1, 7)


def _due(days: Sequence[date]) -> Case | Cast:
    """A day of the due month that stands for all that the ends of months cannot tell from it.

    Told apart are the last day of a month, and the first days, which are soon at its eve.
    """
    whole = Cast("due", CharField())
    if settings.DUE_SOON_DAYS > 26:
        return whole
    early = Value(f"{settings.DUE_SOON_DAYS:02d}")
    return Case(
        When(due__in=days, then=whole),
        When(Q(day_of_month__lte=early), then=Concat(Substr(whole, 1, 7), Value("-01"))),
        When(due__isnull=False, then=Concat(Substr(whole, 1, 7), Value("-27"))),
        output_field=CharField(),
    )


def _extended(rows: TaskQuerySet, days: Sequence[date]) -> Iterator[tuple[date, _Facts]]:
    """Tasks with extensions, each for each day with the due date that held then."""
    tasks = list(rows.values_list("pk", "begun", "due", "told", "ending"))
    granted = Extension.objects.filter(decision="granted", task__in=rows.values("pk"))
    decided: dict[int, list[Extension]] = {}
    for each in granted.order_by("decided_at"):
        decided.setdefault(each.task_id, []).append(each)
    for key, begun, due, told, end in tasks:
        for day in days:
            later = (each.before for each in decided.get(key, ()) if each.decided_at >= after(day))
            then = next(later, due)
            late = end == Standing.ON_TIME and then is not None and told > then
            facts = (begun.isoformat(), then and then.isoformat(), told and told.isoformat())
            yield day, _Facts(*facts, "" if late else end)
