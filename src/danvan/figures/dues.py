"""By when a figure is to be reached: its sentence, the lines above it, the document's period."""

from __future__ import annotations

import re

from danvan.reader.duties.deadlines import Moment, as_due, moments
from danvan.reader.model import Due, Reading
from danvan.reader.source import Span

RULE = "figure"
# The time that something is compared with, or that something began at.
_BASE = re.compile(
    r"(?:so với(?: cuối| cùng kỳ)?|từ|kể từ|của|hiện trạng|khởi điểm|cùng kỳ|thực hiện(?: năm)?)"
    r"(?: cuối| đầu)?(?: năm)? ?\(?$"
)

_NEXT = re.compile(r"(?:,| và)(?: (?:đến|tới|vào|trong|phấn đấu))*(?: cuối| hết)? ?$")


def due_of(
    text: str,
    sentence: Span,
    at: int,
    issued: str | None,
    others: list[int],
    after: int | None = None,
) -> Due | None:
    """The time named last before `at` in the sentence, else the first one behind it.

    `others` are where its numbers stand: a time that opens the words of one is that one's alone.
    `after`: nothing before this place counts, as a baseline stands there with its own year.
    """
    found = [m for m in moments(text, *sentence) if _ahead(text, sentence.start, m, issued)]
    found = [m for m in found if after is None or m.span.start > after]
    before = [moment for moment in found if moment.span.end <= at]
    behind = (m for m in found if m.span.start > at and not _opens(text, m, others))
    chosen = before[-1] if before else next(behind, None)
    return as_due(text, sentence.start, chosen, RULE) if chosen else None


def _opens(text: str, moment: Moment, others: list[int]) -> bool:
    """Whether the moment stands at the head of what is said of a later number."""
    following = next((at for at in others if at >= moment.span.end), None)
    if following is None or "," in text[moment.span.end : following]:
        return False
    return _NEXT.search(text, max(0, moment.span.start - 16), moment.span.start) is not None


def last_due(text: str, span: Span | None, issued: str | None) -> Due | None:
    """The last time to come that a heading or a lead-in names."""
    if span is None:
        return None
    found = [m for m in moments(text, *span) if _ahead(text, span.start, m, issued)]
    return as_due(text, span.start, found[-1], RULE) if found else None


def period_of(reading: Reading) -> Due | None:
    """The end of the document's own period as its title tells it."""
    title = reading.meta.spans.get("title")
    if title is None:
        return None
    text, at = reading.text, title.start
    found: Due | None = None
    for cited in sorted(c.span for c in reading.citations if c.clause is None):
        found = last_due(text, Span(at, max(at, min(cited.start, title.end))), None) or found
        at = max(at, cited.end)
    found = last_due(text, Span(at, max(at, title.end)), None) or found
    issued = reading.meta.date
    return found if found and (issued is None or found.date >= issued) else None


def _ahead(text: str, start: int, moment: Moment, issued: str | None) -> bool:
    before = text[max(start, moment.span.start - 32) : moment.span.start]
    if _BASE.search(before):
        return False
    return issued is None or moment.day.isoformat() >= issued
