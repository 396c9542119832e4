"""Comments of the drafter that switch rules off: which paragraphs they stand at."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import qn

from danvan.lint.drafts.word.comments import AUTHOR
from danvan.lint.drafts.word.paragraphs import Element
from danvan.lint.switches import order_in

_ID, _P, _TEXT = qn("w:id"), qn("w:p"), qn("w:t")
_START, _END, _REFERENCE = (
    qn("w:commentRangeStart"),
    qn("w:commentRangeEnd"),
    qn("w:commentReference"),
)


def orders(comments: Element) -> dict[str, tuple[tuple[str, ...], bool]]:
    """By comment number what it switches off; our own comments never do."""
    found = {}
    for comment in comments.iter(qn("w:comment")):
        words = " ".join(
            "".join(t.text or "" for t in paragraph.iter(_TEXT)) for paragraph in comment.iter(_P)
        )
        order = order_in(words)
        if order and comment.get(qn("w:author")) != AUTHOR:
            found[comment.get(_ID)] = order
    return found


def commented(body: Element) -> Iterator[tuple[str, Element]]:
    """Each comment number with a paragraph that it stands at, in order."""
    active: list[str] = []
    for element in body.iter(_P, _START, _END, _REFERENCE):
        if element.tag == _P:
            yield from ((number, element) for number in active)
            continue
        number = element.get(_ID)
        if element.tag == _END:
            active = [one for one in active if one != number]
            continue
        around = next(element.iterancestors(_P), None)
        if around is not None:
            yield number, around
        if element.tag == _START:
            active.append(number)
