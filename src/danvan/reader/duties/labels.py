"""Lines that only assign: "Cơ quan chủ trì: …", "Thời gian thực hiện: …"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from danvan.reader.duties import rules
from danvan.reader.duties.deadlines import last_moment
from danvan.reader.duties.lists import read_bodies
from danvan.reader.duties.partners import partners
from danvan.reader.duties.quoting import is_blank
from danvan.reader.duties.recurrence import Every, every
from danvan.reader.duties.words import sentence
from danvan.reader.lexicon.sections import sections
from danvan.reader.model import Actor, Due, Ground
from danvan.reader.source import Span

_KINDS = ("both", "lead", "partner", "due", "product", "aside")


class Block(NamedTuple):
    """What assigning lines give: owners, partners, a limit, how often, a product."""

    lead: tuple[Actor, ...] = ()
    partner: tuple[Actor, ...] = ()
    due: Due | None = None
    every: Every | None = None
    product: Ground | None = None

    def over(self, other: Block) -> Block:
        """This block, with what it leaves open taken from `other`."""
        return Block(
            self.lead or other.lead,
            self.partner or other.partner,
            self.due or other.due,
            self.every or other.every,
            self.product or other.product,
        )


NOTHING = Block()


def label_of(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The kind of the label that opens `text[start:end]` and the offset behind its colon."""
    colon = text.find(":", start, min(end, start + 60))
    if colon < 0:
        return None
    words = sentence(text, start, colon)
    low = words.low[1:] if words.low[:1] == ["("] else words.low
    low = low[1:] if low[:1] and low[0] in "-+*" else low
    if not low or low[0] not in _openers():
        return None
    for kind in _KINDS:
        length = getattr(sections(), kind).longest(low, 0)
        if length and _only(low[length:]):
            return kind, colon + 1
    return None


@cache
def _openers() -> frozenset[str]:
    """The words that a label may begin with."""
    return frozenset(first for kind in _KINDS for first in getattr(sections(), kind).firsts())


def _only(rest: list[str]) -> bool:
    """Behind the label's words nothing but a bracket or "thực hiện", "dự kiến" may stand."""
    return not rest or rest[0] == "(" or rest in (["thực", "hiện"], ["dự", "kiến"], ["là"])


def read_block(text: str, start: int, end: int) -> Block | None:
    """What an assigning paragraph gives; None where it is no such paragraph.

    One paragraph may hold several labels ("Chủ trì: …; phối hợp: …; thời gian: …").
    """
    if label_of(text, start, end) is None:
        return None
    block = NOTHING
    for kind, at, stop in _labels(text, start, end):
        block = block.over(_value(text, kind, at, stop))
    return block


# Where an assigning passage may begin behind the words of the task itself.
_INSIDE = re.compile(
    r"(?P<open>\()\s*(?=[Cc]ơ quan|[Đđ]ơn vị|[Tt]hời (?:gian|hạn)|[Cc]hủ trì|[Pp]hân công"
    r"|[Tt]iến độ)"
    r"|[.;]\s+(?=Cơ quan|Đơn vị|Thời (?:gian|hạn)|Chủ trì|Phân công|Tiến độ|Sản phẩm)"
)


def block_inside(text: str, start: int, end: int) -> Block:
    """What labels behind the task's words give: "… (Chủ trì: …; thời gian: …)."."""
    if text.find(":", start, end) < 0:
        return NOTHING
    for match in _INSIDE.finditer(text, start, end):
        close = text.find(")", match.end(), end) if match["open"] else -1
        block = read_block(text, match.end(), end if close < 0 else close)
        if block is not None:
            return block
    return NOTHING


def _labels(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """`(kind, start, end)` of the values of all labels in the paragraph."""
    found: list[tuple[str, int]] = []
    starts: list[int] = []
    at = start
    while at < end:
        while at < end and text[at] in " \t\n(;.,":
            at += 1
        label = label_of(text, at, end)
        if label is not None:
            found.append(label)
            starts.append(at)
        following = [p for mark in ";." if (p := text.find(mark, at, end)) >= 0]
        at = min(following) + 1 if following else end
    stops = [*starts[1:], end][: len(found)]
    return [(kind, value, stop) for (kind, value), stop in zip(found, stops, strict=True)]


def _value(text: str, kind: str, start: int, end: int) -> Block:
    if is_blank(text, start, end):
        return NOTHING
    if kind == "due":
        rule = rules.TIME_IN_LINE
        again = every(text, start, end, rule, things=True)
        return Block(due=last_moment(text, start, end, rule), every=again)
    if kind == "product":
        thing = trim(text, start, end)
        return Block(product=Ground(rules.PRODUCT_IN_LINE, thing) if thing else None)
    if kind == "lead":
        helpers = actors(text, partners(text, start, end), rules.PARTNER_IN_LINE)
        return Block(lead=_bodies(text, start, end, rules.LINE), partner=helpers)
    if kind == "partner":
        return Block(partner=_bodies(text, start, end, rules.PARTNER_IN_LINE))
    if kind == "both":
        return _both(text, start, end)
    return Block()


def _both(text: str, start: int, end: int) -> Block:
    """ "Cơ quan chủ trì, phối hợp: A; B, C": who is named first leads."""
    helpers = actors(text, partners(text, start, end), rules.PARTNER_IN_LINE)
    named = _bodies(text, start, end, rules.LINE)
    if helpers:
        return Block(lead=named, partner=helpers)
    rest = (replace(actor, rule=rules.PARTNER_IN_LINE) for actor in named[1:])
    return Block(lead=named[:1], partner=tuple(rest))


def _bodies(text: str, start: int, end: int, rule: str) -> tuple[Actor, ...]:
    """The bodies of a value; a value that is no list of known bodies is one name as a whole."""
    spans: list[Span] = []
    at = start
    while at < end:
        words = sentence(text, at, end)
        read = read_bodies(words, 0, partners=True) if len(words) else None
        if read is None or read.end >= len(words):
            spans.extend(read.names if read else ())
            break
        spans.extend(read.names)
        at = words.start(read.end)
        if words.at(read.end) not in (",", ";", "và"):
            break
        at = words.end(read.end)
    whole = trim(text, start, end)
    if not spans and whole is not None and whole.end - whole.start <= 80:
        spans = [whole]
    return actors(text, spans, rule)


def actors(text: str, spans: Iterable[Span], rule: str) -> tuple[Actor, ...]:
    """Actors of the names at `spans`, each name once."""
    found: dict[str, Actor] = {}
    for span in spans:
        name = text[span.start : span.end]
        found.setdefault(name.lower(), Actor(name, span, rule))
    return tuple(found.values())


def trim(text: str, start: int, end: int) -> Span | None:
    """The range without blanks and closing marks at its edges, None where nothing is left."""
    while start < end and text[start] in " \t\n:;,.-–":
        start += 1
    while end > start and text[end - 1] in " \t\n:;,.)/":
        end -= 1
    return Span(start, end) if end > start else None
