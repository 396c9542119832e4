"""Numbers as documents print them: `3.000`, `1,5`, `02`, `1 - 1,5`, and words behind a cue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from danvan.figures.lexicon import one_of
from danvan.reader.source import Span

DIGITS = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"
_UNIT_GLUED = r"(?=km|m2|m²|m\b|ha|kg|[^\w]|_|$)"
# `từ 17 đến 19`, `70 - 80%`; not `2011 -2015`, which is a period.
_NUMBER = re.compile(
    rf"(?<![\w/.,])(?<!\d[-–])(?P<low>{DIGITS})"
    rf"(?:(?: ?%)?(?: ?[-–] ?| đến | tới )(?P<high>{DIGITS}))?"
    rf"{_UNIT_GLUED}(?! ?/ ?\d|[.,]\d|-[A-ZĐ]|%?[-–]\d)"
)
_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10,
}  # fmt: skip
_WORDED = re.compile(
    rf"(?:(?<=[Íí]t nhất )|(?<=ối thiểu ))(?P<word>{'|'.join(_WORDS)})(?= [^\W\d_])"
    r"(?! (?:mươi|trăm|nghìn|ngàn|số|phần|nửa))"
)
# `02 (hai)`: the same number once more.
_AGAIN = re.compile(r" \((?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)[^()]{0,20}\)")
# What a number behind these words is: a date, an ordinal, the name of a document or of its part.
# Only with a capital: "hướng dẫn 9 thôn" is done, "Hướng dẫn 12" is a document.
_TITLED = re.compile(r"(?:Đề án|Hướng dẫn|Kế hoạch|Chương trình|Dự án|TW|ĐT) $")
_YEAR = re.compile(r"(?:19|20)\d\d")
# "trên 1.000 dân": of how many a rate is.
_RATE = re.compile(r" ?(?:dân|trẻ|người dân|trẻ đẻ)(?!\w)")
_CLOCK = re.compile(r" ?(?:giờ \d|h\d|h(?!\w|a)|g\d|:\d)")
_DAY_MONTH = re.compile(r" ?[/.-] ?\d{1,2}|, ?\d{1,2}/| tháng (?:\d|này|sau|đầu|cuối)| - \d+/\d")


class Number(NamedTuple):
    """A number in the text; `upto` is the upper end of a range."""

    start: int
    end: int
    value: Decimal
    upto: Decimal | None


def numbers(text: str, start: int, end: int, cited: list[Span]) -> Iterator[Number]:
    """The quantities of `text[start:end]`, but those inside `cited`."""
    taken = sorted(
        [*_NUMBER.finditer(text, start, end), *_WORDED.finditer(text, start, end)], key=_at
    )
    for match in taken:
        inside = any(a <= match.start() < b for a, b in cited)
        if not inside and (found := _quantity(text, start, end, match)):
            yield found


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"{one_of('numbered')} $", re.IGNORECASE)


def value(digits: str) -> Decimal:
    """`3.000` is three thousand, `1.5` and `1,5` are one and a half."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        digits = digits.replace(".", "")
    return Decimal(digits.replace(",", "."))


def _at(match: re.Match[str]) -> int:
    return match.start()


def _quantity(text: str, start: int, end: int, match: re.Match[str]) -> Number | None:
    if match.re is _WORDED:
        return Number(match.start(), match.end(), Decimal(_WORDS[match["word"]]), None)
    low, high = match["low"], match["high"]
    if _YEAR.fullmatch(low) and (high or not re.match(r" ?%", text[match.end() : end])):
        return None
    before = text[max(start, match.start() - 24) : match.start()]
    after = text[match.end() : min(end, match.end() + 16)]
    if _numbered().search(before) or _TITLED.search(before):
        return None
    if _CLOCK.match(after) or _DAY_MONTH.match(after):
        return None
    if before.endswith(("trên ", "/")) and low.strip("10.") == "" and _RATE.match(after):
        return None
    again = _AGAIN.match(text, match.end(), end)
    first, last = value(low), value(high) if high else None
    if last is not None and last < first:
        return None
    return Number(match.start(), again.end() if again else match.end(), first, last)
