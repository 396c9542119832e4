"""Lines that only say when something is due to happen, and reviews that no task holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from danvan.reader.duties import rules
from danvan.reader.duties.deadlines import as_due, moments
from danvan.reader.duties.milestones import reviews
from danvan.reader.model import Due, Milestone, Part, walk
from danvan.reader.source import Span

_TITLE = re.compile(
    r"(?:Các mốc |Mốc |Dự kiến |Về )?(?:[Tt]iến độ|TIẾN ĐỘ|[Ll]ộ trình|LỘ TRÌNH"
    r"|[Tt]hời gian|THỜI GIAN|[Ll]ịch |LỊCH |[Tt]hời hạn|THỜI HẠN)"
)
_REVIEW = re.compile(r"(?:Tổ chức |Hội nghị )?(?:[Ss]ơ kết|[Tt]ổng kết)")
_WORDS_BEFORE = re.compile(
    r"[-+*(]? ?(?:[Tt]rong |[Tt]rước |[Tt]ừ |[Vv]ào |[Đđ]ến |[Hh]ết |[Nn]gày )*"
)
# A time that opens a line begins and ends within these many code points.
_LONGEST_TIME = 80


def is_timeline(title: str | None) -> bool:
    """Whether a heading ("Tiến độ thực hiện") stands over lines that only say when."""
    return title is not None and _TITLE.match(title) is not None


def time_ahead(text: str, span: Span) -> tuple[Due, int] | None:
    """The time that opens the line and the offset behind its colon: "Tháng 7/2026: Sơ kết"."""
    colon = text.find(":", span.start, min(span.end, span.start + _LONGEST_TIME))
    if colon < 0:
        return None
    first = last = None
    for moment in moments(text, span.start, colon):
        first, last = first or moment, moment
    if first is None or last is None or last.span.end < colon - 1:
        return None
    lead = _WORDS_BEFORE.match(text, span.start, span.end)
    opens = first.span.start <= (lead.end() if lead else span.start)
    ranged = text[span.start : span.start + 3].lower() == "từ "
    return (
        (as_due(text, span.start, last, rules.TIME_AHEAD), colon + 1) if opens or ranged else None
    )


def other_reviews(
    text: str, outline: tuple[Part, ...], told: Collection[str], issued: str | None
) -> Iterator[Milestone]:
    """Reviews to come in clauses that are no task: "Việc thực hiện được sơ kết vào năm 2026"."""
    if issued is None:
        return
    for part in walk(outline):
        if part.kind != "clause" or part.id in told or part.id == "0":
            continue
        spans = part.own if part.heading_span is None else (part.heading_span, *part.own)
        for span in spans:
            yield from _of_line(text, span, part.id, issued)


def _of_line(text: str, span: Span, clause: str, issued: str) -> Iterator[Milestone]:
    if text.find(" kết", span.start, span.end) < 0:
        return
    ahead = time_ahead(text, span)
    at = span.start
    due = None
    if ahead is not None:
        due, at = ahead
        while text[at : at + 1] == " ":
            at += 1
        due = due if _REVIEW.match(text, at, span.end) else None
    for milestone in reviews(text, at, span.end, clause, due):
        if milestone.date >= issued:
            yield milestone
