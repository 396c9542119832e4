"""Indicators of the programme as figures: the target as plan, the latest value at the cut-off."""

from __future__ import annotations

from decimal import Decimal

from danvan.web.programmes.models import Indicator, IndicatorValue
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.figures.drawn import LAST, NONE, Drawn, way_of_adding

PREFIX = "indicator."


def indicator_figures(facts: Facts) -> list[Drawn]:
    """Those of the whole for who answers for the programme, else those of the body alone.

    A body that has no value of its own shows none: what is said of the whole is not its own.
    """
    programme = facts.report.duty.programme
    if programme is None:
        return []
    found = list(programme.indicators.all())
    values = _values(facts, found)
    whole = facts.scope.whole
    return [_figure(each, values.get(each.pk, []), facts, whole) for each in found]


def _values(facts: Facts, found: list[Indicator]) -> dict[int, list[IndicatorValue]]:
    rows = IndicatorValue.objects.filter(indicator__in=found, at__lte=facts.day)
    rows = rows.filter(body=None if facts.scope.whole else facts.report.body).order_by("at")
    by_indicator: dict[int, list[IndicatorValue]] = {}
    for value in rows:
        by_indicator.setdefault(value.indicator_id, []).append(value)
    return by_indicator


def _figure(each: Indicator, values: list[IndicatorValue], facts: Facts, whole: bool) -> Drawn:
    ago = [value.value for value in values if value.at <= facts.year_ago.last]
    latest: Decimal | None = values[-1].value if values else None
    share = way_of_adding(None, each.unit) == NONE
    return Drawn(
        key=f"{PREFIX}{each.pk}",
        name=each.name,
        unit=each.unit,
        # The figure of the whole is nobody's sum.
        add=NONE if whole or share else LAST,
        planned=each.target if whole else None,
        value=latest,
        total=latest,
        last_year=ago[-1] if ago else None,
        source=f"{PREFIX}{each.pk}",
    )
