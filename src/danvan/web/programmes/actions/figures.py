"""What a document promises in figures becomes indicators of its programme."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.documents.models import FigureCandidate, Version
from danvan.web.documents.settling.figure_cards import unit_of
from danvan.web.programmes.actions.indicators import FIELDS
from danvan.web.programmes.indicator_names import indicator_name
from danvan.web.programmes.models import Indicator, Programme

_UNIT = 60


def adopt_figures(by: Actor, programme: Programme, version: Version) -> int:
    """An indicator for each figure that was not dropped, in the caller's transaction; how many."""
    rows = version.figure_candidates.filter(dropped=False)
    made = [_indicator(programme, figure, order) for order, figure in enumerate(rows, 1)]
    Indicator.objects.bulk_create(made)
    audit.record_all(
        [
            audit.entry(
                by, "add_indicator", each, {name: (None, getattr(each, name)) for name in FIELDS}
            )
            for each in made
        ]
    )
    return len(made)


def _indicator(programme: Programme, figure: FigureCandidate, order: int) -> Indicator:
    return Indicator(
        programme=programme,
        order=order,
        name=indicator_name(figure),
        unit=_unit(figure),
        baseline=_baseline(figure),
        target=_target(figure),
        due=_due(figure, programme.start),
        rising=not figure.falls,
        version=figure.version,
        clause=figure.clause,
        start=figure.start,
        end=figure.end,
    )


def _unit(figure: FigureCandidate) -> str:
    """With what each of the value is for, where that fits."""
    whole = unit_of(figure)
    return whole if len(whole) <= _UNIT else figure.unit


def _target(figure: FigureCandidate) -> Decimal:
    """The end of a range that is reached first."""
    return figure.upto if figure.falls and figure.upto is not None else figure.value


def _baseline(figure: FigureCandidate) -> Decimal | None:
    """None where it stands on the wrong side: no way would lead from it to the target."""
    if figure.baseline is None or figure.changes:
        return None
    right = figure.baseline > _target(figure) if figure.falls else figure.baseline < _target(figure)
    return figure.baseline if right else None


def _due(figure: FigureCandidate, start: date) -> date | None:
    return figure.due if figure.due and figure.due >= start else None
