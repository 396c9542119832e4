"""Two columns side by side (head, signatures) taken apart; all other rows stay one line."""

from __future__ import annotations

from collections.abc import Iterator
from operator import sub
from statistics import median
from typing import NamedTuple

from danvan.reader.intake.glyphs.rows import Row

GAP = 0.9  # of the size: the narrowest gutter between two columns
LONE_GAP = 4.0  # of the size: a single row is cut only at a gap this wide
STEP = 2.3  # of the size: a row further below its own column no longer belongs to it
NAME_STEP = 11.0  # of the size: room for seal and signature above the name
CENTRED = 28.0  # points: how far the centres of one column's rows stray
BESIDE = 0.9  # of the size: rows whose baselines are nearer stand beside each other
MOSTLY = 0.6  # of a column's rows
TITLE_ROWS = 6
LONGEST = 80  # rows of one block
TABULAR = 5  # so many rows with both columns on one baseline are a list, not two columns

LEFT, RIGHT, BOTH = 0, 1, 2  # of a gutter


class Placed(NamedTuple):
    """A row in reading order; `column` is 0 in running text, 1 at the left, 2 at the right."""

    row: Row
    column: int


class Gutter(NamedTuple):
    """The empty strip between two columns."""

    left: float
    right: float


def in_order(rows: list[Row], middle: float) -> list[Placed]:
    """Rows in reading order; `middle` is the x of the text area's middle line.

    The head of an official document and its end stand in two columns that share no paragraph:
    `SỞ XÂY DỰNG` and `Số: 15/SXD-VP` at the left, the national title and the date at the right
    (Nghị định 30/2020/NĐ-CP, phụ lục I). The left one is read to its end, then the right one.
    """
    placed: list[Placed] = []
    at = 0
    while at < len(rows):
        block = _block(rows, at, middle)
        if block is None:
            placed.append(Placed(rows[at], 0))
            at += 1
            continue
        end, gutter = block
        above = _reclaim(placed, rows[at].base, gutter, middle)
        gutter = gutter._replace(right=min([gutter.right, *(row.left for row in above)]))
        placed.extend(_columns([*above, *rows[at:end]], gutter))
        at = end
    return placed


def gaps(row: Row, least: float) -> Iterator[Gutter]:
    """The empty strips inside a row that are at least `least` points wide."""
    if len(row.words) < 2 or max(map(sub, row.lefts[1:], row.rights)) < least:
        return
    for right, left in zip(row.rights, row.lefts[1:], strict=False):
        if left - right >= least:
            yield Gutter(right, left)


def _block(rows: list[Row], at: int, middle: float) -> tuple[int, Gutter] | None:
    """The end of the two-column block that begins at `at`, with its gutter; None if none does."""
    best: tuple[int, Gutter] | None = None
    for gap in sorted(_candidates(rows, at), key=lambda gap: gap.left - gap.right):
        end, gutter = _grow(rows, at, gap, middle)
        if end == at + 1 and at > 0 and _side(rows[at - 1], gap)[1] == BOTH:
            continue  # the last row of a list
        # A title below the head may have been taken for a row of the right column.
        last = max(at + 2, end - TITLE_ROWS)
        while end > last and not _is_columnar(rows[at:end], gutter):
            end -= 1
        if _is_columnar(rows[at:end], gutter) and (best is None or end > best[0]):
            best = (end, gutter)
    return best


def _candidates(rows: list[Row], at: int) -> Iterator[Gutter]:
    """Gaps inside a row, and the one between two rows that stand beside each other.

    The columns of an end differ in print and pitch, so that no two of their rows need share a
    baseline: `Nơi nhận:` stands a little above or below `GIÁM ĐỐC`.
    """
    row = rows[at]
    yield from gaps(row, GAP * row.size)
    if at + 1 < len(rows):
        below = rows[at + 1]
        left, right = (row, below) if row.left <= below.left else (below, row)
        size = min(row.size, below.size)
        if below.base - row.base < BESIDE * size and right.left - left.right >= GAP * size:
            yield Gutter(left.right, right.left)


def _grow(rows: list[Row], at: int, gutter: Gutter, middle: float) -> tuple[int, Gutter]:
    """Follow the gutter down from row `at` while rows leave it free."""
    bases = [rows[at].base, rows[at].base]
    end = at + 1
    for row in rows[at + 1 : at + LONGEST]:
        narrowed, column = _side(row, gutter)
        if column is None or narrowed.right - narrowed.left < 0.5 * row.size:
            break
        if not _follows(row, column, bases, middle):
            break
        gutter = narrowed
        for side in (LEFT, RIGHT) if column == BOTH else (column,):
            bases[side] = row.base
        end += 1
    return end, gutter


def _side(row: Row, gutter: Gutter) -> tuple[Gutter, int | None]:
    """On which side of the gutter a row stands: LEFT, RIGHT, BOTH, or None across it."""
    if row.right < gutter.right:
        return Gutter(max(gutter.left, row.right), gutter.right), LEFT
    if row.left > gutter.left:
        return Gutter(gutter.left, min(gutter.right, row.left)), RIGHT
    for gap in gaps(row, 0.5 * row.size):
        shared = Gutter(max(gap.left, gutter.left), min(gap.right, gutter.right))
        if shared.right - shared.left >= 0.5 * row.size:
            return shared, BOTH
    return gutter, None


def _follows(row: Row, column: int, bases: list[float], middle: float) -> bool:
    """Whether a row is near enough to the rows of its own column above it."""
    if column == BOTH:
        return row.base - max(bases) <= NAME_STEP * row.size
    if column == RIGHT:
        return row.base - bases[RIGHT] <= NAME_STEP * row.size and not _centred(row, middle)
    return row.base - bases[LEFT] <= STEP * row.size


def _centred(row: Row, middle: float) -> bool:
    return abs((row.left + row.right) / 2 - middle) <= row.size


def _reclaim(placed: list[Placed], base: float, gutter: Gutter, middle: float) -> list[Row]:
    """Take back the rows right above that stand at the right only: `TM. ỦY BAN …`."""
    above: list[Row] = []
    while placed and placed[-1].column == 0:
        row = placed[-1].row
        if base - row.base > STEP * row.size or row.left <= gutter.left or _centred(row, middle):
            break
        above.insert(0, placed.pop().row)
        base = row.base
    return above


def _is_columnar(rows: list[Row], gutter: Gutter) -> bool:
    """Two columns, or a list whose second part only stands far from the first?

    In the columns of a head or an end the rows at the right are centred on each other and the
    rows on both sides are few; in a list they begin at one place. A single row at the right is
    the signer's position, in capitals.
    """
    parts = [_cut(row, gutter) for row in rows]
    lefts = [left for left, _ in parts if left is not None]
    rights = [right for _, right in parts if right is not None]
    if len(rows) == 1:
        # Running text goes on in small letters after words that were lost.
        is_apart = bool(rights) and not rights[0].text[0].islower()
        return is_apart and gutter.right - gutter.left >= LONE_GAP * rows[0].size
    if len(rights) == 1:
        return len(lefts) > 1 and rights[0].text.isupper()
    both = len(rights) + len(lefts) - len(rows)
    if both >= TABULAR and both >= 0.8 * len(rows):
        return False
    count = len(rights)
    together = _agree([row.left for row in rights], 0.3 * rights[0].size)
    centred = _agree([(row.left + row.right) / 2 for row in rights], CENTRED)
    is_list = together == count or together >= max(3, MOSTLY * count)
    return centred >= MOSTLY * count and not is_list


def _agree(places: list[float], slack: float) -> int:
    """How many places are near the middle one."""
    middle = median(places)
    return sum(1 for place in places if abs(place - middle) <= slack)


def _columns(rows: list[Row], gutter: Gutter) -> Iterator[Placed]:
    parts = [_cut(row, gutter) for row in rows]
    yield from (Placed(left, 1) for left, _ in parts if left is not None)
    yield from (Placed(right, 2) for _, right in parts if right is not None)


def _cut(row: Row, gutter: Gutter) -> tuple[Row | None, Row | None]:
    """The parts of a row at the left and at the right of the gutter."""
    if row.right <= gutter.left + 0.01:
        return row, None
    if row.left >= gutter.right - 0.01:
        return None, row
    at = next(i for i, left in enumerate(row.lefts) if left >= gutter.right - 0.01)
    return row.part(0, at), row.part(at, len(row.words))
