"""What the sections of the picture share: a heading, a grid without lines, styles of states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from danvan.reader.emit.words import number

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

FAINT = "bright_black"
ACCENT = "red"
STATES = {"error": "red", "warning": "yellow", "info": FAINT}


def title(words: str, count: int) -> RenderableType:
    """The heading of a section, after an empty line."""
    from rich.text import Text

    line = Text("\n" + words.upper(), style=f"bold {ACCENT}")
    line.append(f"  {number(count)}", style=FAINT)
    return line


def grid(*styles: str) -> Table:
    """A table without lines or headings, a column for each style; the first never wraps."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2, 0, 0))
    for index, style in enumerate(styles):
        table.add_column(style=style, no_wrap=index == 0, overflow="fold")
    return table
