"""Reviews with a date: sơ kết and tổng kết."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from danvan.reader.duties.deadlines import Moment, moments
from danvan.reader.model import Due, Milestone
from danvan.reader.source import Span

_REVIEW = re.compile(r"(?P<interim>[Ss]ơ kết)|(?P<final>[Tt]ổng kết)")
# The time behind `báo cáo tổng kết` is the report's.
_REPORT = re.compile(r"[Bb]áo cáo (?:kết quả )?(?:sơ kết(?:,| và) )?$")
# How far behind the word its time may stand, within the same clause of the sentence.
_REACH = 160
# Between the word and its time stands "vào", "trong", "trước" or the like; "tổng kết công tác năm
# 2017" names no time.
_TIMED = re.compile(
    r"(?:vào|trong|trước|đến hết|hết|cuối|đầu|giữa|quý|tháng|xong|chậm nhất|dịp|ngày)[^.;]{0,24}$"
    r"|^ ?\(?(?:năm )?$|^ [^,.;]{0,60}\((?:năm )?$"
    r"|(?:6|9|sáu|chín) tháng (?:đầu |cuối )?(?:năm )?$"
)
# The day on which a cited document was signed.
_CITED = re.compile(r"(?:số|\d[\w/-]*),? ?(?:của [^,;.]{0,60})?(?:ngày )?$")


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(r"\W{0,3}(?:Tổ chức |Hội nghị )?(?:[Ss]ơ kết|[Tt]ổng kết)")


def reviews(text: str, start: int, end: int, clause: str, due: Due | None) -> Iterator[Milestone]:
    """The reviews of a clause; one that opens the clause takes the clause's limit as its date."""
    if text.find("ơ kết", start, end) < 0 and text.find("ổng kết", start, end) < 0:
        return
    found = False
    for match in _REVIEW.finditer(text, start, end):
        moment = _moment(text, match.end(), end)
        if moment is None or _REPORT.search(text, start, match.start()):
            continue
        found = True
        span = Span(match.start(), moment.span.end)
        yield _milestone(text, clause, match, moment.day.isoformat(), span)
    opens = _opens().match(text, start, end)
    first = _REVIEW.search(text, start, end)
    if due is not None and opens and first and not found:
        line = text.find("\n", start, end)
        span = Span(first.start(), end if line < 0 else line)
        yield _milestone(text, clause, first, due.date, span)


def _milestone(text: str, clause: str, match: re.Match[str], day: str, span: Span) -> Milestone:
    kind = "interim_review" if match["interim"] else "final_review"
    return Milestone(clause, kind, day, text[span.start : span.end], span)


def _moment(text: str, at: int, end: int) -> Moment | None:
    """The first time behind the word, before the next review and the end of the sentence."""
    stop = min(end, at + _REACH)
    following = _REVIEW.search(text, at, stop)
    if following:
        stop = following.start()
    for mark in (".", ";", "\n"):
        cut = text.find(mark + " ", at, stop) if mark != "\n" else text.find("\n", at, stop)
        stop = cut if cut >= 0 else stop
    for moment in moments(text, at, stop):
        between = text[at : moment.span.start]
        words = text[moment.span.start : moment.span.end]
        if not _CITED.search(between) and _TIMED.search(between + _first_word(words)):
            return moment
    return None


def _first_word(words: str) -> str:
    """The word of a time that says what it is: "ngày", "quý", "6 tháng"."""
    found = re.match(r"(?:\d{1,2} )?[^\W\d]+ ", words)
    return found[0] if found else ""
