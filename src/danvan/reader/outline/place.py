"""Where a mark belongs: beside which clause, or below which."""

from __future__ import annotations

from danvan.reader.marks import BULLETS, WORDED, Mark
from danvan.reader.outline.node import Node, key

# The usual order of marks, outermost first; marks with a word keep it, others may differ.
RANKS = {
    "PL": 0, "P": 1, "C": 2, "M": 3, "TM": 4, "D": 5, "upper": 6, "roman": 6, "number": 7,
    "letter": 8, "inner": 9, "inner-letter": 10, "*": 11, "-": 12, "+": 13,
}  # fmt: skip
_FARTHEST = 3  # a number may run ahead of its list by two lost marks, no more


def rank(mark: Mark) -> float:
    """The usual depth of a mark; each further dotted number is a step down."""
    return RANKS[mark.kind] + (mark.depth - 1) / 10


def depth_of(stack: list[Node], mark: Mark, whole: bool, leads_in: bool) -> int | None:
    """How many nodes of `stack` stay open above `mark`; None where it is no clause's mark.

    `whole` says that the line is surely a paragraph's beginning; `leads_in` that the deepest
    clause ends in a colon. A number that fits no open list is taken for a number at the start of
    a wrapped line.
    """
    sibling = _sibling(stack, mark)
    if sibling is not None:
        return sibling if _follows(stack[sibling], mark, whole) else None
    if mark.depth > 1:
        parent = _dotted_parent(stack, mark)
        if parent is not None:
            return parent + 1
    if mark.kind in ("number", "inner") and mark.value > _FARTHEST and not whole:
        return None
    if leads_in and mark.kind not in WORDED and mark.value <= 1:
        return len(stack)
    depth = len(stack)
    while depth and _closes(stack[depth - 1], mark):
        depth -= 1
    return depth


def _closes(node: Node, mark: Mark) -> bool:
    """Whether a new list opened by `mark` cannot stand below `node`."""
    assert node.mark is not None
    if mark.kind == "P" and node.mark.kind in ("roman", "upper") and not mark.label[:4].isupper():
        return False
    return rank(node.mark) > rank(mark)


def _sibling(stack: list[Node], mark: Mark) -> int | None:
    """The number of the deepest open node of the same list."""
    wanted = key(mark)
    for index in range(len(stack) - 1, -1, -1):
        node = stack[index]
        assert node.mark is not None
        if node.key == wanted and node.mark.numbers[:-1] == mark.numbers[:-1]:
            return index
    if mark.kind == "number" and mark.depth > 1:
        return _dotted_sibling(stack, mark)
    return None


def _dotted_sibling(stack: list[Node], mark: Mark) -> int | None:
    """`2.1.` after `1.9.` where no `2.` was printed."""
    if _dotted_parent(stack, mark) is not None:
        return None
    for index in range(len(stack) - 1, -1, -1):
        if stack[index].key == key(mark):
            return index
    return None


def _dotted_parent(stack: list[Node], mark: Mark) -> int | None:
    """The open `1.` of a `1.2.`."""
    for index in range(len(stack) - 1, -1, -1):
        above = stack[index].mark
        assert above is not None
        if above.kind == "number" and above.numbers == mark.numbers[:-1]:
            return index
    return None


def _follows(node: Node, mark: Mark, whole: bool) -> bool:
    """Whether `mark` can come after `node` in one list."""
    assert node.mark is not None
    if whole or mark.kind in BULLETS or mark.kind in WORDED:
        return True
    step = mark.value - node.mark.value
    if mark.kind in ("number", "inner"):
        return 0 <= step <= _FARTHEST or mark.value == 1 or mark.depth > 1
    return True
