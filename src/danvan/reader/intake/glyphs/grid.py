"""Ruled tables: from straight lines on a page to the cells they enclose."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

JOIN = 2.5  # points: two lines this close are one, and meet across this much
SHORTEST = 6.0  # points
OPEN = 12.0  # points: row lines that reach further out than the outermost upright line
MOST = 8000  # lines as drawn; more are a drawing
MOST_JOINED = 600  # lines made whole
MOST_PLACES = 6000  # in one table


class Rule(NamedTuple):
    """A straight line; `at` is its y (its x when upright), from `start` to `end` along it."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's edges, and for each place in it the cell it belongs to.

    `xs` and `ys` are the column and row edges; `owner[row][column]` is the top left place of the
    merged cell.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    owner: tuple[tuple[tuple[int, int], ...], ...]

    def place(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell around a point; None outside the table."""
        row, column = bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1
        if 0 <= row < len(self.ys) - 1 and 0 <= column < len(self.xs) - 1:
            return self.owner[row][column]
        return None

    def spans(self, cell: tuple[int, int]) -> tuple[int, int]:
        """How many rows and columns a merged cell covers."""
        row, column = cell
        columns = takewhile(lambda owner: owner == cell, self.owner[row][column:])
        rows = takewhile(lambda owners: owners[column] == cell, self.owner[row:])
        return sum(1 for _ in rows), sum(1 for _ in columns)


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """The tables that the lines of one page draw, from top to bottom.

    A table has at least two places; a frame around one block of words and single rules under a
    title are none, nor is a drawing with thousands of strokes.
    """
    if len(rules) > MOST:
        return []
    joined = _joined(rules)
    if len(joined) > MOST_JOINED:
        return []
    found = [grid for group in _groups(joined) if (grid := _grid(group)) is not None]
    return sorted(found, key=lambda grid: grid.ys[0])


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Lines drawn in pieces (one per cell) or twice (both neighbours' edges) made one."""
    joined: list[Rule] = []
    for level in _levels(sorted(rules)):
        at = sum(rule.at for rule in level) / len(level)
        pieces = sorted((rule.start, rule.end) for rule in level)
        start, end = pieces[0]
        for next_start, next_end in pieces[1:]:
            if next_start > end + JOIN:
                joined.append(Rule(level[0].upright, at, start, end))
                start, end = next_start, next_end
            end = max(end, next_end)
        joined.append(Rule(level[0].upright, at, start, end))
    return [rule for rule in joined if rule.end - rule.start >= SHORTEST]


def _levels(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Lines of one direction and one position together."""
    levels: list[list[Rule]] = []
    for rule in rules:
        last = levels[-1][-1] if levels else None
        if last and last.upright == rule.upright and rule.at - last.at <= JOIN:
            levels[-1].append(rule)
        else:
            levels.append([rule])
    return levels


def _groups(rules: list[Rule]) -> list[list[Rule]]:
    """Lines that hang together by crossing."""
    flat = [rule for rule in rules if not rule.upright]
    groups: list[list[Rule]] = []
    for upright in (rule for rule in rules if rule.upright):
        touched = [group for group in groups if any(_meet(rule, upright) for rule in group)]
        crossing = [rule for rule in flat if _meet(rule, upright)]
        flat = [rule for rule in flat if not _meet(rule, upright)]
        merged = [rule for group in touched for rule in group] + crossing + [upright]
        groups = [group for group in groups if group not in touched] + [merged]
    return groups


def _meet(one: Rule, other: Rule) -> bool:
    if one.upright == other.upright:
        return False
    return (
        one.start - JOIN <= other.at <= one.end + JOIN
        and other.start - JOIN <= one.at <= other.end + JOIN
    )


def _grid(rules: list[Rule]) -> Grid | None:
    """The table that lines which hang together draw; None where they draw none."""
    upright, flat = _without_strays(rules)
    xs = _edges(rule.at for rule in upright)
    xs = _edges([*xs, *_open_sides(flat, xs)]) if xs else xs
    ys = _edges(rule.at for rule in flat)
    if len(xs) < 2 or len(ys) < 2 or not 2 <= (len(xs) - 1) * (len(ys) - 1) <= MOST_PLACES:
        return None
    return Grid(xs, ys, _owners([*upright, *flat], xs, ys))


def _without_strays(rules: list[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Upright and level lines, without those that touch one line only (print beside an edge)."""
    upright = [rule for rule in rules if rule.upright]
    flat = [rule for rule in rules if not rule.upright]
    width = max((rule.end - rule.start for rule in flat), default=0.0)
    flat = [
        rule
        for rule in flat
        if rule.end - rule.start >= width / 2 or sum(_meet(rule, other) for other in upright) > 1
    ]
    upright = [rule for rule in upright if sum(_meet(rule, other) for other in flat) > 1]
    return upright, flat


def _open_sides(flat: list[Rule], xs: Sequence[float]) -> list[float]:
    """The outer edges of a table that draws none: where its row lines begin and end."""
    starts, ends = sorted(rule.start for rule in flat), sorted(rule.end for rule in flat)
    if len(flat) < 2:
        return []
    outer = (starts[len(starts) // 2], ends[len(ends) // 2])
    return [edge for edge, known in zip(outer, (xs[0], xs[-1]), strict=True) if _juts(edge, known)]


def _juts(edge: float, known: float) -> bool:
    return abs(edge - known) > OPEN


def _edges(places: Iterable[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > 2 * JOIN:
            edges.append(place)
    return tuple(edges)


def _owners(
    rules: list[Rule], xs: Sequence[float], ys: Sequence[float]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Merge neighbouring places where no line stands between them."""
    owner = [[(row, column) for column in range(len(xs) - 1)] for row in range(len(ys) - 1)]
    walls = _Walls(rules)
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            y, x = (ys[row] + ys[row + 1]) / 2, (xs[column] + xs[column + 1]) / 2
            if column and not walls.between(True, xs[column], y):
                owner[row][column] = owner[row][column - 1]
            elif row and not walls.between(False, ys[row], x):
                owner[row][column] = owner[row - 1][column]
    return tuple(tuple(owners) for owners in owner)


class _Walls:
    """Asks whether a line stands at an edge."""

    def __init__(self, rules: list[Rule]) -> None:
        self.sides = {
            upright: [rule for rule in rules if rule.upright == upright]
            for upright in (True, False)
        }

    def between(self, upright: bool, at: float, along: float) -> bool:
        """Whether a line at `at` covers the place `along`."""
        return any(
            abs(rule.at - at) <= 2 * JOIN and rule.start - JOIN <= along <= rule.end + JOIN
            for rule in self.sides[upright]
        )
