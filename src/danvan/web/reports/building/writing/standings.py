"""The table of tasks by how they stand, a row a field (or a programme), with the change."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Min

from danvan.official import Block, Cell, Row, Table
from danvan.web.core.templatetags.danvan import day
from danvan.web.core.templatetags.danvan import number as grouped
from danvan.web.programmes import counts
from danvan.web.programmes.counts import Column, Tally
from danvan.web.programmes.forms.filters import NO_FIELD
from danvan.web.programmes.models import Programme
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.refs import tasks_ref
from danvan.web.reports.building.registry import builder
from danvan.web.reports.building.writing.tables import counted, numbers, plain, row
from danvan.web.reports.outlines import Plan

Line = tuple[str, dict[str, str], Tally]


@builder("standings")
def standings(facts: Facts, plan: Plan) -> Iterator[Block]:
    """Fields of one programme, or programmes where the report is on several; the change below."""
    tally = facts.tally
    if not tally.total:
        return
    columns = tally.columns()
    lines = _fields(facts) if facts.report.duty.programme_id else _programmes(facts)
    rows = [_row(words, query, each, columns) for words, query, each in lines]
    rows.append(_row("Tổng cộng", {}, tally, columns, "total"))
    rows += _past(facts, columns)
    head = plain("Lĩnh vực" if facts.report.duty.programme_id else "Chương trình, kế hoạch", 2.6)
    names = [numbers(str(column.words), 0.8) for column in columns]
    caption = f"Tình trạng các nhiệm vụ đến hết ngày {day(facts.day)}"
    yield Table((head, numbers("Tổng số", 0.8), *names), tuple(rows), caption)


def _fields(facts: Facts) -> list[Line]:
    tallies = counts.by_field(facts.rows)
    first = dict(facts.leaves.order_by().values_list("field").annotate(first=Min("order")))
    names = sorted(filter(None, tallies), key=lambda name: (first[name], name))
    found: list[Line] = [(name, {"field": name}, tallies[name]) for name in names]
    if "" in tallies:
        found.append(("Chưa phân lĩnh vực", {"field": NO_FIELD}, tallies[""]))
    return found


def _programmes(facts: Facts) -> list[Line]:
    tallies = counts.by_programme(facts.rows)
    programmes = Programme.objects.filter(pk__in=tallies).order_by("start", "pk")
    return [(each.name, {"programme": str(each.pk)}, tallies[each.pk]) for each in programmes]


def _row(
    words: str,
    query: dict[str, str],
    tally: Tally,
    columns: tuple[Column, ...],
    kind: str = "plain",
) -> Row:
    cells = [counted(tally.of(c), tasks_ref(**query, standing=c.key)) for c in columns]
    return row(
        [Cell(words), counted(tally.total, tasks_ref(**query, standing="all")), *cells], kind
    )


def _past(facts: Facts, columns: tuple[Column, ...]) -> list[Row]:
    """How the same tasks stood at the end of the last period, and the difference."""
    tally = facts.tally
    if not tally.before or not facts.compares:
        return []
    then = tally.before.total()
    before = [counted(tally.was(c), tasks_ref(then=c.key)) for c in columns]
    change = [_signed(tally.of(c) - tally.was(c)) for c in columns]
    return [
        row(
            [f"Cuối kỳ trước ({day(facts.before)})", counted(then, tasks_ref(then="all")), *before]
        ),
        row(["Tăng (+), giảm (-)", _signed(tally.total - then), *change]),
    ]


def _signed(number: int) -> str:
    sign = "+" if number > 0 else "-" if number else ""
    return f"{sign}{grouped(abs(number))}"
