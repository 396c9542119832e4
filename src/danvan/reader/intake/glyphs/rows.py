"""Rows: words that stand on one baseline, and how pieces of one visual row find each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

SAME_BASE = 0.3  # of the size: two baselines this close are one
GUEST_BASE = 0.6  # raised and lowered signs, and stamped numbers, stray this far
GUEST_WORDS = 3
TOUCH = 0.1  # of the size: signs nearer than this are one word


class Style(NamedTuple):
    """How a word is printed; `size` in points."""

    size: float
    bold: bool = False
    italic: bool = False
    font: str | None = None


@dataclass(slots=True)
class Row:
    """Words from left to right; `base` is the baseline in points below the page's top edge.

    `lefts`, `rights` and `styles` run in step with `words`; `size` is that of the larger of the
    two outer words: small raised signs do not count.
    """

    base: float
    words: list[str]
    lefts: list[float]
    rights: list[float]
    styles: list[Style]
    size: float = field(init=False)

    def __post_init__(self) -> None:
        first, last = self.styles[0][0], self.styles[-1][0]
        self.size = first if first >= last else last

    @property
    def left(self) -> float:
        return self.lefts[0]

    @property
    def right(self) -> float:
        return self.rights[-1]

    @property
    def text(self) -> str:
        return " ".join(self.words)

    def part(self, start: int, end: int) -> Row:
        """The words `[start, end)` as a row of their own."""
        return Row(
            self.base,
            self.words[start:end],
            self.lefts[start:end],
            self.rights[start:end],
            self.styles[start:end],
        )


def merge(pieces: Iterable[Row]) -> list[Row]:
    """Join pieces that stand on one baseline; rows come from top to bottom."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda row: row.base):
        if rows and piece.base - rows[-1].base <= SAME_BASE * min(piece.size, rows[-1].size):
            rows[-1] = _join(rows[-1], piece)
        else:
            rows.append(piece)
    return _seat_small_signs(rows)


def _join(row: Row, piece: Row) -> Row:
    """Both on the baseline of the longer one, words from left to right."""
    base = row.base if row.right - row.left >= piece.right - piece.left else piece.base
    joined = Row(
        base,
        row.words + piece.words,
        row.lefts + piece.lefts,
        row.rights + piece.rights,
        row.styles + piece.styles,
    )
    return joined if piece.left >= row.right else _sorted(joined)


def _sorted(row: Row) -> Row:
    order = sorted(range(len(row.words)), key=row.lefts.__getitem__)
    return Row(
        row.base,
        [row.words[i] for i in order],
        [row.lefts[i] for i in order],
        [row.rights[i] for i in order],
        [row.styles[i] for i in order],
    )


def _seat_small_signs(rows: list[Row]) -> list[Row]:
    """Put footnote marks, squares (m²) and index letters back on the row they belong to."""
    seated: list[Row] = []
    for index, row in enumerate(rows):
        if len(row.words) <= GUEST_WORDS:
            near = [r for r in (*seated[-1:], *rows[index + 1 : index + 2]) if _hosts(r, row)]
            if near:
                host = min(near, key=lambda r: abs(r.base - row.base))
                _take_in(host, row)
                _close_up(host)
                continue
        seated.append(row)
    return seated


def _hosts(host: Row, guest: Row) -> bool:
    """Whether a small guest touches words of the larger `host` and overlaps none."""
    size = host.size
    if guest.size > 0.8 * size or abs(host.base - guest.base) > GUEST_BASE * size:
        return False
    touches = host.left - 0.5 * size <= guest.left and guest.right <= host.right + 0.5 * size
    return touches and _is_free(host, guest)


def _is_free(host: Row, guest: Row) -> bool:
    """Whether the place of `guest` carries no words of `host`."""
    spare = 0.3 * (guest.right - guest.left)
    return all(
        left >= guest.right - spare or right <= guest.left + spare
        for left, right in zip(host.lefts, host.rights, strict=True)
    )


def _take_in(host: Row, guest: Row) -> None:
    joined = _sorted(
        Row(
            host.base,
            host.words + guest.words,
            host.lefts + guest.lefts,
            host.rights + guest.rights,
            host.styles + guest.styles,
        )
    )
    host.words, host.lefts, host.rights, host.styles = (
        joined.words,
        joined.lefts,
        joined.rights,
        joined.styles,
    )


def seat(rows: list[Row], guests: Iterable[Row]) -> list[Row]:
    """Put stamped words (the number, the day) into the gaps that the text leaves for them.

    A stamp is set by hand: its baseline strays, and `Số:      /KH-UBND` with `27` in the gap is
    one word, `27/KH-UBND`.
    """
    rest: list[Row] = []
    for guest in guests:
        near = [
            row
            for row in rows
            if abs(row.base - guest.base) <= GUEST_BASE * max(row.size, guest.size)
            and row.left < guest.right
            and _is_free(row, guest)
        ]
        if near:
            host = min(near, key=lambda row: abs(row.base - guest.base))
            _take_in(host, guest)
            _close_code(host)
        else:
            rest.append(guest)
    return merge([*rows, *rest]) if rest else rows


def _close_code(row: Row) -> None:
    """Join a number with the `/KH-UBND` that follows it."""
    for index in range(len(row.words) - 1, 0, -1):
        if row.words[index].startswith("/") and row.words[index - 1].isdigit():
            row.styles[index - 1] = row.styles[index]
            _join_words(row, index)


def _close_up(row: Row) -> None:
    """Join raised and lowered signs with the words they touch: `m` and `2` to `m2`."""
    for index in range(len(row.words) - 1, 0, -1):
        differ = row.styles[index].size != row.styles[index - 1].size
        if differ and row.lefts[index] - row.rights[index - 1] < TOUCH * row.size:
            _join_words(row, index)


def _join_words(row: Row, index: int) -> None:
    """Make one word of `index` and the one before; the first one's print stays."""
    row.words[index - 1] += row.words.pop(index)
    row.rights[index - 1] = row.rights.pop(index)
    row.lefts.pop(index)
    row.styles.pop(index)
