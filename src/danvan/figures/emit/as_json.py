"""Figures for programs: each with its spans; numbers are strings, as no float holds 0,1."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from danvan.figures.model import Figure
from danvan.reader.model import Reading

if TYPE_CHECKING:
    from danvan.figures.emit import Look

SCHEMA = "danvan.figures/1"


def render(reading: Reading, found: tuple[Figure, ...], look: Look) -> str:
    """One JSON object and a line feed, on one line where that is asked for."""
    indent = None if look.one_line else 1
    return json.dumps(to_dict(reading, found), ensure_ascii=False, indent=indent) + "\n"


def to_dict(reading: Reading, found: tuple[Figure, ...]) -> dict[str, Any]:
    """The figures as plain values; spans are code points of the canonical text, half open."""
    return {
        "schema": SCHEMA,
        "source": {"name": reading.source.name, "media_type": reading.source.media_type},
        "figures": [_figure(figure) for figure in found],
    }


def _figure(figure: Figure) -> dict[str, Any]:
    due = figure.due
    return {
        "clause": figure.clause,
        "name": figure.name,
        "comparison": figure.comparison,
        "value": plain(figure.value),
        "upto": None if figure.upto is None else plain(figure.upto),
        "unit": figure.unit,
        "per": list(figure.per),
        "baseline": None if figure.baseline is None else plain(figure.baseline),
        "due": {"date": due.date, "text": due.text, "span": list(due.span)} if due else None,
        "text": figure.text,
        "span": list(figure.span),
        "names": [list(span) for span in figure.names],
    }


def plain(value: Decimal) -> str:
    """Digits without an exponent and without noughts behind the point."""
    words = f"{value:f}"
    return words.rstrip("0").rstrip(".") if "." in words else words
