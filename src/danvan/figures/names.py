"""Where the words stand that name what a figure counts: before its number, or behind its unit."""

from __future__ import annotations

import re
from functools import cache

from danvan.figures.lexicon import one_of, words
from danvan.reader.duties.words import Words
from danvan.reader.lexicon.verbs import verbs
from danvan.reader.source import Span

_TIME = (
    r"(?:(?:[Tt]ừ nay )?(?:[Đđ]ến|[Vv]ào|[Tt]rong|[Tt]ới|[Tt]rước)(?: cuối| hết| trước)?"
    r"(?: tháng \d+ ?/?)?(?: năm)? \d{4}|[Nn]ăm \d{4}|[Gg]iai đoạn \d{4} ?[-–] ?\d{4}"
    r"|(?:[Hh]ằng|[Hh]àng|[Mm]ỗi) năm|[Tt]rong nhiệm kỳ|(?:[Đđ]ến )?[Cc]uối nhiệm kỳ)"
)
# What only opens a line: "Phấn đấu đến năm 2030, toàn tỉnh có".
_OPENER = (
    rf"{_TIME}|[Pp]hấn đấu|[Mm]ục tiêu(?: cụ thể| chung)?|[Cc]hỉ tiêu(?: cụ thể)?|[Bb]ảo đảm"
    r"|[Đđ]ảm bảo|[Tt]rong đó|[Nn]âng|[Đđ]ưa|[Dd]uy trì|[Gg]iữ vững|[Qq]uyết tâm|[Cc]ụ thể|[Cc]ó"
    r"|[Vv]à|[Đđ]ạt|[Rr]iêng|[Tt]oàn (?:tỉnh|huyện|xã|thành phố)|[Cc]ả nước|[Ss]ẽ|[Pp]hải"
    r"|[Tt]iếp tục|[Hh]ướng tới|[Tt]heo đó|để|là|thì|[Tt]ổng"
)
_OPENERS = re.compile(rf"(?:{_OPENER})(?!\w)[ ,:]*|[-–+•*,:(] *")
# What no name ends in: "Tỷ lệ hộ nghèo giảm còn", "… bình quân".
_CLOSERS = re.compile(
    rf"(?:[ ,:(]+|(?<!\w)(?:{_TIME}|đạt(?: mức)?|là|sẽ|phải|cần|bình quân|trung bình|ở mức|tăng"
    r"|giảm|(?<!trở )lên|xuống|còn|được|chiếm|phấn đấu|có|từ|khoảng|và|hoặc|đến|mức|thêm))$"
)
# ", có …" says more of the thing where its name has been told by then.
_SHORTEST = 4
_LONGEST = 300  # signs of a name
_MORE = re.compile(r", (?:có|được|đạt) ")
_FOR = re.compile(
    r"(?<!\w)(?P<verb>(?:tập huấn|bồi dưỡng|đào tạo|dạy|truyền nghề|khám|tuyên truyền|phổ biến"
    r"|hỗ trợ|tạo việc làm|giải quyết việc làm|giới thiệu việc làm|tư vấn|tặng quà|cấp|cho vay"
    r"|xây dựng|sửa chữa|xóa nhà tạm)(?:[ ,][^.;:]{0,80})?) cho *$",
    re.IGNORECASE,
)
_HELD = re.compile(r"(?<!\w)(?:tổ chức|mở|mở lớp) $", re.IGNORECASE)


# "cấp tỉnh, huyện có ít nhất 1": the comma lists, and the number says what all of them have.
_LISTED = re.compile(
    r", [^\W\d]+(?: [^\W\d]+)? (?:có|đạt|thành lập|xây dựng|duy trì)(?: được)?"
    r"(?: ít nhất| tối thiểu)? "
)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(
        rf"[;:.…\n()]|(?<!\w){one_of('ends')}(?!\w)|(?<!\w)(?:trong )?năm \d{{4}}"
        r"|(?<!\w)(?:quý (?:I|V|\d)|tháng \d|trước \d{4})"
        r"|, (?:có|được|đạt|gồm|bao gồm|bảo đảm|đảm bảo|phấn đấu|mỗi|hằng năm|kết quả) "
        rf"|(?:, | và )(?={one_of('shares')} [^\d,;]{{3,60}} (?:đạt|tăng|giảm|còn|trên|dưới) )",
        re.IGNORECASE,
    )


@cache
def _measure() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of('shares')}(?!\w)", re.IGNORECASE)


@cache
def _making() -> re.Pattern[str]:
    more = "thêm|mới|được|các|những|hiệu quả|tốt|có hiệu quả|thành công|bình quân|bằng văn bản|đủ"
    return re.compile(rf"(?<!\w)(?P<verb>{one_of('makes')})(?: (?:{more}))* *$", re.IGNORECASE)


def measure_before(text: str, start: int, end: int) -> Span | None:
    """The measure that the words up to `end` name ("Tỷ lệ hộ nghèo"), None where they name none."""
    for found in _measure().finditer(text, start, end):
        span = _closed(text, found.start(), end)
        if span is not None and span.end >= found.end() and not _cut(text, found.end(), span.end):
            return span
    return None


def words_before(text: str, start: int, end: int) -> Span | None:
    """All words before a figure without those that only open it, None where none is left."""
    at = start
    while match := _OPENERS.match(text, at, end):
        at = match.end()
        while at < end and text[at] == " ":
            at += 1
    return _closed(text, at, end)


def verb_before(text: str, start: int, end: int) -> Span | None:
    """The verb right before a number: "tổ chức", "tổ chức tập huấn … cho"."""
    if found := _making().search(text[start:end]):
        at = start + found.start("verb")
        return Span(at, start + found.end("verb"))
    if found := _FOR.search(text[start:end]):
        held = _HELD.search(text[start : start + found.start()])
        at = start + (held.start() if held else found.start())
        return Span(at, at + len(text[at:end].rstrip()))
    return None


def act_before(text: str, start: int, end: int) -> Span | None:
    """From the first verb on all that is done so many times: "Tổ chức đối thoại với người dân"."""
    found = words("makes").search(text, start, end)
    return _closed(text, found.start(), end) if found else None


def acts_before(text: str, start: int, end: int) -> bool:
    """Whether any word for an act stands right before the number."""
    low = Words(text[start:end], start).low
    first = max(0, len(low) - 3)
    return any(at + verbs().actions.longest(low, at) == len(low) for at in range(first, len(low)))


def behind(
    text: str, start: int, end: int, following: int | None, acts: bool = False
) -> Span | None:
    """The words from `start` up to where something else is said, None where there are none.

    `following` is where the next number stands: what leads up to it is none of the name.
    With `acts`, neither is another act behind a comma.
    """
    stop = end = min(end, start + _LONGEST)
    for found in _ends().finditer(text, start, end):
        if _MORE.fullmatch(found[0]) and len(text[start : found.start()].split()) < _SHORTEST:
            continue
        stop = found.start()
        break
    if acts:
        stop = _before_act(text, start, stop)
    if following is not None and start < following < stop:
        stop = _before_next(text, start, following, stop)
    return _closed(text, start, stop)


def _before_act(text: str, start: int, stop: int) -> int:
    """The first comma behind which an act is told; `stop` where there is none."""
    at = text.find(", ", start, stop)
    while at >= 0:
        if verbs().actions.longest(Words(text[at + 2 : stop], 0).low, 0) > 1:
            return at
        at = text.find(", ", at + 2, stop)
    return stop


def _before_next(text: str, start: int, following: int, stop: int) -> int:
    """The last comma or "và" before the next number; `stop` where none leads up to it."""
    cut = max(text.rfind(", ", start, following), text.rfind(" và ", start, following))
    if cut < start or _LISTED.fullmatch(text, cut, following):
        return stop
    return cut


def _cut(text: str, start: int, end: int) -> bool:
    """Whether something other than the measure's own name stands in between."""
    return re.search(r"[;:]\s|, (?:trong đó|phấn đấu|có)(?!\w)", text[start:end]) is not None


def _closed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in " ,:;-–(":
        start += 1
    while end > start and (found := _CLOSERS.search(text[start:end])):
        end = start + found.start()
    return Span(start, end) if any(c.isalpha() for c in text[start:end]) else None
