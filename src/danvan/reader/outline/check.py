"""Doubts about the numbering: a number that is missing between siblings or stands twice."""

from __future__ import annotations

from itertools import pairwise

from danvan.reader.findings import finding
from danvan.reader.marks import BULLETS, POINTS
from danvan.reader.model import Finding
from danvan.reader.outline.node import Node
from danvan.reader.source import Span

# Letters that writers leave out: f, j, w, z are not Vietnamese, đ and others are often forgotten.
_LEFT_OUT = frozenset("đfjwz")


def check(roots: list[Node]) -> list[Finding]:
    """Findings `number-jump` and `number-repeat` at the mark that comes too late or again."""
    found: list[Finding] = []
    stack = [roots]
    while stack:
        siblings = stack.pop()
        clauses = [node for node in siblings if node.kind == "clause" and node.mark is not None]
        for before, node in pairwise(clauses):
            found += _compare(before, node)
        stack.extend(node.children for node in siblings)
    return sorted(found, key=lambda f: f.span)


def _compare(before: Node, node: Node) -> list[Finding]:
    first, second = before.mark, node.mark
    assert first is not None and second is not None
    if first.kind != second.kind or first.kind in BULLETS or first.depth != second.depth:
        return []
    span = Span(node.start, node.start + max(1, len(second.label)))
    if second.value == first.value:
        return [finding("number-repeat", span, second.label)]
    between = POINTS[first.value : second.value - 1] if first.kind in ("letter", "upper") else "-"
    if second.value > first.value + 1 and not set(between) <= _LEFT_OUT:
        return [finding("number-jump", span, first.label)]
    return []
