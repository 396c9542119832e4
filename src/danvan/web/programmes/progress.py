"""How far an indicator has come: its latest figure, and the share of the way to its target."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from danvan.web.core.clock import today
from danvan.web.programmes.models import Indicator, IndicatorValue, Programme


@dataclass(frozen=True, slots=True)
class Reached:
    """`share` is percent of the way from baseline to target, None where no way is known."""

    indicator: Indicator
    value: Decimal | None
    at: date | None

    @property
    def share(self) -> int | None:
        start = self.indicator.baseline
        if start is None and self.indicator.rising:
            start = Decimal(0)
        if self.value is None or start is None or start == self.indicator.target:
            return None
        share = (self.value - start) * 100 / (self.indicator.target - start)
        return max(0, int(share))

    @property
    def met(self) -> bool:
        """Whether the target is reached."""
        if self.value is None:
            return False
        goal = self.indicator.target
        return self.value >= goal if self.indicator.rising else self.value <= goal

    @property
    def late(self) -> bool:
        """Whether its date has passed without the target reached."""
        due = self.indicator.due
        return due is not None and due < today() and not self.met


def with_latest(programme: Programme) -> list[Reached]:
    """The indicators of a programme in their order, each with the latest figure of the whole."""
    indicators = list(programme.indicators.all())
    latest: dict[int, IndicatorValue] = {}
    rows = IndicatorValue.objects.filter(indicator__in=indicators, body=None)
    for value in rows.order_by("at"):
        latest[value.indicator_id] = value
    return [_reached(each, latest.get(each.pk)) for each in indicators]


def _reached(indicator: Indicator, value: IndicatorValue | None) -> Reached:
    if value is None:
        return Reached(indicator, None, None)
    return Reached(indicator, value.value, value.at)
