"""What stands behind a number of a report: tasks, updates, values, lower reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Prefetch

from danvan.web.bodies.acting import Actor
from danvan.web.programmes.access import visible_programmes, visible_tasks
from danvan.web.programmes.models import IndicatorValue, Part, Task, TaskBody
from danvan.web.programmes.past import due_then
from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.reports.access import sees_content, visible_reports
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.figures.below import of_body
from danvan.web.reports.building.figures.drawn import Drawn
from danvan.web.reports.building.figures.told import Said, told_figures, within
from danvan.web.reports.building.refs import TASKS, asked
from danvan.web.reports.building.scope import narrowed
from danvan.web.reports.models import Figure, Report


@dataclass(slots=True)
class Rows:
    """Tasks behind a number: those the reader may see, and how many there are beside them."""

    tasks: TaskQuerySet
    number: int
    hidden: int


def tasks_behind(by: Actor, facts: Facts, query: Mapping[str, str]) -> Rows:
    """The tasks of the report at its cut-off that the query asks for."""
    rows = narrowed(facts.rows, query)
    seen = rows.filter(pk__in=visible_tasks(by).values("pk"))
    number, shown = rows.count(), seen.count()
    leads = TaskBody.objects.filter(part=Part.LEAD).select_related("body")
    found = seen.annotate(held=due_then(facts.day)).select_related("programme").defer("search")
    found = found.prefetch_related(Prefetch("bodies", leads, to_attr="leads"))
    return Rows(found.order_by("programme", "order", "id"), number, number - shown)


@dataclass(slots=True)
class Below:
    """What one lower report says of the figure, under its own key."""

    name: str
    key: str
    value: Decimal | None
    total: Decimal | None
    unit: str
    report: Report


@dataclass(slots=True)
class Behind:
    """All that a figure is made of, as far as the reader may see it."""

    rows: Rows | None = None
    said: list[tuple[Said, Task]] = field(default_factory=list)
    said_hidden: int = 0
    values: list[IndicatorValue] = field(default_factory=list)
    below: list[Below] = field(default_factory=list)
    below_hidden: int = 0
    differs: bool = False


def behind(by: Actor, report: Report, figure: Figure) -> Behind:
    """The rows of a counted figure; of any figure what the lower reports say."""
    facts = Facts(report, traced=True)
    found = Behind()
    if figure.source.startswith(f"{TASKS}?"):
        found.rows = tasks_behind(by, facts, asked(figure.source))
        found.differs = figure.value is not None and found.rows.number != figure.value
    elif figure.source.startswith("indicator."):
        found.values = _values(by, facts, figure)
    else:
        _said(by, facts, figure, found)
    _below(by, facts, figure, found)
    return found


def _said(by: Actor, facts: Facts, figure: Figure, found: Behind) -> None:
    said = within(told_figures(facts).of(figure.name, figure.unit), facts.span)
    tasks = visible_tasks(by).in_bulk({each.task for each in said})
    found.said = [(each, tasks[each.task]) for each in said if each.task in tasks]
    found.said_hidden = len(said) - len(found.said)


def _values(by: Actor, facts: Facts, figure: Figure) -> list[IndicatorValue]:
    key = figure.source.removeprefix("indicator.")
    programme = facts.report.duty.programme_id
    if not key.isdecimal() or not visible_programmes(by).filter(pk=programme or 0).exists():
        return []
    rows = IndicatorValue.objects.filter(
        indicator=int(key), indicator__programme=programme, at__lte=facts.day
    )
    return list(rows.filter(body=None if facts.scope.whole else facts.report.body).order_by("-at"))


def _below(by: Actor, facts: Facts, figure: Figure, found: Behind) -> None:
    wanted = Drawn(figure.key, figure.name, figure.unit)
    reports = [each.pk for each in facts.gathered.reports]
    seen = set(visible_reports(by).filter(pk__in=reports).values_list("pk", flat=True))
    for lower in facts.gathered.lower:
        for each in of_body(lower, wanted):
            # One that was returned since is a draft again: not for those who only receive it.
            if each.report_id not in seen or not sees_content(by, each.report):
                found.below_hidden += 1
                continue
            found.below.append(
                Below(lower.body.name, each.key, each.value, each.total, each.unit, each.report)
            )
