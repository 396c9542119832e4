"""Where a document sets objectives: its parts without what tells of the past, money and forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from danvan.figures.dues import last_due
from danvan.figures.lexicon import phrases
from danvan.reader.duties.tense import assesses, looks_ahead
from danvan.reader.duties.words import sentence
from danvan.reader.lexicon.sections import sections
from danvan.reader.model import Due, Part, Reading
from danvan.reader.source import Span

# What rules for good sets no objective of a time.
_LASTING = frozenset(("regulation", "statute", "law", "decree", "circular"))
_LETTERS = frozenset(("official_letter", "notice", "directive", "conclusion", "resolution"))
_RULES_BY_DECISION = re.compile(r"(?:quy chế|quy định|điều lệ|nội quy|quy trình)", re.IGNORECASE)
_TO_COME = re.compile(
    r"phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu|giải pháp|dự kiến|kế hoạch", re.IGNORECASE
)
_AIMED = re.compile(r"mục tiêu|chỉ tiêu|phấn đấu|kết quả cần đạt|yêu cầu cần đạt", re.IGNORECASE)
_LONGEST_TITLE = 12


class Place(NamedTuple):
    """A paragraph that may set objectives.

    `aimed`: a heading above says that objectives follow; `due` is the time given above;
    `heading`: it is the heading of its clause, in which only plain objectives count.
    """

    clause: str
    span: Span
    aimed: bool
    due: Due | None
    heading: bool = False


class _Above(NamedTuple):
    part: Part
    open: bool
    aimed: bool
    due: Due | None


def places(reading: Reading) -> Iterator[Place]:
    """The paragraphs that may set objectives, in reading order."""
    for part, open_, aimed, due in _opened(reading):
        if not open_ or part.kind != "clause":
            continue
        if part.heading_span is not None:
            yield Place(part.id, part.heading_span, aimed, due, heading=True)
        for span in part.own:
            yield Place(part.id, span, aimed, due)


def tables(reading: Reading) -> Iterator[tuple[Part, Due | None]]:
    """The tables that stand where objectives may, with the time given above them."""
    for part, open_, _, due in _opened(reading):
        if open_ and part.kind == "table":
            yield part, due


def _opened(reading: Reading) -> Iterator[_Above]:
    alone = len(reading.outline) == 1
    stack = [
        _Above(part, _opens(reading, part, alone), False, None)
        for part in reversed(reading.outline)
    ]
    while stack:
        here = stack.pop()
        part, title = here.part, _title(here.part)
        here = here._replace(
            open=_stays_open(reading, part, title, here.open),
            aimed=here.aimed or _AIMED.search(title) is not None,
            due=last_due(reading.text, part.heading_span, reading.meta.date) or here.due,
        )
        yield here
        below = here._replace(due=_lead_in(reading, part) or here.due)
        stack.extend(below._replace(part=child) for child in reversed(part.children))


def _opens(reading: Reading, part: Part, alone: bool) -> bool:
    kind, title = reading.meta.type, reading.meta.title or ""
    if kind in _LASTING or (kind == "decision" and _RULES_BY_DECISION.search(title)):
        return False
    if part.id == "0":
        return alone and kind in _LETTERS
    return kind != "report"


def _stays_open(reading: Reading, part: Part, title: str, above: bool) -> bool:
    low = sentence(title, 0, len(title)).low if title else []
    if not low:
        return above
    looks_back = sections().assessment.longest(low, 0) > 0
    if reading.meta.type == "report" and _TO_COME.search(title) and not looks_back:
        return True
    if looks_back and not _TO_COME.search(title):
        # `II. ĐÁNH GIÁ` over clauses that order is no report on the past.
        ordering = assesses(title) and looks_ahead(reading.text, part, reading.meta.date)
        return above and ordering
    return above and not _is_off(" ".join(low))


def _is_off(title: str) -> bool:
    return any(title.startswith(phrase) for phrase in phrases("off"))


def _title(part: Part) -> str:
    """The heading, or a short first line that does as one ("I. Mục tiêu:")."""
    if part.heading or not part.children or not part.text:
        return part.heading or ""
    first = part.text.split("\n", 1)[0]
    return first if len(first.split()) <= _LONGEST_TITLE else ""


def _lead_in(reading: Reading, part: Part) -> Due | None:
    """The time in the part's last line with a colon ("Đến năm 2030:")."""
    text = reading.text
    lines = [span for span in part.own if text[span.end - 1 : span.end] == ":"]
    return last_due(text, lines[-1], reading.meta.date) if lines else None
