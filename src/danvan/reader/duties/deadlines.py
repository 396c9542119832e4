"""The last day allowed: dates, months, quarters and years with a word that makes them a limit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from danvan.reader.calendar import parse_date
from danvan.reader.duties import rules
from danvan.reader.duties.missed import asked_for
from danvan.reader.model import Due
from danvan.reader.source import Span

_YEAR = re.compile(r"(?:19|20)\d\d(?![\d/]|\.\d)")
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# How far before its year an expression with its cue may begin.
_REACH = 64

# What ends in the year, the widest first; each is read backwards from the year.
_DAY = r"\d{1,2} ?(?:[/.-]|tháng) ?(?:\d{1,2}|1 [0-2]) ?(?:[/.-]|năm) ?"
_TO = r"(?: ?-| ?–| đến(?: hết)?|,| và(?: cả)?) {0,2}(?:ngày )?"
_RANGE = r"(?:từ )?(?:ngày )?\d{1,2}(?: ?[/.-] ?\d{1,2}(?:[/.-]\d{4})?)?" + _TO + _DAY
_EXPRESSION = (
    rf"(?P<range>{_RANGE})|(?P<day>(?:ngày )?{_DAY})"
    r"|(?P<month>tháng ?(?P<m>\d{1,2}) ?(?:[/.-]|năm|,) ?|(?<![\d/.-])(?P<m2>\d{1,2})/)"
    r"|(?P<quarter>qu[ýíy] ?(?P<q>iv|i{1,3}|[1-4]) ?(?:[/-]|năm|,) ?)"
    r"|(?P<half>(?:6|06|sáu) tháng (?P<h>đầu|cuối) năm )"
    r"|(?P<nine>(?:9|09|chín) tháng (?:đầu )?năm )"
    r"|(?P<years>(?:(?:các |hai |02 |2 )?năm )?(?:19|20)\d\d ?[-–] ?)"
    r"|(?P<year>năm )"
)
# What an expression may begin with is looked at first: it settles most places at once.
_BEFORE_YEAR = re.compile(rf"(?=[\dtnqsch])(?:{_EXPRESSION})$")
# Recognised from a picture, `22/11/2017` may read `22/1 1/2017`.
_SPLIT_MONTH = re.compile(r"(?<=[/.-])1 (?=[0-2][/.-])")


class Moment(NamedTuple):
    """A time that the text names: its last day, its words' place, and how fine it is."""

    day: date
    span: Span
    grain: str


def moments(text: str, start: int, end: int) -> Iterator[Moment]:
    """Every time with a year that `text[start:end]` names, in reading order."""
    for year in _YEAR.finditer(text, start, end):
        if text[year.start() - 1 : year.start()].isdigit():
            continue
        moment = _moment(text, max(start, year.start() - _REACH), year.start(), year.end())
        if moment is not None:
            yield moment


def _moment(text: str, low: int, year_at: int, year_end: int) -> Moment | None:
    found = _BEFORE_YEAR.search(text[low:year_at].lower())
    if found is None:
        return None
    span = Span(low + found.start(), year_end)
    year = int(text[year_at:year_end])
    for grain in ("range", "day", "month", "quarter", "half", "nine", "years", "year"):
        if found[grain]:
            day = _last_day(text, span, grain, found, year)
            return None if day is None else Moment(day, span, grain)
    return None


def _last_day(text: str, span: Span, grain: str, found: re.Match[str], year: int) -> date | None:
    if grain in ("day", "range"):
        words = text[_last_number(text, span) : span.end]
        return parse_date(_SPLIT_MONTH.sub("1", words))
    month = {"half": 6 if found["h"] == "đầu" else 12, "nine": 9}.get(grain, 12)
    if grain == "month":
        month = int(found["m"] or found["m2"])
    elif grain == "quarter":
        month = 3 * _QUARTERS[found["q"].upper()]
    if not 1 <= month <= 12:
        return None
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


@cache
def _last() -> re.Pattern[str]:
    return re.compile(rf"{_DAY}\d{{4}}$")


def _last_number(text: str, span: Span) -> int:
    """Where the last whole date of a range begins."""
    found = _last().search(text[span.start : span.end])
    return span.start + (found.start() if found else 0)


# Words that make what follows a limit, and those that make it a time to act in.
_LIMIT = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|xong|hạn cuối|thời hạn|không quá|hết|từ nay đến|trễ nhất"
    r"|hạn chót|đến hạn)(?: là| vào| trong| đến| đến hết| ngày| hết| cuối| đầu| trước| tháng"
    r"| \d{1,2} ?(?:giờ|h|g)(?: ?\d{1,2}(?: phút)?)?,?)* ?$",
)
_WITHIN = re.compile(
    r"(?:(?:trong|vào|đến|trong khoảng|vào cuối|vào giữa|cuối|hoàn thành|hoàn thành vào"
    r"|thời gian)(?: ngày| cuối| đầu| hết| các| trong| vào)*|hoàn thành:?"
    r"|thời gian[^.;]{0,24}:) ?$",
)
_NEVER = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|năm học|niên độ|khóa|khoá|kể từ(?: ngày)?|hiệu lực(?: thi hành)?"
    r"(?: kể)?(?: từ)?(?: ngày)?|áp dụng từ(?: ngày)?|\d[\w/-]*,?(?: ngày)?"
    r"|số [^ ]{1,20},? ?(?:ngày)?|ban hành(?: ngày)?|được ký(?: ngày)?|ký(?: ngày)?) ?$",
)
_GOES_ON = re.compile(r",? ?(?:và|-|–) ?(?:những|các|hằng|hàng)? ?năm (?:tiếp theo|sau|kế tiếp)")
# "tổ chức lễ ra quân ngày 02/6/2024": the day of a gathering that the clause sets.
_GATHERING = re.compile(
    r"tổ chức [^.;:()]{0,40}?(?:lễ|ngày hội|hội nghị|hội thi|hội thảo|đại hội|ra quân|diễn đàn"
    r"|tọa đàm|buổi|phiên)(?: [^.;:()]{0,60})? $"
)
_LONGEST_TITLE = 500
# "Ngày 16/11/2025: họp tổ", "Tháng 02/2026: ban hành kế hoạch" open a clause of a timeline.
_OPENING_GRAINS = ("day", "range", "month", "quarter")


def due_in(text: str, start: int, end: int, issued: str | None) -> Due | None:
    """The last limit that the prose `text[start:end]` sets; `issued` is the document's date.

    A time before `issued` is mostly a thing of the past ("kết quả đạt được trong năm 2023"): it
    counts only where no other limit stands, behind "trước" and the like or as the time of an act
    that is asked for ("trình … trong quý II năm 2023", last year's date left in).
    """
    last: Due | None = None
    missed: Due | None = None
    for moment in moments(text, start, end):
        if rule := _limits(text, start, end, moment, issued):
            last = as_due(text, start, moment, rule)
        elif rule := _missed(text, start, end, moment, issued):
            missed = as_due(text, start, moment, rule)
    return last or missed


def _missed(text: str, start: int, end: int, moment: Moment, issued: str | None) -> str:
    """The rule by which the moment would be a limit, had the document been signed before it."""
    if issued is None or moment.day.isoformat() >= issued:
        return ""
    rule = _limits(text, start, end, moment, None)
    headed = rule == rules.TIME_AHEAD and text.startswith(":", moment.span.end)
    opens_line = headed and not text[start : moment.span.start].strip()
    return rule if rule and (opens_line or asked_for(text, start, moment.span.start)) else ""


def as_due(text: str, start: int, moment: Moment, rule: str) -> Due:
    """The Due of a moment, with the word that makes it a limit ("trước ngày …")."""
    before = text[max(start, moment.span.start - 30) : moment.span.start].lower()
    cue = _LIMIT.search(before) or _WITHIN.search(before)
    at = moment.span.start - (len(before) - cue.start() if cue else 0)
    span = Span(at, moment.span.end)
    return Due(moment.day.isoformat(), text[span.start : span.end], span, rule)


def _limits(text: str, start: int, end: int, moment: Moment, issued: str | None) -> str:
    """The rule by which the moment limits the act of its sentence; empty where it does not."""
    before = text[max(start, moment.span.start - 40) : moment.span.start].lower()
    if _GOES_ON.match(text, moment.span.end, end) or _quoted(text, start, moment):
        return ""
    if _LIMIT.search(before):
        return "" if _reviewed(before) and moment.grain == "year" else rules.LIMIT
    if _NEVER.search(before) or (issued and moment.day.isoformat() < issued):
        return ""
    if moment.grain == "year":
        return rules.YEAR if _year_limits(text, start, moment, before) else ""
    if moment.grain == "range" and text[moment.span.start : moment.span.start + 2].lower() == "từ":
        return rules.RANGE
    if rule := _acts_then(text, start, end, moment, before):
        return "" if _reviewed(before) else rule
    opens = not before.strip(" (") or before.rstrip().endswith((".", ";", ":"))
    closed = text[moment.span.end : end][:1] in (":", ",")
    return rules.TIME_AHEAD if opens and closed and moment.grain in _OPENING_GRAINS else ""


def _acts_then(text: str, start: int, end: int, moment: Moment, before: str) -> str:
    """The rule by which the moment is the time to act in."""
    if _WITHIN.search(before):
        return rules.WITHIN
    if _stands_alone(text, end, moment):
        return rules.ALONE
    return rules.GATHERING if _gathers(text, start, moment) else ""


def _stands_alone(text: str, end: int, moment: Moment) -> bool:
    """ "Công khai quy hoạch (quý IV/2025).": only the time, in brackets, at the end."""
    opened = text[moment.span.start - 1 : moment.span.start] == "("
    rest = text[moment.span.end : min(end, moment.span.end + 4)].rstrip(" \n")
    return opened and rest in (")", ").", ");", "),")


def _gathers(text: str, start: int, moment: Moment) -> bool:
    if moment.grain not in ("day", "range") or text[moment.span.start] not in "nN":
        return False
    before = text[max(start, moment.span.start - 120) : moment.span.start].lower()
    return _GATHERING.search(before) is not None


def _year_limits(text: str, start: int, moment: Moment, before: str) -> bool:
    """A year limits with "trong", "cuối"; with "đến" only where no name of a document ends so."""
    if _reviewed(before):
        return False
    if _YEAR_WITHIN.search(before):
        return True
    return _YEAR_REACHED.search(before) is not None


_YEAR_WITHIN = re.compile(r"(?:trong|cuối|đầu|hoàn thành|vào)(?: các| hai)? ?$")
_YEAR_REACHED = re.compile(r"(?:(?:^|[.,;:(] ?)|phấn đấu |từ nay |hoàn thành[^.;,]{0,20} )đến ?$")
_REVIEWED = re.compile(r"(?:sơ|tổng) kết[^.;,]{0,30}?(?: vào| trong)?(?: cuối| đầu)?(?: năm)? ?$")


def _reviewed(before: str) -> bool:
    """The time belongs to a review ("sơ kết vào năm 2015"), which is a milestone, no limit."""
    return _REVIEWED.search(before) is not None


def _quoted(text: str, start: int, moment: Moment) -> bool:
    """Inside quotation marks stands another document's title."""
    low = max(start, moment.span.start - _LONGEST_TITLE)
    opened = text.rfind("“", low, moment.span.start)
    return opened >= 0 and text.find("”", opened, moment.span.start) < 0


def last_moment(text: str, start: int, end: int, rule: str = rules.TIMETABLE) -> Due | None:
    """The last time named in words that are a time as a whole (a cell, "Thời gian: …")."""
    found = [m for m in moments(text, start, end) if not _GOES_ON.match(text, m.span.end, end)]
    if not found:
        return None
    last = max(found, key=lambda moment: moment.day)
    if "năm học" in text[max(start, last.span.start - 10) : last.span.start].lower():
        return None
    return Due(last.day.isoformat(), text[last.span.start : last.span.end], last.span, rule)
