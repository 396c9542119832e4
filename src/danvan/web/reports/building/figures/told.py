"""Figures that updates tell, added up by name and unit within spans of time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from danvan.web.core.numbers import number
from danvan.web.programmes.models import Update
from danvan.web.reports.building.facts import TOLD, Facts
from danvan.web.reports.building.figures.drawn import LAST, NONE, same_words
from danvan.web.reports.building.spans import Span

_TOO_MUCH = Decimal(10) ** 15


@dataclass(frozen=True, slots=True)
class Said:
    """One figure of one update."""

    task: int
    update: int
    at: datetime
    body: str
    name: str
    unit: str
    value: Decimal


@dataclass
class ToldFigures:
    """All that was said since the earliest day that the report looks at, the earliest first."""

    by_name: dict[str, list[Said]] = field(default_factory=lambda: defaultdict(list))

    def of(self, name: str, unit: str) -> list[Said]:
        """Those of the name in the unit."""
        wanted = same_words(unit)
        return [s for s in self.by_name.get(same_words(name), ()) if same_words(s.unit) == wanted]

    def other_units(self, name: str, unit: str, span: Span) -> list[Said]:
        """Those of the name within the span in another unit, which cannot be added."""
        wanted = same_words(unit)
        said = within(self.by_name.get(same_words(name), ()), span)
        return [each for each in said if same_words(each.unit) != wanted]

    def usual(self, span: Span) -> dict[str, tuple[str, str]]:
        """Each name said within the span, as it is mostly written, with its usual unit."""
        found = {}
        for key, all_said in self.by_name.items():
            if said := within(all_said, span):
                names = Counter(each.name for each in said)
                units = Counter(each.unit for each in said)
                found[key] = (names.most_common(1)[0][0], units.most_common(1)[0][0])
        return found


def told_figures(facts: Facts) -> ToldFigures:
    """The figures of the report's own tasks from the year before until the cut-off."""
    earliest = min(facts.year_ago.begins, facts.running.begins)
    rows = Update.objects.filter(
        task__in=facts.own.values("pk"), kind__in=TOLD, at__gte=earliest, at__lt=facts.span.ends
    )
    found = ToldFigures()
    names = ("task", "pk", "at", "body__name", "figures")
    for task, pk, at, body, figures in rows.order_by("at", "pk").values_list(*names):
        for each in figures or ():
            said = _said(task, pk, at, body or "", each)
            if said:
                found.by_name[same_words(said.name)].append(said)
    return found


def _said(task: int, pk: int, at: datetime, body: str, raw: Any) -> Said | None:
    """None for what is no figure: data of another program may hold anything."""
    if not isinstance(raw, dict) or not same_words(str(raw.get("name", ""))):
        return None
    value = _decimal(raw.get("value"))
    if value is None:
        return None
    return Said(task, pk, at, body, str(raw["name"]).strip(), str(raw.get("unit", "")), value)


def _decimal(raw: Any) -> Decimal | None:
    if isinstance(raw, str):
        return number(raw)
    try:
        value = Decimal(str(raw))
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value) < _TOO_MUCH else None


def within(said: Iterable[Said], span: Span) -> list[Said]:
    """Those of the span."""
    return [each for each in said if span.begins <= each.at < span.ends]


def together(said: Iterable[Said], span: Span, add: str) -> Decimal | None:
    """`sum` adds all of the span; `last` what each task told last; `none` takes the last of all."""
    found = within(said, span)
    if not found:
        return None
    if add == NONE:
        return found[-1].value
    if add == LAST:
        return sum({each.task: each.value for each in found}.values(), start=Decimal(0))
    return sum((each.value for each in found), start=Decimal(0))
