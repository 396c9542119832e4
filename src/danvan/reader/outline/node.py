"""Node: a part of the outline while it is being built, and how it becomes a Part."""

from __future__ import annotations

from dataclasses import dataclass, field

from danvan.reader.marks import Mark
from danvan.reader.model import Part
from danvan.reader.shape import squeeze
from danvan.reader.source import Span


@dataclass(slots=True, eq=False)
class Node:
    """A clause, table or row being built; `own` are its paragraphs, the mark left out."""

    mark: Mark | None
    start: int
    kind: str = "clause"
    own: list[Span] = field(default_factory=list)
    headings: list[Span] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    label: str | None = None
    own_id: str = ""
    cells: tuple[tuple[str, str, Span], ...] = ()
    bullets: int = 0
    titled: bool = False

    @property
    def key(self) -> tuple[str, int, bool]:
        """Marks of one list share it: kind, depth of a dotted number, bracket or not."""
        assert self.mark is not None
        return key(self.mark)


def key(mark: Mark) -> tuple[str, int, bool]:
    """What tells the lists of a document apart."""
    return mark.kind, mark.depth, mark.separator.endswith(")")


def freeze(roots: list[Node], text: str) -> tuple[Part, ...]:
    """The finished parts with ids and spans, children first, without recursion.

    Ids are unique: where numbering begins anew below one parent, or `1.1.` and `2.1.` stand
    without their `1.` and `2.`, the second part of an id is `II.1~2`, the third `II.1~3`; what
    stands below them goes on from there (`II.1~2.a`). No mark holds a `~`.
    """
    single_annex = sum(1 for node in roots if node.mark and node.mark.kind == "PL") == 1
    order: list[tuple[Node, str, int]] = []
    given: dict[str, int] = {}
    stack = [(node, "", 1) for node in reversed(roots)]
    while stack:
        node, parent, level = stack.pop()
        own = node.own_id or "0"
        if single_annex and node.mark and node.mark.label in ("Phụ lục", "PHỤ LỤC"):
            own = "PL"
        path = own if not parent or node.kind != "clause" else f"{parent}.{own}"
        count = given[path] = given.get(path, 0) + 1
        if count > 1:
            path = f"{path}~{count}"
        order.append((node, path, level))
        stack.extend((child, path, level + 1) for child in reversed(node.children))
    done: dict[int, Part] = {}
    for node, path, level in reversed(order):
        done[id(node)] = _part(node, path, level, text, tuple(done[id(c)] for c in node.children))
    return tuple(done[id(node)] for node in roots)


def _part(node: Node, path: str, level: int, text: str, children: tuple[Part, ...]) -> Part:
    spans = [*node.headings, *node.own]
    end = max([span.end for span in spans] + [child.span.end for child in children] + [node.start])
    heading = squeeze(" ".join(text[s.start : s.end] for s in node.headings)) or None
    words = "\n".join(text[s.start : s.end].strip() for s in node.own)
    heading_span = Span(node.headings[0].start, node.headings[-1].end) if node.headings else None
    return Part(
        id=path,
        label=node.label,
        level=level,
        heading=heading.rstrip() if heading else None,
        text=words,
        span=Span(node.start, end),
        children=children,
        kind=node.kind,
        own=tuple(node.own),
        heading_span=heading_span,
        cells=node.cells,
    )
