"""Figures for people at a terminal: what is counted, how much, by when, the words."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from danvan.figures.emit.words import amount
from danvan.figures.model import Figure
from danvan.reader.emit.safe import harmless
from danvan.reader.model import Reading

if TYPE_CHECKING:
    from danvan.figures.emit import Look

_IN = " " * 7


def render(reading: Reading, found: tuple[Figure, ...], look: Look) -> str:
    """The name of the file, a paragraph for each figure, the count."""
    lines = [reading.source.name]
    for figure in found:
        lines += _figure(figure, max(40, look.width - len(_IN)))
    lines.append(f"  {len(found)} chỉ tiêu" if found else "  Không đọc ra chỉ tiêu nào.")
    return harmless("\n".join(lines) + "\n")


def _figure(figure: Figure, width: int) -> list[str]:
    name = " ".join(figure.name.split())
    when = f"; đến ngày {_day(figure.due.date)}" if figure.due else ""
    quote = textwrap.wrap(f"“{' '.join(figure.text.split())}”", width)
    told = [*textwrap.wrap(name[:1].upper() + name[1:], width), amount(figure) + when, *quote]
    return [f"  {figure.clause}", *(f"{_IN}{line}" for line in told)]


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{int(day)}/{int(month)}/{year}"
