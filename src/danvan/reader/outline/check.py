"""Doubts about the numbering: a number that is missing between siblings or stands twice."""

from __future__ import annotations

from itertools import pairwise

from danvan.reader.findings import finding
from danvan.reader.model import Finding
from danvan.reader.outline.node import Node
from danvan.reader.source import Span

_LETTERS_SKIPPED = {("d", "e"), ("c", "đ"), ("g", "i")}  # đ left out, as many writers do


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
    if first.kind != second.kind or first.kind in ("-", "+", "*") or first.depth != second.depth:
        return []
    span = Span(node.start, node.start + max(1, len(second.label)))
    if second.value == first.value:
        return [finding("number-repeat", span, second.label)]
    if second.value != first.value + 1 and (first.own, second.own) not in _LETTERS_SKIPPED:
        return [finding("number-jump", span, first.label)]
    return []
