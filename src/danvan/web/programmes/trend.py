"""How tasks stood at the end of each month, for many months from one grouped query.

The rule is that of `past.stood`. Tasks that no month's end can tell apart (begun, due, finished
in the same months) are counted by the database as one group and judged once. Tasks whose due date
was extended are few; they are judged one by one, by the date that held on each day.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
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
# plain words: an enumeration is slow to look up, and these are looked up often
_ON_TIME, _DUE_SOON, _LATE, _UNDATED = (
    standing.value
    for standing in (Standing.ON_TIME, Standing.DUE_SOON, Standing.LATE, Standing.UNDATED)
)
_TOLD = Case(
    When(state="completed", then=F("completed_on")), When(state="submitted", then=F("submitted_on"))
)


_EXACT = ("pk", "begun", "due", "told", "ending")


def month_ends(day: date, number: int) -> list[date]:
    """The last days of the `number` months before the one that holds `day`, the oldest first."""
    found: list[date] = []
    at = day
    for _month in range(number):
        at = at.replace(day=1) - timedelta(days=1)
        found.insert(0, at)
    return found


def stood_on(rows: TaskQuerySet, days: Sequence[date]) -> dict[date, Tally]:
    """A tally of `rows` for the end of each of `days`, which are last days of months.

    What is finished counts as done, in time or not; what is cancelled counts as paused.
    """
    rows = rows.annotate(begun=BEGUN, told=_TOLD, ending=_END).order_by()
    counted = _Days(days)
    granted = Extension.objects.filter(decision=Extension.Decision.GRANTED)
    extended = Q(extensions_granted__gt=0) & Q(pk__in=granted.order_by().values("task"))
    for facts, number in _groups(rows.filter(~extended), days):
        counted.add(facts, number)
    for each, facts in _extended(rows.filter(extended), days):
        counted.add(facts, 1, only=each)
    return {day: Tally(counted.at[each]) for each, day in enumerate(days)}


class _Days:
    """The rule for all days at once: a task stands in one way from one of the days to another."""

    def __init__(self, days: Sequence[date]) -> None:
        self.ends = [day.isoformat() for day in days]
        soon = timedelta(days=settings.DUE_SOON_DAYS)
        self.soon = [(day + soon).isoformat() for day in days]
        self.at: list[Counter[str]] = [Counter() for _day in days]

    def add(self, facts: _Facts, number: int, only: int | None = None) -> None:
        """Count `number` tasks on each of the days, or on `only` that one of them."""
        last = len(self.ends)
        first = bisect_left(self.ends, facts.begun)
        told = last
        if facts.end:
            told = max(first, bisect_left(self.ends, facts.told or ""))
        if facts.end == Standing.PAUSED:
            told = first
        soon = late = told
        if facts.due is not None:
            soon = min(told, max(first, bisect_left(self.soon, facts.due)))
            late = min(told, max(soon, bisect_right(self.ends, facts.due)))
        undated = facts.due is None
        for start, stop, standing in (
            (first, soon, _UNDATED if undated else _ON_TIME),
            (soon, late, _DUE_SOON),
            (late, told, _LATE),
            (told, last, facts.end),
        ):
            for each in range(start, stop):
                if only is None or only == each:
                    self.at[each][standing] += number


def _groups(rows: TaskQuerySet, days: Sequence[date]) -> Iterator[tuple[_Facts, int]]:
    found = rows.annotate(
        day_of_month=Substr(Cast("due", CharField()), 9, 2),
        begun_in=_month("begun", days),
        told_in=_month("told", days),
        due_as=_due(days),
    ).values_list("begun_in", "due_as", "told_in", "ending")
    for *facts, number in found.annotate(n=Count("pk")):
        yield _Facts(*facts), number


def _month(name: str, days: Sequence[date]) -> Case:
    """The month of a day; all that lies before the first of `days` is one."""
    early = When(**{f"{name}__lte": days[0]}, then=Value(""))
    return Case(early, default=Substr(Cast(name, CharField()), 1, 7), output_field=CharField())


def _due(days: Sequence[date]) -> Case | Cast:
    """A due day that stands for all that the `days` cannot tell from it.

    Told apart are the last day of a month, and the first days of one, which are soon at its eve.
    """
    whole = Cast("due", CharField())
    soon = settings.DUE_SOON_DAYS
    if soon > 26:
        return whole
    past, far = days[0] - timedelta(days=1), days[-1] + timedelta(days=soon + 1)
    return Case(
        When(due__lte=past, then=Value(past.isoformat())),
        When(due__gte=far, then=Value(far.isoformat())),
        When(due__in=days, then=whole),
        When(Q(day_of_month__lte=f"{soon:02d}"), then=Concat(Substr(whole, 1, 7), Value("-01"))),
        When(due__isnull=False, then=Concat(Substr(whole, 1, 7), Value("-27"))),
        output_field=CharField(),
    )


def _extended(rows: TaskQuerySet, days: Sequence[date]) -> Iterator[tuple[int, _Facts]]:
    """Tasks with extensions, each for each day with the due date that held then."""
    granted = Extension.objects.filter(decision=Extension.Decision.GRANTED)
    tasks = list(rows.values_list(*_EXACT))
    decided: dict[int, list[Extension]] = {}
    for each in granted.filter(task__in=[task[0] for task in tasks]).order_by("decided_at"):
        decided.setdefault(each.task_id, []).append(each)
    for key, begun, due, told, end in tasks:
        for number, day in enumerate(days):
            end_of_day = after(day)
            later = (
                each.before
                for each in decided.get(key, ())
                if each.decided_at and each.decided_at >= end_of_day
            )
            then = next(later, due)
            late = end == Standing.ON_TIME and then is not None and told > then
            yield number, _Facts(begun.isoformat(), _iso(then), _iso(told), "" if late else end)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
