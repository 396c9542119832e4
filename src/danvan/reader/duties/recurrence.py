"""How often: month, quarter, half a year, year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from danvan.reader.duties import rules
from danvan.reader.duties.cycles import cycles
from danvan.reader.model import Ground
from danvan.reader.source import Span

ORDER = ("month", "quarter", "half_year", "year")
_PERIOD = (
    r"(?:(?:0?[1-46-9]|[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn|[Ss]áu|[Cc]hín|[Nn]ửa) (?:tháng|năm)|[Tt]háng"
    r"|[Qq]u[ýí]|[Qq]úy|[Nn]ăm|tuần|học kỳ)"
)
_ONCE = r"(?:ít nhất |tối thiểu )?(?:một|hai|ba|bốn|0?[1-4]) lần"
# "hằng quý (trước ngày 20 tháng cuối quý), 6 tháng (trước ngày 15/6), năm"
_JOIN = r"(?:(?: \([^()]{2,70}\))?[,;]? ?(?:và|hoặc|hay|/|,|;|-) ?(?:hằng |hàng |định kỳ |mỗi )?)"


@cache
def _every() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[HhMm](?:ằng|àng|ỗi)|[Đđ]ịnh k[ỳì](?: là| vào| theo)?(?: hằng| hàng)?)\s+"
        rf"{_PERIOD}(?:{_JOIN}{_PERIOD}){{0,6}}(?! {_ONCE})"
    )


@cache
def _once() -> re.Pattern[str]:
    """ "6 tháng một lần", "01 lần/tháng", "tối thiểu hai lần mỗi năm"."""
    return re.compile(
        rf"(?<!\w){_PERIOD} (?:tổ chức |họp )?{_ONCE}(?!\w)"
        rf"|(?<!\w){_PERIOD}/(?:1 |01 |một )?lần(?!\w)"
        rf"|(?<!\w){_ONCE}(?:/| mỗi | trong (?:một |01 )?){_PERIOD}(?!\w)"
    )


@cache
def _reported() -> re.Pattern[str]:
    """ "báo cáo quý", "báo cáo tháng, quý, năm"; "báo cáo năm 2026" and "báo cáo quý I" are not."""
    return re.compile(
        rf"[Bb]áo cáo {_PERIOD}(?:{_JOIN}(?:báo cáo )?{_PERIOD}){{0,4}}"
        r"(?! ?(?:\d|[IVX]|học|tài|đầu|cuối|qua|sau|này))(?!\w)"
    )


_OFTEN = re.compile(r"(?<![\w.,])(?:(?P<two>hai|0?2)|bốn|0?4) lần(?!\w)")
_BRACKET = re.compile(r"\([^()]*\)")
# A plan or report of each year is a thing, not an act to repeat.
_THING = re.compile(r"(?:kế hoạch|dự toán|chương trình|nhiệm vụ|chỉ tiêu|kinh phí)(?: \w+){0,4} $")


class Every(NamedTuple):
    """Periods, the shortest first, and the words that name the shortest."""

    periods: tuple[str, ...]
    ground: Ground


def periods(text: str, start: int, end: int) -> tuple[str, ...]:
    """The periods that `text[start:end]` names, the shortest first."""
    found = every(text, start, end)
    return found.periods if found else ()


def every(
    text: str, start: int, end: int, rule: str = rules.PERIOD, things: bool = False
) -> Every | None:
    """The periods that `text[start:end]` names, None where it names none.

    With `things`, also those that describe a thing ("báo cáo hằng quý").
    """
    found: dict[str, Span] = {}
    implied = tuple(cycles(text, start, end))
    for implied_period, span in implied:
        if implied_period in ORDER:
            found.setdefault(implied_period, span)
    for match in _mentions(text, start, end):
        if any(span.start <= match.start() < span.end for _, span in implied):
            continue
        at = match.start()
        if not things and match[0][0] in "Hh" and _THING.search(text[max(start, at - 60) : at]):
            continue
        said = _BRACKET.sub("", match[0])
        for words in re.findall(_PERIOD, said):
            if (shared := _shared(_period(words), said)) is not None:
                found.setdefault(shared, Span(*match.span()))
    if implied and not found:
        found["month"] = implied[0][1]
    named = tuple(period for period in ORDER if period in found)
    return Every(named, Ground(rule, found[named[0]])) if named else None


def _mentions(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    said = text[start:end]
    if "àng " in said or "ằng " in said or "ỗi " in said or "ịnh k" in said:
        yield from _every().finditer(text, start, end)
    if " lần" in said or "/lần" in said:
        yield from _once().finditer(text, start, end)
    if "áo cáo " in said:
        yield from _reported().finditer(text, start, end)


def _shared(period: str | None, words: str) -> str | None:
    """ "mỗi năm hai lần" is each half year, "4 lần/năm" each quarter."""
    often = _OFTEN.search(words) if period == "year" else None
    return period if often is None else "half_year" if often["two"] else "quarter"


_ONE = ("", "1", "01", "một")
_SEVERAL = {
    ("3", "tháng"): "quarter",
    ("ba", "tháng"): "quarter",
    ("6", "tháng"): "half_year",
    ("sáu", "tháng"): "half_year",
    ("nửa", "năm"): "half_year",
}


def _period(words: str) -> str | None:
    count, _, unit = words.lower().rpartition(" ")
    if count not in _ONE:
        return _SEVERAL.get((count.lstrip("0"), unit))
    return {
        "tháng": "month",
        "năm": "year",
        "quý": "quarter",
        "quí": "quarter",
        "qúy": "quarter",
    }.get(unit)
