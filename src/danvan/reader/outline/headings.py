"""Which clauses open with a heading: a title over what follows, not a sentence of their own."""

from __future__ import annotations

from danvan.reader.marks import CHAPTERS
from danvan.reader.outline.node import Node
from danvan.reader.shape import ends_sentence, is_upper
from danvan.reader.source import Span

_LONGEST = 300


def settle(roots: list[Node], text: str) -> None:
    """Move the first paragraph of each titled clause from `own` to `headings`.

    Afterwards: a clause that only names what its children or paragraphs say has that name as its
    heading; a lead-in with a colon over children stays text.
    """
    stack = list(roots)
    while stack:
        node = stack.pop()
        stack.extend(node.children)
        if node.kind != "clause" or node.mark is None or not node.own:
            continue
        if node.mark.kind in CHAPTERS and (node.titled or is_upper(_words(text, node.own[0]))):
            _take_title(node, text)
        elif _is_heading(node, text):
            node.headings.append(_without_colon(node.own.pop(0), text))


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _take_title(node: Node, text: str) -> None:
    """The title lines of a chapter or annex, all in capitals or centred."""
    while node.own and (is_upper(_words(text, node.own[0])) or not node.headings):
        node.headings.append(node.own.pop(0))


def _is_heading(node: Node, text: str) -> bool:
    assert node.mark is not None
    words = _words(text, node.own[0]).strip()
    if len(words) > _LONGEST or not words:
        return False
    if is_upper(words):
        return True
    if node.mark.kind in ("-", "+"):
        return False
    follows = bool(node.children) or len(node.own) > 1
    if words.endswith(":"):
        return len(node.own) > 1 and len(words) < 60 and not node.children
    if node.mark.kind == "D":
        return not ends_sentence(words) and (follows or len(words) < 150)
    if not follows:
        return False
    if not ends_sentence(words):
        return True
    # `a) Đào tạo cho văn thư.` over its dashes: one short sentence without a subject of its own.
    return bool(node.children) and len(node.own) == 1 and words.endswith(".") and len(words) < 180


def _without_colon(span: Span, text: str) -> Span:
    words = _words(text, span)
    return (
        Span(span.start, span.start + len(words.rstrip(" :.")))
        if words.rstrip().endswith(":")
        else span
    )
