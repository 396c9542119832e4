"""Page furniture: page numbers, running heads and feet, header and footnote lines go."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from danvan.reader.source import Edit, Line, Source

_PAGE_NUMBER = re.compile(r"[-–—]?\s*(\d{1,3})\s*[-–—]?$")
_FIELD = re.compile(r"PAGE\b[ \d]*$|(?:Trang|Page) \d{1,3}(?:\s*/\s*\d{1,3})?$")
_EDGE = 2  # lines at the head and foot of a page that may be furniture


def edits(source: Source) -> Iterable[Edit]:
    """Remove what belongs to the page, not to the text.

    Reads lines that hold only a number in page order, or `PAGE 2` left over from a field, lines
    that stand at the same edge of three pages or more, and lines that the format itself gives as
    header, footer or footnote. Specimen: `- 3 -` between two halves of a sentence.
    Afterwards: no line of role header, footer or footnote; no lone number in page order.
    """
    numbers = _page_numbers(source)
    running = _running(source)
    for index, line in enumerate(source.lines):
        if line.role != "body":
            yield _drop(source, line, line.role)
        elif index in numbers:
            yield _drop(source, line, "page-number")
        elif index in running:
            yield _drop(source, line, "running-head")


def _drop(source: Source, line: Line, kind: str) -> Edit:
    """Remove the words; the emptied line goes when blank lines do."""
    return Edit(line.start, line.end, "", kind)


def _page_numbers(source: Source) -> set[int]:
    """Lines that are only a number, where the numbers of such lines run on like page numbers."""
    found: set[int] = set()
    candidates: list[tuple[int, int, Line]] = []
    for index, line in enumerate(source.lines):
        if line.end - line.start > 100 or line.start == line.end or line.cell:
            continue
        words = source.text[line.start : line.end].strip()
        if _FIELD.match(words):
            found.add(index)
        elif (match := _PAGE_NUMBER.match(words)) and (source.pages or _apart(source, index)):
            candidates.append((index, int(match[1]), line))
    expected = None
    for index, number, line in candidates:
        in_order = number == expected if expected else number <= 2
        if in_order or (line.page and abs(number - line.page) <= 1):
            found.add(index)
            expected = number + 1
    return found


def _apart(source: Source, index: int) -> bool:
    """Whether blank lines set a line off in a text without pages."""
    beside = source.lines[max(0, index - 1) : index] + source.lines[index + 1 : index + 2]
    return not source.lines[index].whole and any(not source.words(line).strip() for line in beside)


def _running(source: Source) -> set[int]:
    """Lines at the edge of a page whose words stand at that edge of three pages or more.

    The first page has a head of its own and no running one.
    """
    if not source.pages or source.pages < 3:
        return set()
    by_page: dict[int, list[int]] = {}
    for index, line in enumerate(source.lines):
        if line.page and line.page > 1 and line.end > line.start and not line.cell:
            by_page.setdefault(line.page, []).append(index)
    edges = [index for lines in by_page.values() for index in {*lines[:_EDGE], *lines[-_EDGE:]}]
    words = {index: source.words(source.lines[index]).strip() for index in edges}
    counts = Counter(words.values())
    limit = max(3, len(by_page) // 2)
    return {index for index in edges if counts[words[index]] >= limit and len(words[index]) > 3}
