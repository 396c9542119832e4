"""The outline in the picture: one line per part, its id, its mark, its heading or first words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from danvan.reader.emit.as_text.pieces import ACCENT, FAINT, title
from danvan.reader.emit.words import number, shorten

if TYPE_CHECKING:
    from rich.console import RenderableType

    from danvan.reader.model import Part, Reading

_WIDEST_ID = 16
_DEEPEST_INDENT = 8


def outline(reading: Reading, width: int) -> Iterator[RenderableType]:
    """Every part, indented by its depth in the tree."""
    lines = list(_levels(reading.outline))
    if not lines:
        return
    yield title("Đề cương", len(lines))
    column = min(_WIDEST_ID, max(len(part.id) for part, _ in lines))
    for part, level in lines:
        yield _line(part, level, column, width)


def _levels(parts: tuple[Part, ...], level: int = 0) -> Iterator[tuple[Part, int]]:
    for part in parts:
        yield part, level
        yield from _levels(part.children, level + 1)


def _line(part: Part, level: int, column: int, width: int) -> RenderableType:
    from rich.text import Text

    line = Text(f"{part.id:<{column}}  ", style=FAINT, no_wrap=True, overflow="ellipsis")
    line.append("  " * min(level, _DEEPEST_INDENT))
    if mark := _mark(part):
        line.append(f"{mark} ", style=f"bold {ACCENT}" if level == 0 else ACCENT)
    words = shorten(part.heading or part.text, max(20, width - line.cell_len))
    line.append(words, style="bold default" if part.heading else "default")
    return line


def _mark(part: Part) -> str | None:
    if part.kind == "table":
        return f"Bảng {number(len(part.children))} dòng"
    return part.label
