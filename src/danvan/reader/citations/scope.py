"""Where in the document a mention stands: title, preamble, căn cứ, clause, or outside."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from danvan.reader.model import Part
from danvan.reader.source import Span
from danvan.reader.work import Work

_GROUNDS = re.compile(r"[\s\-–+*•]{0,6}(?:Căn cứ|CĂN CỨ|Xét |Theo đề nghị)")
_LIST_LEAD = re.compile(r"[\s\-–+*•]{0,6}(?:Căn cứ|CĂN CỨ)[^;.\n]{0,60}: *$")
_SECTION = re.compile(
    r"căn cứ(?: pháp lý| xây dựng| ban hành| lập|,|$)|cơ sở pháp lý|cơ sở xây dựng", re.IGNORECASE
)
_AIMS = re.compile(r"mục đích", re.IGNORECASE)

_LONGEST_MARK = 12  # signs and blanks before a paragraph's first word
_LEADS = {
    "replaces": ("Bãi bỏ", "Hủy bỏ", "Thay thế"),
    "amends": ("Sửa đổi", "Bổ sung", "Điều chỉnh", "Đính chính"),
}


class Piece(NamedTuple):
    """A range of a part's own words; whether grounds or aims stand there, what its article does."""

    start: int
    end: int
    clause: str
    listed: bool
    aims: bool
    lead: str


class Scope:
    """Answers for offsets of one document's text, each in logarithmic time."""

    def __init__(self, work: Work) -> None:
        self._text = work.source.text
        self.title = work.meta.spans.get("title")
        blocks = [work.blocks[number] for number in work.body]
        self._starts = [block.line.start for block in blocks]
        self._ends = [block.line.end for block in blocks]
        self._formal = _formal_blocks([block.text for block in blocks])
        self._pieces = sorted(_pieces(work.outline))
        self._piece_starts = [piece.start for piece in self._pieces]

    def in_title(self, at: int) -> bool:
        """Whether `at` stands in the document's own title."""
        return self.title is not None and self.title.start <= at < self.title.end

    def inside(self, at: int) -> bool:
        """Whether a document named at `at` is cited: in the title or the body's paragraphs."""
        return self.in_title(at) or self._block(at) is not None

    def clause(self, at: int) -> str | None:
        """The id of the part whose own words stand at `at`; None in the title."""
        piece = None if self.in_title(at) else self._piece(at)
        return piece.clause if piece else None

    def preamble(self, at: int) -> bool:
        """Whether `at` stands in the words between the title and the first mark."""
        if self.in_title(at):
            return False
        before_all = not self._pieces or at < self._piece_starts[0]
        return self.clause(at) == "0" or before_all

    def paragraph(self, at: int) -> Span:
        """The paragraph (the whole title, for a title) that holds `at`."""
        if self.title is not None and self.in_title(at):
            return self.title
        block = self._block(at)
        if block is None:
            return Span(at, at)
        return Span(self._starts[block], self._ends[block])

    def formal(self, at: int) -> bool:
        """Whether the paragraph is a line of căn cứ, of `Xét …` or of `Theo đề nghị …`."""
        block = None if self.in_title(at) else self._block(at)
        return block is not None and self._formal[block]

    def opens(self, at: int) -> bool:
        """Whether a clause's or a paragraph's own words begin at `at`, quotation marks aside."""
        while self._text[at - 1 : at] in ("“", '"', "*"):
            at -= 1
        piece, block = self._piece(at), self._block(at)
        if piece is not None and piece.start == at:
            return True
        if block is None or at - self._starts[block] > _LONGEST_MARK:
            return False
        return not self._text[self._starts[block] : at].strip(" \t-–+*•")

    def grounds(self, at: int) -> bool:
        """Whether what is named at `at` is a ground of the document as a whole."""
        piece = self._piece(at)
        if piece and piece.listed:
            return True
        return self.preamble(at) and self.formal(at)

    def aims(self, at: int) -> bool:
        """Whether the document says there what it is for: `I. MỤC ĐÍCH, YÊU CẦU`."""
        piece = self._piece(at)
        return piece is not None and piece.aims

    def _block(self, at: int) -> int | None:
        index = bisect_right(self._starts, at) - 1
        return index if index >= 0 and at < self._ends[index] else None

    def lead(self, at: int) -> str:
        """What an article does with the documents listed below it: `amends`, `replaces` or ``."""
        piece = self._piece(at)
        return piece.lead if piece and self.opens(at) else ""

    def _piece(self, at: int) -> Piece | None:
        index = bisect_right(self._piece_starts, at) - 1
        if index < 0 or at >= self._pieces[index].end:
            return None
        return self._pieces[index]


def _pieces(outline: tuple[Part, ...]) -> Iterator[Piece]:
    """Every range of a part's own words."""
    stack = [(part, False, False, "") for part in outline]
    while stack:
        part, listed, aims, lead = stack.pop()
        listed = listed or bool(part.heading and _SECTION.match(part.heading))
        aims = aims or bool(part.heading and _AIMS.match(part.heading))
        spans = [*part.own, *(span for _, _, span in part.cells)]
        if part.heading_span:
            spans.append(part.heading_span)
        for span in spans:
            yield Piece(span.start, span.end, part.id, listed, aims, lead)
        lead = lead or (_lead(part) if "D" in part.id else "")
        stack.extend((child, listed, aims, lead) for child in part.children)


def _lead(part: Part) -> str:
    """`Điều 1. Bãi bỏ các quyết định sau:` holds for every document listed below it."""
    words = part.heading or part.text
    return next((name for name, verbs in _LEADS.items() if words.startswith(verbs)), "")


def _formal_blocks(texts: list[str]) -> list[bool]:
    """Which paragraphs are lines of căn cứ; a lead (`Căn cứ:`) makes the listed ones such."""
    formal, listing = [], False
    for text in texts:
        grounds = _GROUNDS.match(text) is not None
        if grounds and _LIST_LEAD.match(text):
            listing = True
        elif listing:
            listing = text.lstrip()[:1] in "-–+•" or text.rstrip().endswith(";")
        formal.append(listing or grounds)
    return formal
