"""Parts built from plain case text, so that duties are tested without the outline pass.

The first line may hold `type=plan date=2025-01-10`. `I.`, `1.`, `1.1.`, `a)`, `Điều 5.`, `-`, `+`,
`Chương I.` open parts; an upper-case line, or one between `[` and `]`, is a heading; lines with `|`
are rows
of a table whose first row holds the heads; all other lines are paragraphs of the part above.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from danvan.reader.model import Meta, Part
from danvan.reader.source import Source, Span
from danvan.reader.work import Work

_MARK = re.compile(
    r"(?P<label>Chương [IVX]+\.|Điều \d+\.|Phụ lục|[IVX]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|[-+])\s+(?=\S)"
)
_DEPTHS = (("C", 0), ("Đ", 1), ("P", 0), ("-", 5), ("+", 6))


@dataclass
class Node:
    """A part while it is being built."""

    own_id: str
    label: str | None
    depth: int
    start: int
    heading: Span | None = None
    own: list[Span] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    kind: str = "clause"
    cells: tuple[tuple[str, str, Span], ...] = ()


def build(given: str) -> Work:
    """A Work with source, meta and outline from case text."""
    options: dict[str, str] = {}
    if given.startswith(("type=", "date=")):
        first, _, given = given.partition("\n")
        options = dict(pair.split("=") for pair in first.split())
    root = Node("", None, -1, 0)
    stack = [root]
    at = tables = 0
    for line in given.split("\n"):
        if line.startswith("|"):
            tables += _row(stack, line, at, tables)
        elif line.strip():
            _line(stack, line, at)
        at += len(line) + 1
    work = Work(Source(given, ()))
    work.meta = Meta(type=options.get("type", "plan"), date=options.get("date"))
    work.outline = tuple(_freeze(child, "", 1, given) for child in root.children)
    return work


def _line(stack: list[Node], line: str, at: int) -> None:
    mark = _MARK.match(line)
    if mark is None:
        if len(stack) == 1:
            _open(stack, Node("0", None, 99, at))
        if line.startswith("Trình") and line.rstrip().endswith(":") and stack[-1].own:
            stack.pop()
        stack[-1].own.append(Span(at, at + len(line)))
        return
    label = mark["label"]
    words = Span(at + mark.end(), at + len(line))
    node = Node(_own_id(label), label, _depth(label), at)
    text = line[mark.end() :]
    if text.isupper():
        node.heading = words
    elif text.startswith("["):
        node.heading = Span(words.start + 1, words.end - 1)
    else:
        node.own.append(words)
    _open(stack, node)


def _open(stack: list[Node], node: Node) -> None:
    while stack[-1].depth >= node.depth or stack[-1].kind != "clause":
        stack.pop()
    if node.own_id == "-":
        bullets = sum(child.own_id.startswith("-") for child in stack[-1].children)
        node.own_id = f"-{bullets + 1}"
    stack[-1].children.append(node)
    stack.append(node)


def _row(stack: list[Node], line: str, at: int, tables: int) -> int:
    """Add a row; 1 where it is the head of a new table."""
    spans, place = [], at + 1
    for cell in line[1:].rstrip("|").split("|"):
        lead = len(cell) - len(cell.lstrip())
        spans.append((cell.strip(), Span(place + lead, place + lead + len(cell.strip()))))
        place += len(cell) + 1
    if stack[-1].kind != "table":
        table = Node(f"T{tables + 1}", None, 90, at, kind="table")
        table.cells = tuple((words, words, span) for words, span in spans)
        stack[-1].children.append(table)
        stack.append(table)
        return 1
    table = stack[-1]
    heads = [head for head, _, _ in table.cells]
    cells = tuple((h, words, span) for h, (words, span) in zip(heads, spans, strict=False))
    row = Node(str(len(table.children) + 1), cells[0][1] or None, 91, at, kind="row", cells=cells)
    main = 1 if len(cells) > 1 else 0
    row.own.append(cells[main][2])
    table.children.append(row)
    return 0


def _own_id(label: str) -> str:
    if label[0] in "-+":
        return "-"
    if label.startswith("Điều"):
        return "D" + label.strip("Điều .")
    if label.startswith("Chương"):
        return "C" + label.strip("Chương .")
    return "PL" if label == "Phụ lục" else label.strip(".)").split(".")[-1]


def _depth(label: str) -> int:
    for first, depth in _DEPTHS:
        if label.startswith(first):
            return depth
    if label[0].isupper():
        return 1
    return 4 if label.endswith(")") else 1 + label.count(".")


def _freeze(node: Node, above: str, level: int, text: str) -> Part:
    own_id = f"{above}.{node.own_id}" if above and node.kind != "table" else node.own_id
    children = tuple(_freeze(child, own_id, level + 1, text) for child in node.children)
    end = children[-1].span.end if children else (node.own or [node.heading or Span(0, 0)])[-1].end
    return Part(
        id=own_id,
        label=node.label,
        level=level,
        heading=text[node.heading.start : node.heading.end] if node.heading else None,
        text="\n".join(text[span.start : span.end] for span in node.own),
        span=Span(node.start, max(end, node.start)),
        children=children,
        kind=node.kind,
        own=tuple(node.own) if node.kind != "table" else (),
        heading_span=node.heading,
        cells=node.cells if node.kind == "row" else (),
    )
