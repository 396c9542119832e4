"""The source cut at the edges of all targets, so that overlapping values can each be lit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from danvan.reader.emit.as_html.targets import Target


class Segment(NamedTuple):
    """Words over which the same targets lie: innermost first; `opens` are those that begin here."""

    start: int
    end: int
    over: tuple[Target, ...]
    opens: tuple[Target, ...]


def cut(start: int, end: int, targets: Iterable[Target]) -> Iterator[Segment]:
    """The segments of `[start, end)` in order, without gaps; `targets` lie over some of it.

    Linear in the segments times the targets over each, which is the depth of the outline.
    """
    inside = [t for t in targets if t.span.start < end and t.span.end > start]
    edges = {start, end}
    for target in inside:
        edges.add(max(start, target.span.start))
        edges.add(min(end, target.span.end))
    points = sorted(edges)
    waiting = sorted(inside, key=lambda t: t.span.start, reverse=True)
    over: list[Target] = []
    for at, following in pairwise(points):
        over = [t for t in over if t.span.end > at]
        opens = []
        while waiting and waiting[-1].span.start <= at:
            target = waiting.pop()
            over.append(target)
            if target.span.start == at:
                opens.append(target)
        # Links before paragraphs, and of two the shorter: a click means the nearest value.
        over.sort(key=lambda t: (not t.link, t.span.end - t.span.start))
        yield Segment(at, following, tuple(over), tuple(opens))


def by_line(
    lines: list[tuple[int, int]], targets: list[Target]
) -> Iterator[tuple[tuple[int, int], list[Target]]]:
    """Each line `(start, end)` with the targets that lie over it; both run in step."""
    waiting = sorted(targets, key=lambda t: t.span.start, reverse=True)
    over: list[Target] = []
    for line in lines:
        over = [t for t in over if t.span.end > line[0]]
        while waiting and waiting[-1].span.start < line[1]:
            over.append(waiting.pop())
        yield line, list(over)
