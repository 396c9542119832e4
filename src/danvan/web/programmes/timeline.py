"""A programme laid out in time: one row for each task of the document, a mark for each due date.

Shares of a group and occurrences of a recurring task are marks of one row. Places are percent of
the width, ready for the attributes of a drawing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Max, Min, OuterRef, Subquery
from django.db.models.functions import Coalesce

from danvan.web.core.deadlines.periods import between, last_day, quarter
from danvan.web.core.marks import MARKS
from danvan.web.programmes.models import Part, Programme, Task, TaskBody
from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.programmes.standing import Standing

_LABELS = 14  # that stand beside one another without touching
# Of several tasks in one place the first of these is shown.
WORST = (
    Standing.LATE,
    Standing.UNPROVEN,
    Standing.DUE_SOON,
    Standing.ON_TIME,
    Standing.UNDATED,
    Standing.DONE_LATE,
    Standing.DONE,
    Standing.PAUSED,
    Standing.CANCELLED,
)


@dataclass(slots=True)
class Mark:
    """Tasks of one row due on one day, `x` percent from the left."""

    due: date | None
    counts: Counter[str] = field(default_factory=Counter)
    x: str = ""

    @property
    def number(self) -> int:
        return self.counts.total()

    @property
    def standing(self) -> str:
        """The worst of them."""
        return next(each.value for each in WORST if self.counts[each])

    @property
    def share(self) -> int:
        """How many stand like that."""
        return self.counts[self.standing]

    @property
    def icon(self) -> str:
        return MARKS[self.standing].icon

    @property
    def tone(self) -> str:
        return MARKS[self.standing].tone

    @property
    def words(self) -> str:
        return str(MARKS[self.standing].words)


@dataclass(slots=True)
class Row:
    """A task of the document; `task` is one of its leaves, which has its words."""

    root: int
    first: int
    marks: list[Mark]
    task: Task | None = None
    until: str = ""

    @property
    def first_due(self) -> date:
        return self.marks[0].due or date.max

    @property
    def worst(self) -> Mark:
        return min(self.marks, key=lambda mark: WORST.index(Standing(mark.standing)))

    @property
    def number(self) -> int:
        return sum(mark.number for mark in self.marks)


def rows_of(tasks: TaskQuerySet) -> list[Row]:
    """A row for each task of the document among `tasks`, by due date, undated ones last."""
    root = Coalesce("parent__parent", "parent", "pk")
    found = tasks.annotate(root=root).order_by().values_list("root", "due", "standing")
    marks: dict[int, dict[date | None, Mark]] = {}
    firsts: dict[int, int] = {}
    for key, due, standing, number, first in found.annotate(n=Count("pk"), first=Min("pk")):
        mark = marks.setdefault(key, {}).setdefault(due, Mark(due))
        mark.counts[standing] += number
        firsts[key] = min(first, firsts.get(key, first))
    rows = [
        Row(key, firsts[key], sorted(each.values(), key=lambda mark: mark.due or date.max))
        for key, each in marks.items()
    ]
    return sorted(rows, key=lambda row: (row.first_due, row.first))


def fill(rows: Sequence[Row]) -> None:
    """Fetch the words and the lead of each row."""
    leads = TaskBody.objects.filter(task=OuterRef("pk"), part=Part.LEAD).order_by().values("task")
    named = leads.annotate(name=Max("body__name"))
    tasks = Task.objects.filter(pk__in=[row.first for row in rows])
    known = tasks.defer("search").annotate(lead_name=Subquery(named.values("name"))).in_bulk()
    for row in rows:
        row.task = known[row.first]


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale with its words; `year` above the first of its months or quarters."""

    x: str
    words: str
    year: str = ""


def _month(day: date) -> str:
    return f"T{day.month}"


class Scale:
    """From the month in which the programme begins to that of the last due date, and today's.

    A programme of many years whose tasks end sooner is not drawn to its empty end.
    """

    def __init__(self, programme: Programme, rows: Sequence[Row], today: date) -> None:
        dues = [mark.due for row in rows for mark in row.marks if mark.due]
        ends = dues or [programme.end or programme.start]
        if programme.start <= today <= (programme.end or today):
            ends = [*ends, today]
        self.start = min([programme.start, *dues]).replace(day=1)
        self.end = last_day("month", max(programme.start, *ends).replace(day=1))
        self.days = (self.end - self.start).days + 1

    def x(self, day: date) -> str:
        """Where the day lies; the first day at the left edge."""
        return f"{((day - self.start).days + 0.5) * 100 / self.days:.2f}%"

    def holds(self, day: date) -> bool:
        return self.start <= day <= self.end

    def ticks(self) -> list[Tick]:
        """Months, or quarters, or years, as many as have room."""
        for every in ("month", "quarter", "year"):
            starts = [day for day in between(every, self.start, self.end) if day >= self.start]
            if len(starts) <= _LABELS:
                break
        step = -(-len(starts) // _LABELS)
        if every == "year":
            return [Tick(self.x(day), str(day.year)) for day in starts[::step]]
        words = _month if every == "month" else quarter
        years = {day.year: day for day in reversed(starts)}  # each with its first day here
        return [
            Tick(self.x(day), words(day), str(day.year) if years[day.year] == day else "")
            for day in starts
        ]

    def place(self, rows: Sequence[Row]) -> None:
        """Give each mark its place, and each row the place where its line ends."""
        for row in rows:
            for mark in row.marks:
                mark.x = self.x(mark.due) if mark.due else ""
            row.until = next((mark.x for mark in reversed(row.marks) if mark.x), "")


@dataclass(slots=True)
class Month:
    """What is due in one month; `start` None for what has no date."""

    start: date | None
    pairs: list[tuple[Row, Mark]]


def months(rows: Sequence[Row]) -> Iterator[Month]:
    """The marks of the rows month by month: the same for narrow screens."""
    found: dict[date | None, list[tuple[Row, Mark]]] = {}
    pairs: list[tuple[Row, Mark]] = [(row, mark) for row in rows for mark in row.marks]
    pairs.sort(key=lambda pair: pair[1].due or date.max)
    for row, mark in pairs:
        found.setdefault(mark.due and mark.due.replace(day=1), []).append((row, mark))
    for start, items in found.items():
        yield Month(start, items)


def laid_out(programme: Programme, rows: Sequence[Row], today: date) -> dict[str, Any]:
    """What the page draws."""
    scale = Scale(programme, rows, today)
    scale.place(rows)
    return {
        "rows": rows,
        "ticks": scale.ticks(),
        "start": scale.x(programme.start),
        "today": scale.x(today) if scale.holds(today) else "",
        "months": list(months(rows)),
    }
