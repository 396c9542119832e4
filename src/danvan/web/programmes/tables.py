"""Rows of numbers as pages show them: each cell with the address of the tasks behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.db.models import Min
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from danvan.web.bodies.models import Body
from danvan.web.programmes import counts
from danvan.web.programmes.counts import Column, Tally
from danvan.web.programmes.forms.filters import NO_FIELD
from danvan.web.programmes.forms.overview import period_query, quarter_key, quarter_words
from danvan.web.programmes.models import Programme
from danvan.web.programmes.querysets import TaskQuerySet

FEW = 12  # lines of a table until one asks for all


def address(**query: Any) -> str:
    """The task table with these filters."""
    return f"{reverse('programmes:tasks')}?{urlencode(query)}"


@dataclass(frozen=True, slots=True)
class Cell:
    """One number; `url` opens its rows."""

    column: Column
    number: int
    url: str


@dataclass(slots=True)
class Line:
    """One row: what it is about, where that leads, and its numbers."""

    words: str
    tally: Tally
    query: dict[str, Any]
    url: str = ""
    columns: tuple[Column, ...] = counts.COLUMNS

    @property
    def total(self) -> Cell:
        column = Column("", pgettext("plural", "Nhiệm vụ"), "open")
        return Cell(column, self.tally.total, address(**self.query))

    @property
    def cells(self) -> list[Cell]:
        return [
            Cell(column, self.tally.of(column), address(**self.query, standing=column.key))
            for column in self.columns
        ]


@dataclass(slots=True)
class Table:
    """Lines under one heading; `note` says what must be known to read them."""

    key: str
    title: str
    head: str
    lines: list[Line] = field(default_factory=list)
    note: str = ""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The five, and of the rest those that hold something."""
        return self.whole().columns()

    def whole(self) -> Tally:
        """The sum of the lines."""
        whole = Tally()
        for line in self.lines:
            whole.add(line.tally)
        return whole

    def first(self) -> list[Line]:
        """The lines until one asks for all."""
        return self.lines[:FEW]

    def ready(self) -> Table:
        """Every line with the columns of the table."""
        columns = self.columns
        for line in self.lines:
            line.columns = columns
        return self


def programmes(rows: TaskQuerySet, base: dict[str, Any], seen: Iterable[Programme]) -> Table:
    """A line for each programme of `seen` that has tasks, in that order."""
    tallies = counts.by_programme(rows)
    lines = [
        Line(each.name, tallies[each.pk], {**base, "programme": each.pk}, each.get_absolute_url())
        for each in seen
        if each.pk in tallies
    ]
    return Table("programme", _("Theo chương trình"), _("Chương trình"), lines).ready()


def fields(rows: TaskQuerySet, base: dict[str, Any], *, as_written: bool = False) -> Table:
    """A line for each field, by name or in the order of the document; those of none last."""
    tallies = counts.by_field(rows)
    names = sorted(name for name in tallies if name)
    if as_written:
        first = dict(rows.order_by().values_list("field").annotate(first=Min("order")))
        names.sort(key=lambda name: first[name])
    names += [""] * ("" in tallies)
    lines = [
        Line(name or _("Chưa phân lĩnh vực"), tallies[name], {**base, "field": name or NO_FIELD})
        for name in names
    ]
    return Table("field", _("Theo lĩnh vực"), _("Lĩnh vực"), lines).ready()


def periods(rows: TaskQuerySet, base: dict[str, Any], here: str) -> Table:
    """A line for each quarter that tasks are due in; those without a date last."""
    tallies = counts.by_quarter(rows)
    quarters = sorted(quarter for quarter in tallies if quarter)
    lines = [_quarter(base, quarter, tallies[quarter], here) for quarter in quarters]
    if None in tallies:
        lines.append(Line(_("Không có thời hạn"), tallies[None], {**base, "undated": "on"}))
    return Table("period", _("Theo kỳ hạn"), _("Thời hạn trong"), lines).ready()


def _quarter(base: dict[str, Any], quarter: tuple[int, int], tally: Tally, here: str) -> Line:
    # A quarter lies within the year or the quarter that was chosen: its own days are enough.
    query = {**base, **period_query(quarter_key(quarter))}
    url = f"{here}&period={quarter_key(quarter)}" if here else ""
    return Line(quarter_words(quarter), tally, query, url)


def bodies(rows: TaskQuerySet, base: dict[str, Any], above: Body | None, here: str) -> Table:
    """A line for `above` and each body right below it, in the order of the tree."""
    tallies = counts.by_body(rows, above)
    found = Body.objects.filter(path__in=list(tallies)).order_by("path")
    lines = [_body(base, body, tallies[body.path], above, here) for body in found]
    without = rows.unled()
    tally = counts.total(without) if not base.get("body") else Tally()
    if tally.total:
        lines.append(Line(_("Chưa rõ cơ quan chủ trì"), tally, {**base, "unled": "on"}))
    note = _("Số của mỗi cơ quan gồm cả cơ quan trực thuộc. ") + _led_by_many()
    return Table("body", _("Theo cơ quan"), _("Cơ quan chủ trì"), lines, note).ready()


def _led_by_many() -> str:
    return _(
        "Nhiệm vụ do nhiều cơ quan chủ trì được tính ở từng cơ quan, nên các dòng cộng lại "
        "có thể nhiều hơn tổng số."
    )


def leads(rows: TaskQuerySet, base: dict[str, Any]) -> Table:
    """A line for each body that leads a task, in the order of the tree."""
    tallies = counts.by_lead(rows)
    found = Body.objects.filter(pk__in=list(tallies)).order_by("path")
    query = {**base, "part": "lead"}
    lines = [Line(body.name, tallies[body.pk], {**query, "body": body.pk}) for body in found]
    tally = counts.total(rows.unled())
    if tally.total:
        lines.append(Line(_("Chưa rõ cơ quan chủ trì"), tally, {**base, "unled": "on"}))
    return Table("body", _("Theo cơ quan"), _("Cơ quan chủ trì"), lines, _led_by_many()).ready()


def _body(base: dict[str, Any], body: Body, tally: Tally, above: Body | None, here: str) -> Line:
    query = {**base, "body": body.pk, "part": "lead"}
    if above and body.pk == above.pk:
        query.pop("below", None)
        return Line(_("%(body)s (tự chủ trì)") % {"body": body.name}, tally, query)
    url = f"{here}&body={body.pk}" if here and not body.is_leaf() else ""
    return Line(body.name, tally, {**query, "below": "on"}, url)
