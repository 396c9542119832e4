"""A Reading as the rules look at it: what several of them ask, worked out once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from danvan.lint.finds import Fix, Found
from danvan.lint.known import NOTHING, Known
from danvan.lint.said import Said
from danvan.reader.emit.places import lines_of
from danvan.reader.model import Finding, Part, Reading, Task
from danvan.reader.source import Span

# What is laid down once and for all: its duties have neither a last day nor a product of their own.
_LASTING = frozenset(("regulation", "statute", "law", "decree", "circular", "report", "guidance"))
_PLANS = frozenset(("plan", "action_programme", "scheme"))
_ISSUES_A_PLAN = re.compile(r"(?:[Kk]ế hoạch|[Cc]hương trình|[Đđ]ề án|[Pp]hân công)(?!\w)")
_PARTY = re.compile(r"ĐẢNG CỘNG SẢN VIỆT NAM")
_STATE = re.compile(r"CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA VIỆT NAM")
_HEAD = 1500
_PARTY_CODE = re.compile(r"\d+[a-zđ]?-[A-ZĐ][A-Za-zĐđ]*/")
_STATE_CODE = re.compile(r"\d+[a-zđ]?/(?:\d{4}/)?[A-ZĐ][A-Za-zĐđ]*-")
_STOP = re.compile(r"[;:…]|\.(?=\s|$)|,")
_AROUND = 40  # signs shown on either side of a slip
_OPENING_WORDS = 12
_OPENED = '“‘"'
_OLD_LETTERS = ("tcvn3", "vni", "legacy-encoding", "mojibake")
_PICTURED = ("ocr-used", "text-layer-distrusted")
_HEAD_FIELDS = ("type", "code", "issuer", "superior", "place", "date", "title")
PARTY, STATE = "party", "state"
# Lines of Nơi nhận whose heading a scan lost: `Lưu: VT, Vụ GDPT.`, `Bộ trưởng (để báo cáo);`
_RECIPIENT = re.compile(
    r"Lưu ?:? ?(?:VT|[Vv]ăn (?:thư|phòng))(?!\w)"
    r"|[^.;]{1,80}\((?:đ[êểề] (?:báo cáo|biết|thực hiện|phối hợp)|b/c|t/h|p/h)\)[;,.]?$"
)


class Document:
    """One Reading, and the questions that rules put to it."""

    def __init__(self, reading: Reading, known: Known = NOTHING) -> None:
        self.reading = reading
        self.known = known
        self.text = reading.text
        self.meta = reading.meta
        self.tasks = tuple(task for task in reading.tasks if not _RECIPIENT.match(task.text))

    @property
    def day(self) -> str | None:
        """The document's date; for a draft without one the day on which it is looked at."""
        return self.meta.date or self.known.day

    @cached_property
    def assigns(self) -> bool:
        """Whether the document gives work to do, rather than rules that stay."""
        kind = self.meta.type
        if kind == "decision":
            return _ISSUES_A_PLAN.search(self.meta.title or "") is not None
        return kind not in _LASTING and bool(self.tasks)

    @cached_property
    def is_plan(self) -> bool:
        """Whether it is a plan, a programme or a scheme with tasks in it."""
        return self.meta.type in _PLANS and bool(self.tasks)

    @cached_property
    def is_legacy(self) -> bool:
        """Whether the file's own letters are not Unicode."""
        return any(repair.kind in _OLD_LETTERS for repair in self.reading.repairs)

    @cached_property
    def head_family(self) -> str | None:
        """`party` or `state` by the right-hand head; None where it does not tell."""
        head = self.text[:_HEAD]
        party, state = _PARTY.search(head), _STATE.search(head)
        if bool(party) == bool(state):
            return None
        return PARTY if party else STATE

    @cached_property
    def family(self) -> str | None:
        """`party` or `state` by the right-hand head, else by the code; None where neither tells."""
        if self.head_family:
            return self.head_family
        code = self.meta.code or ""
        if _PARTY_CODE.match(code):
            return PARTY
        return STATE if _STATE_CODE.match(code) else None

    @cached_property
    def is_scan(self) -> bool:
        """Whether the letters were recognised from pictures: their slips are not the drafter's."""
        return any(found.code in _PICTURED for found in self.reading.findings)

    @cached_property
    def body_start(self) -> int:
        """Where the document's own text begins, behind its head and title."""
        return max((s.end for n, s in self.meta.spans.items() if n in _HEAD_FIELDS), default=0)

    @cached_property
    def parts(self) -> dict[str, Part]:
        return {part.id: part for part in self.reading.parts()}

    @cached_property
    def title_span(self) -> Span:
        """Where what is said of the whole document is shown: its title, type, or first line."""
        spans = self.meta.spans
        for name in ("title", "type", "code", "issuer"):
            if name in spans and spans[name].end > spans[name].start:
                return spans[name]
        first = next((ln for ln in self.reading.lines if ln.end > ln.start), None)
        return Span(first.start, first.end) if first else Span(0, 0)

    @cached_property
    def end_span(self) -> Span:
        """Where what is missing at the end is shown: the last words of the document."""
        last = next((ln for ln in reversed(self.reading.lines) if ln.end > ln.start), None)
        return first_words(self.text, Span(last.start, last.end)) if last else Span(0, 0)

    def findings(self, code: str) -> Iterator[Finding]:
        """What the reader itself noticed, of one kind."""
        return (found for found in self.reading.findings if found.code == code)

    def words(self, span: Span) -> str:
        return self.text[span.start : span.end]

    @cached_property
    def _cited(self) -> list[Span]:
        return sorted(citation.span for citation in self.reading.citations)

    def own_words(self, task: Task) -> str:
        """The words of a task without the documents that it cites: their dates are none of its."""
        kept, at = [], task.span.start
        first = bisect_right(self._cited, task.span.start, key=lambda span: span.end)
        for start, end in self._cited[first:]:
            if start >= task.span.end:
                break
            kept.append(self.text[at : max(at, start)])
            at = max(at, end)
        return " … ".join([*kept, self.text[at : task.span.end]])

    def shown(self, span: Span) -> Span:
        """`span`, or where it holds nothing the first words of its line or of the document."""
        if span.end > span.start:
            return span
        line = next((ln for ln in self.reading.lines if ln.start <= span.start < ln.end), None)
        if line is None or span.start == 0:
            return self.title_span
        return first_words(self.text, Span(span.start, line.end))

    def raw_lines(self) -> Iterator[tuple[int, str]]:
        """The lines of the file's own text, each with its place."""
        at = 0
        for line in self.reading.raw.split("\n"):
            yield at, line
            at += len(line) + 1

    def mend(self, start: int, end: int, new: str, sentence: Said) -> Found:
        """A find in the file's own text with its fix; it is shown with the words around it."""
        raw = self.reading.raw
        before, after = raw[max(0, start - _AROUND) : start], raw[end : end + _AROUND]
        first = start - len(_word(before, at_end=True))
        last = end + len(_word(after, at_end=False))
        return Found(self.shown(self.forward(first, last)), sentence, Fix(start, end, new))

    def opening(self, task: Task) -> Span:
        """The first words of a task: enough to know which one it is."""
        return first_words(self.text, task.span)

    def paragraph(self, span: Span) -> Span:
        """The whole paragraphs that `span` touches."""
        touched = lines_of(self.reading, span)
        if not touched:
            return span
        return Span(min(span.start, touched[0].start), max(span.end, touched[-1].end))

    @cached_property
    def _pieces(self) -> tuple[list[int], list[int]]:
        """The way from the file's text to the canonical one."""
        pieces = self.reading.origin.pieces
        return [old for _, old, _ in pieces], [new for new, _, _ in pieces]

    def forward(self, start: int, end: int) -> Span:
        """Where `[start, end)` of the file's text stands in the canonical text.

        An empty span at the nearest place, where the reader left those words out.
        """
        first, last = self._forward(start), self._forward(max(start, end - 1)) + 1
        span = Span(first, min(len(self.text), max(first, last)))
        back = self.reading.origin.back_span(span)
        return (
            span
            if back.start < end and start < max(back.end, back.start + 1)
            else Span(first, first)
        )

    def _forward(self, offset: int) -> int:
        olds, news = self._pieces
        at = max(0, bisect_right(olds, offset) - 1)
        here = news[at] + (max(0, offset - olds[at]) if self.reading.origin.pieces[at][2] else 0)
        limit = news[at + 1] if at + 1 < len(news) else len(self.text)
        return min(here, limit)


def first_words(text: str, span: Span) -> Span:
    """The words of `span` up to the first stop, at most twelve of them, without a quotation's mark.

    Who shows them puts marks of his own around them.
    """
    words = text[span.start : span.end]
    span = Span(span.start + len(words) - len(words.lstrip(_OPENED)), span.end)
    end = span.start
    for count, word in enumerate(re.finditer(r"\S+", text[span.start : span.end])):
        if count == _OPENING_WORDS:
            break
        end = span.start + word.end()
        if count > 2 and _STOP.search(word[0], len(word[0]) - 1):
            end -= 1
            break
    return Span(span.start, end)


def first_word(line: str) -> int:
    """Where the first word of a line, which may be its mark, is over: slips begin behind it."""
    start = len(line) - len(line.lstrip())
    end = start
    while end < len(line) and not line[end].isspace():
        end += 1
    return min(len(line), end + 1) if end < len(line) else end


def _word(words: str, *, at_end: bool) -> str:
    """The word that `words` end with, or begin with; empty where a blank stands there."""
    edge = words[-1:] if at_end else words[:1]
    if not edge or edge.isspace():
        return ""
    return words.split()[-1 if at_end else 0]
