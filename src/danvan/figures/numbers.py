"""Numbers as documents print them: `3.000`, `1,5`, `02`, `1 - 1,5`, and words behind a cue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from danvan.reader.source import Span

_ONE = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"
_UNIT_GLUED = r"(?=km|m2|m²|m\b|ha|kg|[^\w]|_|$)"
# `từ 17 đến 19`, `70 - 80%`; not `2011 -2015`, which is a period.
_NUMBER = re.compile(
    rf"(?<![\w/.,])(?<!\d[-–])(?P<low>{_ONE})"
    rf"(?:(?: ?%)?(?: ?[-–] ?| đến | tới )(?P<high>{_ONE}))?"
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
_NAMES = re.compile(
    r"(?:[Nn]ăm|[Tt]háng|[Nn]gày|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Pp]hần|[Cc]hương|[Pp]hụ lục|[Tt]rang|[Ss]ố"
    r"|[Kk]h[óo]a|[Kk]hoá|[Ll]ần thứ|[Tt]hứ|[Qq]u[ýí]|[Gg]iai đoạn|[Nn]hiệm kỳ|[Nn]iên độ|[Nn]ăm học"
    r"|[Nn]ghị quyết|[Kk]ết luận|[Cc]hỉ thị|[Qq]uy định|[Qq]uyết định|[Nn]ghị định|[Đđ]ề án|[Hh]ướng dẫn"
    r"|[Tt]hông tư|[Kk]ế hoạch|[Tt]rung ương|TW|[Cc]hương trình|[Mm]ức độ|[Cc]ấp độ|[Mm]ức|[Bb]ậc|[Hh]ạng"
    r"|[Ll]oại|[Nn]hóm|[Ll]ớp|[Tt]iêu chí|[Đđ]ợt|[Kk]ỳ|[Tt]ầng|[Bb]ảng|[Bb]iểu|[Mm]ẫu|[Kk]hu phố|[Pp]hường"
    r"|[Qq]uận|[Qq]uốc lộ|[Tt]ỉnh lộ|[Đđ]iện thoại|ĐT|[Nn]gạch|[Xx]óm|[Pp]hiên bản|[Gg]óp ý|[Kk]m"
    r"|[Vv]òng|[Tt]uần|[Hh]ọc kỳ|[Dd]ự án|[Tt]iểu dự án|[Tt]hế kỷ|[Hh]ồi|[Ll]úc|[Tt]op|[Tt]ổ dân phố) $"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
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
    taken = sorted([*_NUMBER.finditer(text, start, end), *_WORDED.finditer(text, start, end)], key=_at)
    for match in taken:
        inside = any(a <= match.start() < b for a, b in cited)
        if not inside and (found := _quantity(text, start, end, match)):
            yield found


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
    if _NAMES.search(before) or _CLOCK.match(after) or _DAY_MONTH.match(after):
        return None
    again = _AGAIN.match(text, match.end(), end)
    first, last = value(low), value(high) if high else None
    if last is not None and last < first:
        return None
    return Number(match.start(), again.end() if again else match.end(), first, last)
