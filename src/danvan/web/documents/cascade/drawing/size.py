"""How large a drawing is in pixels: cards in columns, wide at a desk, narrow on a telephone."""

from __future__ import annotations

from dataclasses import dataclass

EDGE = 4  # px around a drawing, so that no border is cut
FEW = 24  # rows; with more of them a card has one line
_SMALL = 12
_DESK, _LEAST, _MOST = 1130, 176, 290


@dataclass(frozen=True, slots=True)
class Size:
    """`card` and `gap` are widths, `high` is the height of a card, `row` of a card with its gap."""

    columns: int
    rows: int
    card: int
    gap: int
    font: int

    @property
    def compact(self) -> bool:
        return self.rows > FEW

    @property
    def high(self) -> int:
        return 28 if self.compact else 46

    @property
    def row(self) -> int:
        return self.high + (10 if self.compact else 16)

    @property
    def step(self) -> int:
        """From one column to the next."""
        return self.card + self.gap

    @property
    def letters(self) -> int:
        """Of a line of the tip, which is no wider than the page."""
        return 64 if self.font > _SMALL else 38

    @property
    def width(self) -> int:
        return self.columns * self.step - self.gap

    @property
    def height(self) -> int:
        return self.rows * self.row - self.row + self.high


def at_desk(columns: int, rows: int) -> Size:
    """As wide as the page has room for."""
    gap = 56 if columns < 4 else 40
    room = (_DESK - (columns - 1) * gap) // columns
    return Size(columns, rows, min(_MOST, max(_LEAST, room)), gap, 13)


def on_telephone(columns: int, rows: int) -> Size:
    """Two columns fit; more are moved to with the finger."""
    return Size(columns, rows, 132, 24, _SMALL)


def told(desk: Size, telephone: Size) -> dict[str, int]:
    """What the page's script makes room for, in px."""
    return {
        "height": desk.height + 2 * EDGE,
        "wide": desk.width + 2 * EDGE,
        "narrow": telephone.width + 2 * EDGE,
    }
