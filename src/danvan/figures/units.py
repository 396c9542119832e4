"""What follows a number: its unit, and for each of what or how often it holds."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from danvan.figures.lexicon import one_of

PERCENT = "%"
_PERCENT = re.compile(r" ?(?:%|phần trăm)(?: điểm)?")
_MONEY = re.compile(
    r" ?(?P<unit>(?:(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|nghìn tỷ|ngàn tỷ) ?)*"
    r"(?:đồng|USD|đô la(?: Mỹ)?))(?!\w)"
)
_SCALE = r"(?:(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ) )?"
_SCALED = re.compile(r"(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ) ", re.IGNORECASE)
_TIMES = re.compile(r" ?(?P<unit>lần)(?!\w)")
# An unknown noun: its first syllables, the second one only where it is no word of another kind.
_FUNCTION = (
    r"(?:của|được|có|là|cho|tại|trong|ở|để|và|các|với|theo|trên|từ|đạt|trở|mỗi|về|do|bằng|vào"
    r"|hoặc|tham|đã|trước|sau|mới|này|đó|hằng|hàng|thuộc|không|đang|thực|tổ chức|đến|năm|tương"
    r"|phải|ra|cần|lên|xuống|như|nếu|gồm)"
)
_NOUN = re.compile(
    rf" ?(?P<unit>{_SCALE}(?!{_FUNCTION}(?!\w))[^\W\d_]{{2,}}"
    rf"(?: (?!{_FUNCTION}(?!\w))[^\W\d_A-ZĐ]+)?)"
)
_MORE = re.compile(r" (?:trở lên|trở xuống)")
_EACH_TIME = re.compile(
    r"(?<!\w)(?:[Hh]ằng|[Hh]àng|[Mm]ỗi|[Mm]ột) (?P<per>năm|tháng|quý|tuần|học kỳ)(?!\w)"
)
_EACH = re.compile(r"(?<!\w)[Mm]ỗi (?:một )?(?P<per>(?!năm|tháng|quý|tuần)[^.;:]{2,80}?) ?$")


_AIMING = re.compile(r"(?: (?:phấn đấu|phải|cần|tiếp tục|sẽ|chủ động))+$")


class Unit(NamedTuple):
    """The unit and where it ends with `trở lên` and `/năm`; `kind` is percent, money, times, noun.

    `noun` is where the thing itself is named, behind `triệu`; `known` is one of the words that are
    counted one by one.
    """

    words: str
    noun: int
    stop: int
    end: int
    kind: str
    known: bool
    upward: bool | None
    per: tuple[str, ...]


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf" ?(?P<unit>{_SCALE}{one_of('counted')})(?!\w)", re.IGNORECASE)


@cache
def _per_one() -> re.Pattern[str]:
    return re.compile(rf" ?/ ?(?P<per>{one_of('each')})(?!\w)", re.IGNORECASE)


def unit_of(text: str, at: int, right: int) -> Unit | None:
    """The unit of the number that ends at `at`; None where nothing follows that could be one."""
    kind, known, found = "percent", True, _PERCENT.match(text, at, right)
    if found:
        return _whole(text, right, PERCENT, at, found.end(), kind, known)
    for kind, pattern in (("money", _MONEY), ("times", _TIMES), ("noun", _counted())):
        if found := pattern.match(text, at, right):
            return _whole(text, right, found["unit"], found.start("unit"), found.end(), kind, True)
    if found := _NOUN.match(text, at, right):
        return _whole(text, right, found["unit"], found.start("unit"), found.end(), "noun", False)
    return None


def each_before(words: str) -> tuple[str, ...]:
    """ "Mỗi xã, phường": each of what, in the words before a verb."""
    found = _EACH.search(words.rstrip())
    return (_AIMING.sub("", found["per"].strip(" ,")),) if found else ()


def times_in(words: str) -> tuple[str, ...]:
    """ "hằng năm", "mỗi quý": how often."""
    return tuple(dict.fromkeys(found["per"] for found in _EACH_TIME.finditer(words)))


def times_end(text: str, at: int, right: int) -> int:
    """Where "hằng năm" right behind `at` ends; `at` where something else stands there."""
    found = _EACH_TIME.match(text, at + 1, right) if text[at : at + 1] == " " else None
    return found.end() if found else at


def _whole(
    text: str, right: int, words: str, start: int, stop: int, kind: str, known: bool
) -> Unit:
    more = _MORE.match(text, stop, right)
    end = more.end() if more else stop
    scale = _SCALED.match(text, start, stop) if kind == "noun" else None
    per, end = _per(text, end, right)
    if more is None and (more := _MORE.match(text, end, right)):
        end = more.end()
    upward = more[0].endswith("lên") if more else None
    return Unit(words, scale.end() if scale else start, stop, end, kind, known, upward, per)


def _per(text: str, at: int, right: int) -> tuple[tuple[str, ...], int]:
    found: list[str] = []
    while match := _per_one().match(text, at, right):
        found.append(match["per"])
        at = match.end()
    return tuple(found), at
