"""The whole data form in its order, and the sentences on what could not be added up."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from danvan.web.core.templatetags.danvan import figure as shown
from danvan.web.documents.models import Visibility
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.figures.below import add_below, figures_below, fits, matches
from danvan.web.reports.building.figures.counted import counted_figures
from danvan.web.reports.building.figures.drawn import (
    NONE,
    Drawn,
    key_for,
    plan_of,
    same_words,
    way_of_adding,
)
from danvan.web.reports.building.figures.indicators import indicator_figures
from danvan.web.reports.building.figures.told import ToldFigures, together, told_figures
from danvan.web.reports.models import Figure, Report, ReportingDuty, ReportState

_SOURCE = "updates"


def figures_of(facts: Facts) -> tuple[list[Drawn], list[str]]:
    """Counts, then the form of the duty, then indicators, then whatever else was told."""
    told = told_figures(facts)
    doubts: list[str] = []
    form = _form(facts)
    indicators = _without(indicator_figures(facts), form)
    named = [*form, *indicators]
    more = _without(_more(facts, told), named)
    for each in (*form, *more):
        _fill(facts, told, each, doubts)
    for each in (*named, *more):
        _below(facts, each, doubts)
    found = [*counted_figures(facts), *named, *more]
    _from_last_year(facts, found)
    return found, doubts


def _form(facts: Facts) -> list[Drawn]:
    """The duty's own form, then what the form of the lower reports has beside it, in their order.

    How a figure is added up is said there too; its plan is the sum of those below. A public report
    names nothing of an internal form.
    """
    own = [_asked(each) for each in _rows(facts.report.duty)]
    below = facts.report.duty.gathers
    if below is None or (facts.is_public and below.visibility == Visibility.INTERNAL):
        return own
    lower = [_asked({**each, "planned": None}) for each in _rows(below)]
    return [*own, *_without(lower, own)]


def _rows(duty: ReportingDuty) -> list[dict[str, Any]]:
    return [each for each in duty.figures if isinstance(each, dict)]


def _asked(raw: dict[str, Any]) -> Drawn:
    """A row of the duty's form: `key`, `name`, `unit`, `add`, and a plan where one is set."""
    name, unit = str(raw.get("name", "")), str(raw.get("unit", ""))
    return Drawn(
        key=str(raw.get("key") or key_for(name, unit))[:60],
        name=name,
        unit=unit,
        add=way_of_adding(raw.get("add"), unit),
        planned=plan_of(raw.get("planned")),
    )


def _more(facts: Facts, told: ToldFigures) -> list[Drawn]:
    """Figures that no form asks for, of updates and of lower reports, by name."""
    found: dict[str, Drawn] = {}
    for name, unit in told.usual(facts.span).values():
        found[same_words(name)] = Drawn(key_for(name, unit), name, unit, way_of_adding(None, unit))
    for each in figures_below(facts.gathered):
        # A name is words too: those of a report that must not be quoted stay there.
        if each.key.startswith(("tasks.", "indicator.")) or facts.holds_back(each.report):
            continue
        made = Drawn(each.key, each.name, each.unit, way_of_adding(None, each.unit))
        found.setdefault(same_words(each.name), made)
    return [found[key] for key in sorted(found)]


def _without(found: Iterable[Drawn], others: Iterable[Drawn]) -> list[Drawn]:
    """Those of a name and key that none of the others has."""
    names = {same_words(each.name) for each in others}
    keys = {each.key for each in others}
    return [each for each in found if same_words(each.name) not in names and each.key not in keys]


def _fill(facts: Facts, told: ToldFigures, each: Drawn, doubts: list[str]) -> None:
    """What the updates of the report's own tasks say of it."""
    said = told.of(each.name, each.unit)
    each.value = together(said, facts.span, each.add)
    each.total = together(said, facts.running, each.add)
    each.last_year = together(said, facts.year_ago, each.add)
    each.source = _SOURCE
    for other in told.other_units(each.name, each.unit, facts.span):
        doubts.append(
            f"Số liệu “{other.name}: {shown(other.value)} {other.unit}” của {other.body} không "
            f"được cộng, vì đơn vị tính khác “{each.unit}”."
        )


def _below(facts: Facts, each: Drawn, doubts: list[str]) -> None:
    """What the lower reports say of it."""
    add_below(facts.gathered, each)
    for lower in figures_below(facts.gathered):
        if not matches(lower, each):
            continue
        body = lower.report.body.name
        if not fits(lower, each):
            doubts.append(
                f"Số liệu “{lower.name}: {shown(lower.value)} {lower.unit}” trong báo cáo của "
                f"{body} không được cộng, vì đơn vị tính khác “{each.unit}”."
            )
        elif each.add == NONE and not each.note:
            each.note = "Không cộng các báo cáo cấp dưới"


def _from_last_year(facts: Facts, found: list[Drawn]) -> None:
    """What the report of the same period a year ago said goes before what is computed now."""
    report = facts.report
    ago = Report.objects.filter(
        duty=report.duty_id,
        body__in=[report.body_id, *report.answers_for.values_list("pk", flat=True)],
        period_start__lte=facts.year_ago.last,
        period_end__gte=facts.year_ago.last,
        state__in=(ReportState.SUBMITTED, ReportState.ACCEPTED),
    )
    said: dict[str, list[Figure]] = {}
    for figure in Figure.objects.filter(report__in=ago, value__isnull=False):
        said.setdefault(figure.key, []).append(figure)
    for each in found:
        values = [
            f.value for f in said.get(each.key, ()) if same_words(f.unit) == same_words(each.unit)
        ]
        if values and each.add != NONE:
            each.last_year = sum(filter(None, values), start=Decimal(0))
