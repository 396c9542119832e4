"""Figures of the lower reports: the same figure found again, and added as the form says."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from danvan.web.reports.building.figures.drawn import LAST, NONE, Drawn, added, same_words
from danvan.web.reports.building.lower import Gathered, Lower
from danvan.web.reports.models import Figure


def figures_below(gathered: Gathered) -> Iterator[Figure]:
    """Every figure of every lower report that says something."""
    for report in gathered.reports:
        for figure in report.figures.all():
            if figure.value is not None or figure.total is not None:
                yield figure


def matches(figure: Figure, wanted: Drawn) -> bool:
    """Whether it is the same figure: of the same key, or of the same name; its unit aside."""
    return figure.key == wanted.key or same_words(figure.name) == same_words(wanted.name)


def fits(figure: Figure, wanted: Drawn) -> bool:
    """Whether it is in the same unit too."""
    return same_words(figure.unit) == same_words(wanted.unit)


def of_body(each: Lower, wanted: Drawn) -> list[Figure]:
    """The figures of one body that can be added to the wanted one, the earliest first."""
    found = []
    for report in each.reports:
        same = [f for f in report.figures.all() if matches(f, wanted) and fits(f, wanted)]
        # The key is surer than the name where a report has both.
        same.sort(key=lambda figure: figure.key != wanted.key)
        found += same[:1]
    return found


def add_below(gathered: Gathered, wanted: Drawn) -> None:
    """Add what the lower reports say to the figure; shares stay as they are.

    A plan of the upper body's own already holds those of the lower ones.
    """
    if wanted.add == NONE:
        return
    planned = wanted.planned
    for each in gathered.lower:
        figures = of_body(each, wanted)
        if not figures:
            continue
        latest = figures[-1]
        values = [latest.value] if wanted.add == LAST else [f.value for f in figures]
        wanted.value = added(wanted.value, *values)
        wanted.total = added(wanted.total, latest.total)
        if planned is None:
            wanted.planned = added(wanted.planned, latest.planned)
        wanted.last_year = added(wanted.last_year, *_a_year_ago(figures, wanted.add))


def _a_year_ago(figures: list[Figure], add: str) -> list[Decimal | None]:
    return [figures[-1].last_year] if add == LAST else [f.last_year for f in figures]
