"""The quantified objectives of a reading as candidates for adoption."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from danvan.figures import Figure, figures
from danvan.figures.emit.as_json import plain
from danvan.reader.model import Reading
from danvan.web.documents.intake.head import day_of
from danvan.web.documents.intake.outline import SIZE, Paths
from danvan.web.documents.models import FigureCandidate, Version

_CENT = Decimal("0.01")
_LIMIT = Decimal("1e13")  # more is a number that was read wrongly


def store_figures(version: Version, reading: Reading, paths: Paths) -> None:
    """Insert a candidate for each figure, in the order of the text."""
    found = [figure for figure in figures(reading) if _fits(figure)]
    FigureCandidate.objects.bulk_create(
        (_candidate(version, figure, order, paths) for order, figure in enumerate(found)),
        batch_size=SIZE,
    )


def _fits(figure: Figure) -> bool:
    numbers = (figure.value, figure.upto, figure.baseline)
    return all(each is None or each < _LIMIT for each in numbers)


def _candidate(version: Version, figure: Figure, order: int, paths: Paths) -> FigureCandidate:
    return FigureCandidate(
        version=version,
        order=order,
        clause=paths(figure.clause),
        name=_name(figure),
        comparison=figure.comparison,
        value=_cents(figure.value),
        upto=_kept(figure.upto),
        unit=figure.unit[:60],
        per="; ".join(figure.per)[:250],
        baseline=_kept(figure.baseline),
        due=day_of(figure.due.date) if figure.due else None,
        due_words=figure.due.text[:250] if figure.due else "",
        text=figure.text,
        start=figure.span.start,
        end=figure.span.end,
        read=_read(figure),
    )


def _name(figure: Figure) -> str:
    return (figure.name[:1].upper() + figure.name[1:])[:500]


def _kept(value: Decimal | None) -> Decimal | None:
    return None if value is None else _cents(value)


def _cents(value: Decimal) -> Decimal:
    """With two decimals, as indicators have; `read` keeps what a finer number was."""
    return value.quantize(_CENT, ROUND_HALF_UP)


def _read(figure: Figure) -> dict[str, Any]:
    return {
        "name": _name(figure),
        "comparison": figure.comparison,
        "value": plain(figure.value),
        "upto": None if figure.upto is None else plain(figure.upto),
        "unit": figure.unit,
        "per": "; ".join(figure.per),
        "baseline": None if figure.baseline is None else plain(figure.baseline),
        "due": {"date": figure.due.date, "text": figure.due.text} if figure.due else None,
    }
