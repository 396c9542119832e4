"""What a row's print and place say of its line."""

from __future__ import annotations

from danvan.reader.intake.glyphs.margins import Area
from danvan.reader.intake.glyphs.rows import Row
from danvan.reader.source import Cell, Line

MOSTLY = 0.9  # of the letters must be bold (italic) for the line to be so
FLUSH = 5.0  # points: an edge this near the text area's edge touches it
EVEN = 8.0  # points: how uneven the two margins of a centred line may be
INDENT = 24.0  # points: a centred line keeps this far from both edges


def look_of(row: Row, page: int, align: str | None = None, cell: Cell | None = None) -> Line:
    """The look of one row; places are rounded to a tenth of a point."""
    first = row.styles[0]
    size, bold, italic, font = first
    if row.styles.count(first) < len(row.styles):
        size, bold, italic = row.size, _share(row, 1) >= MOSTLY, _share(row, 2) >= MOSTLY
    left, right = round(row.left, 1), round(row.right, 1)
    return Line(
        0, 0, page, False, size, bold, italic, False, align, left, right, font, None, None, cell
    )


def _share(row: Row, trait: int) -> float:
    """How much of the row's letters is bold (trait 1 of a Style) or italic (2)."""
    lengths = [len(word) for word in row.words]
    has = sum(length for length, style in zip(lengths, row.styles, strict=True) if style[trait])
    return has / sum(lengths)


def aligned(row: Row, column: int, area: Area) -> str:
    """`center`, `right`, `justify` or `left` in the text area; columns name their side."""
    if column:
        return "left" if column == 1 else "right"
    before, after = row.left - area.left, area.right - row.right
    if min(before, after) > INDENT and abs(before - after) <= EVEN:
        return "center"
    if after <= FLUSH:
        return "justify" if before <= 4 * INDENT else "right"
    return "left"
