"""Counting: leaves by how they stand, alone and by programme, body, field and period.

Every number of every page is made here, of rows that `TaskFilters` found; a number's link says
to `TaskFilters` what was counted, so the rows behind it are the rows that made it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, Count, F, Q, Value
from django.db.models.functions import Cast, Substr
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body
from danvan.web.bodies.querysets import below
from danvan.web.core.marks import MARKS
from danvan.web.programmes.models import Part
from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.programmes.standing import TOGETHER

_STEP = 4  # characters of a body's path for each step down the tree


@dataclass(frozen=True, slots=True)
class Column:
    """A column of numbers; `key` is a value of the filter `standing` that opens its rows."""

    key: str
    words: str | Promise
    mark: str

    @property
    def standings(self) -> tuple[str, ...]:
        return TOGETHER.get(self.key) or (self.key,)

    @property
    def icon(self) -> str:
        return MARKS[self.mark].icon

    @property
    def tone(self) -> str:
        return MARKS[self.mark].tone


# The five numbers of a leader, then what else there may be: together every leaf once.
FIVE = (
    Column("on_time", _("Trong hạn"), "on_time"),
    Column("due_soon", _("Sắp đến hạn"), "due_soon"),
    Column("late", _("Quá hạn"), "late"),
    Column("finished", _("Hoàn thành"), "done"),
    Column("unproven", _("Chưa có sản phẩm"), "unproven"),
)
REST = (
    Column("undated", _("Chưa có thời hạn"), "undated"),
    Column("stopped", _("Tạm dừng, đã hủy"), "paused"),
)
COLUMNS = (*FIVE, *REST)


@dataclass(slots=True)
class Tally:
    """How many leaves stand how; `before` how they stood on the past day asked for, if any."""

    counts: Counter[str] = field(default_factory=Counter)
    before: Counter[str] = field(default_factory=Counter)

    def of(self, column: Column) -> int:
        """The number of one column."""
        return sum(self.counts[standing] for standing in column.standings)

    def was(self, column: Column) -> int:
        """The number of one column on the past day."""
        return sum(self.before[standing] for standing in column.standings)

    def add(self, other: Tally) -> None:
        """Count the leaves of another as well."""
        self.counts.update(other.counts)
        self.before.update(other.before)

    @property
    def total(self) -> int:
        return self.counts.total()

    def columns(self) -> tuple[Column, ...]:
        """The five, and of the rest those that are not empty."""
        return (*FIVE, *(column for column in REST if self.of(column)))


def total(rows: TaskQuerySet) -> Tally:
    """One tally of all `rows`, which have `standing`."""
    return _tallies(_grouped(rows)).get((), Tally())


def by_programme(rows: TaskQuerySet) -> dict[int, Tally]:
    """A tally for each programme's key."""
    return {key[0]: tally for key, tally in _tallies(_grouped(rows, "programme")).items()}


def by_field(rows: TaskQuerySet) -> dict[str, Tally]:
    """A tally for each field; the empty one for tasks of no section."""
    return {key[0]: tally for key, tally in _tallies(_grouped(rows, "field")).items()}


def by_quarter(rows: TaskQuerySet) -> dict[tuple[int, int] | None, Tally]:
    """A tally for each quarter that tasks are due in, `(2026, 3)`; None for tasks without date."""
    found: dict[tuple[int, int] | None, Tally] = {}
    month = Substr(Cast("due", CharField()), 1, 7)
    for key, tally in _tallies(_grouped(rows.annotate(month=month), "month")).items():
        quarter = _quarter(key[0])
        found.setdefault(quarter, Tally()).add(tally)
    return found


def _quarter(month: str | None) -> tuple[int, int] | None:
    return (int(month[:4]), (int(month[5:7]) + 2) // 3) if month else None


def by_body(rows: TaskQuerySet, above: Body | None) -> dict[str, Tally]:
    """A tally for `above` itself and each body directly under it, by path.

    A body's tasks are those that it or a body below it leads; a task with two leads counts with
    both. `above` counts what it leads itself.
    """
    led = Q(bodies__part=Part.LEAD)
    if above:
        led &= below(above.path, "bodies__body__path")
    length = len(above.path) + _STEP if above else _STEP
    cut = Substr("bodies__body__path", 1, length)
    found = _grouped(rows.filter(led).annotate(cut=cut), "cut", distinct=True)
    return {key[0]: tally for key, tally in _tallies(found).items()}


def by_lead(rows: TaskQuerySet) -> dict[int, Tally]:
    """A tally for each body's key, of the tasks that the body itself leads."""
    led = rows.filter(bodies__part=Part.LEAD)
    return {key[0]: tally for key, tally in _tallies(_grouped(led, "bodies__body")).items()}


def _grouped(rows: TaskQuerySet, *keys: str, distinct: bool = False) -> Iterable[tuple[Any, ...]]:
    """Keys, standing, standing on the past day (where `rows` have `then`), number."""
    then = F("then") if "then" in rows.query.annotations else Value("")
    count = Count("pk", distinct=distinct)
    return rows.order_by().values_list(*keys, F("standing"), then).annotate(n=count)


def _tallies(found: Iterable[tuple[Any, ...]]) -> dict[tuple[Any, ...], Tally]:
    tallies: dict[tuple[Any, ...], Tally] = {}
    for *key, standing, then, number in found:
        tally = tallies.setdefault(tuple(key), Tally())
        tally.counts[standing] += number
        if then:
            tally.before[then] += number
    return tallies
