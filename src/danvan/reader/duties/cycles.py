"""The day by which a thing is due in each period: "trước ngày 20 của tháng cuối quý"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from danvan.reader.duties import rules
from danvan.reader.model import Ground
from danvan.reader.source import Span

_CUE = (
    r"(?:(?:[Tt]rước|[Cc]hậm nhất|[Mm]uộn nhất|[Tt]rễ nhất|[Vv]ào|[Hh]ạn(?: cuối)?|[Tt]hời hạn)"
    r"(?: nhất)?(?: là| vào| đến| trong| trước| các)* )?"
)
_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])"
_DAY = rf"(?:các )?[Nn]gày (?:mùng |mồng )?{_NUMBER}(?!\d)"
_NEXT = r"(?:sau|tiếp theo|kế tiếp|liền kề|kế sau|liền sau)"
# "ngày 10 của tháng đầu quý sau"
_OF_QUARTER = (
    rf"{_DAY},? (?:của |trong )?tháng (?:cuối|đầu|giữa|thứ (?:nhất|hai|ba))(?: tiên| cùng)?"
    rf"(?: của)?(?: mỗi| từng| hằng| hàng)? (?:qu[ýí]|qúy)(?! ?(?:\d|[IV]))(?: {_NEXT})?"
)
# "ngày 05 của tháng sau"
_OF_NEXT_MONTH = rf"{_DAY},? (?:của |trong )?tháng {_NEXT}(?: liền kề)?(?! (?:khi|ngày|đó|đại hội))"
_DATE = r"(?:0?[1-9]|[12]\d|3[01])(?: ?/ ?| tháng )(?:1[0-2]|0?[1-9])(?![\d/])"
# "ngày 15/6 và ngày 15/12 hằng năm", "ngày 15 tháng 3, tháng 9 hằng năm"
_OF_YEAR = (
    rf"(?:các )?[Nn]gày {_DATE}(?:(?:,| và|, và|;) ?(?:trước |vào )?(?:(?:ngày )?{_DATE}"
    r"|tháng (?:1[0-2]|0?[1-9])(?![\d/]))){0,11},? (?:của )?(?:h[ằà]ng|mỗi) năm"
)
_OF_MONTH = rf"{_DAY} (?:của |cuối )?(?:h[ằà]ng|mỗi) tháng"
# Only where the text says how often: "ngày 25", "ngày 15/12".
_PLAIN = (
    rf"{_DAY}(?: ?/ ?(?:1[0-2]|0?[1-9])| tháng (?:1[0-2]|0?[1-9]))?(?![\d/]| ?tháng \d| năm \d)"
)
_MONTH = re.compile(r"(?:/ ?|tháng )(\d{1,2})")
# One of these stands wherever a day implies a period: a look that is cheaper than the pattern.
_HINTS = (
    "ằng năm", "àng năm", "ỗi năm", "quý", "quí", "qúy", "tháng sau", "tháng tiếp", "tháng kế",
    "tháng liền",
)  # fmt: skip
_BY_TIMES = {1: "year", 2: "half_year", 4: "quarter", 12: "month"}
# A rule of several days that is longer than this is told by its first day.
_LONGEST = 240


@cache
def _cycles() -> re.Pattern[str]:
    return re.compile(
        rf"{_CUE}(?:(?P<quarter>{_OF_QUARTER})|(?P<month>{_OF_NEXT_MONTH})|(?P<year>{_OF_YEAR}))"
    )


@cache
def _days() -> re.Pattern[str]:
    return re.compile(rf"{_CUE}(?:{_OF_QUARTER}|{_OF_NEXT_MONTH}|{_OF_YEAR}|{_OF_MONTH}|{_PLAIN})")


def cycles(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """The periods that days of `text[start:end]` imply, each with its words.

    Dates of each year are as many periods as there are dates, where they lie evenly: two are half
    years. "ngày 05 của tháng sau" is monthly only where nothing else says how often, as
    "báo cáo quý gửi chậm nhất ngày 05 của tháng sau" does: the caller looks.
    """
    if text.find("gày ", start, end) < 0:
        return
    said = text[start:end]
    if not any(hint in said for hint in _HINTS):
        return
    for found in _cycles().finditer(text, start, end):
        if found["quarter"]:
            yield "quarter", Span(*found.span())
        elif found["month"]:
            yield "next_month", Span(*found.span())
        else:
            yield _of_dates(found["year"]), Span(*found.span())


def _of_dates(words: str) -> str:
    months = sorted({int(month) for month in _MONTH.findall(words)})
    steps = {(b - a) % 12 for a, b in zip(months, [*months[1:], months[0] + 12], strict=True)}
    even = len(steps) == 1
    return _BY_TIMES.get(len(months), "year") if even else "year"


def day_rule(text: str, spans: tuple[Span, ...]) -> Ground | None:
    """The words that name the day due in each period, in the first of the paragraphs with some.

    For what is known to come again: from the first to the last such day of one sentence.
    """
    for span in spans:
        if text.find("gày ", *span) < 0:
            continue
        found = [Span(*match.span()) for match in _days().finditer(text, *span) if _limits(match)]
        if not found:
            continue
        last = found[0]
        for each in found[1:]:
            apart = re.search(r"[.\n]\s", text[last.end : each.start])
            if apart or each.end - found[0].start > _LONGEST:
                break
            last = each
        return Ground(rules.DAY_OF_PERIOD, Span(found[0].start, last.end))
    return None


def day_words(text: str) -> str:
    """The words of a passage that name the day due in each period; empty where none do."""
    found = day_rule(text, (Span(0, len(text)),))
    return text[slice(*found.span)] if found else ""


def _limits(found: re.Match[str]) -> bool:
    """Whether the day is a limit: behind "trước" and the like, or of a month or year named so."""
    words = found[0].lower()
    return not words.startswith(("ngày", "các")) or "tháng" in words or "năm" in words
