"""What a figure counts: the words before it that name a measure, or those behind its unit."""

from __future__ import annotations

import re
from functools import cache

from danvan.figures.lexicon import one_of
from danvan.reader.duties.words import Words
from danvan.reader.lexicon.verbs import verbs
from danvan.reader.source import Span

_TIME = (
    r"(?:(?:[Tt]ừ nay )?(?:[Đđ]ến|[Vv]ào|[Tt]rong|[Tt]ới|[Tt]rước)(?: cuối| hết| trước)?(?: tháng \d+ ?/?)?(?: năm)? \d{4}"
    r"|[Nn]ăm \d{4}|[Gg]iai đoạn \d{4} ?[-–] ?\d{4}|[Hh]ằng năm|[Hh]àng năm|[Mm]ỗi năm|[Tt]rong nhiệm kỳ|[Cc]uối nhiệm kỳ|[Đđ]ến cuối nhiệm kỳ)"
)
_OPENERS = re.compile(
    rf"(?:{_TIME}|[Pp]hấn đấu(?: để)?|[Mm]ục tiêu(?: cụ thể| chung)?|[Cc]hỉ tiêu(?: cụ thể)?|[Bb]ảo đảm|[Đđ]ảm bảo|[Tt]rong đó|[Nn]âng|[Đđ]ưa|[Dd]uy trì|[Gg]iữ vững|[Qq]uyết tâm"
    r"|[Cc]ụ thể|[Cc]ó|[Vv]à|[Đđ]ạt|[Rr]iêng|[Tt]oàn tỉnh|[Tt]oàn huyện|[Tt]oàn xã|[Cc]ả nước|[Ss]ẽ|[Pp]hải|[Tt]iếp tục|[Hh]ướng tới|để|là|thì|[Tt]ổng)(?!\w)[ ,:]*|[-–+•*,:] *"
)
_CLOSERS = re.compile(
    rf"(?:[ ,:(]+|(?<!\w)(?:{_TIME}|đạt(?: mức)?|là|sẽ|phải|cần|bình quân|trung bình|ở mức|tăng|giảm|lên|xuống|còn|được|chiếm|phấn đấu|có|từ|khoảng|và|đến|mức|thêm))$"
)
_STOP = re.compile(
    r"[;:.…\n]|[()]|(?<!\w)(?:trước (?:ngày|tháng|năm|khi)|trong (?:năm|quý|tháng|giai đoạn|nhiệm kỳ)|vào (?:năm|cuối|đầu|quý|tháng)"
    r"|đến (?:năm|hết|cuối|ngày)|(?:trong )?năm \d{4}|năm học|giai đoạn \d|nhằm|để|góp phần|phù hợp|theo (?:quy định|kế hoạch|đúng|hướng|chỉ|tinh)"
    r"|so với|trong đó|nhất là|đặc biệt|hoàn thành trước|hoàn thành trong|(?:hằng|hàng|mỗi|một) (?:năm|tháng|quý|tuần)|bằng nguồn|từ nguồn|ước|tương đương"
    r"|(?:trong )?quý (?:I|V|\d)|tháng \d|chậm nhất|xong trước|định kỳ|qua đó|từ đó|gắn với|trở lên)(?!\w)"
    r"|, (?=(?:có|được|đạt|trong|gồm|bao|bảo|đảm|phấn|ít|tối|trên|dưới|không|mỗi|hằng|tỷ|tỉ|tỷ|giảm|tăng|nâng|và|với|số|do|kết quả|[^\W\d_]+ (?:\d|ít nhất|tối thiểu))(?!\w))"
    r"|,? (?:và|hoặc)? ?(?=(?:ít nhất |tối thiểu |trên |khoảng |có |đạt )?\d)|,? và (?=có |đạt |trên |ít nhất |tối thiểu |tỷ lệ |giảm |tăng )"
)
_MEASURE_STOP = re.compile(r"(?:, |; |: | và )(?=\S)")


@cache
def _measure() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of('shares')}(?!\w)", re.IGNORECASE)


@cache
def _making() -> re.Pattern[str]:
    more = r"(?: (?:thêm|mới|được|các|những|hiệu quả|tốt|có hiệu quả|thành công|ra mắt|bình quân|khoảng|việc làm|từ))*"
    return re.compile(rf"(?<!\w)(?P<verb>{one_of('makes')}){more} *$", re.IGNORECASE)


_FOR = re.compile(
    r"(?<!\w)(?P<verb>(?:(?:tổ chức |mở |mở lớp )?(?:tập huấn|bồi dưỡng|đào tạo|dạy|dạy nghề|truyền nghề|khám|khám bệnh|tuyên truyền|phổ biến)|hỗ trợ|tạo việc làm|giải quyết việc làm"
    r"|giới thiệu việc làm|tư vấn|tặng quà|cấp|cho vay|tạo điều kiện|xây dựng|sửa chữa|xóa nhà tạm)(?: [^.;:]{0,80})?) cho *$",
    re.IGNORECASE,
)


def measure_before(text: str, start: int, end: int) -> Span | None:
    """The measure that the words up to `end` name ("Tỷ lệ hộ nghèo"), None where they name none."""
    found = None
    for found in _measure().finditer(text, start, end):
        if not _cut(text, found.end(), end):
            break
    if found is None or _cut(text, found.end(), end):
        return None
    return _closed(text, found.start(), end)


def words_before(text: str, start: int, end: int) -> Span | None:
    """All words before a figure without those that only open it, None where none is left."""
    at = start
    while match := _OPENERS.match(text, at, end):
        if match.end() == at:
            break
        at = match.end()
        while at < end and text[at] == " ":
            at += 1
    return _closed(text, at, end)


def verb_before(text: str, start: int, end: int) -> Span | None:
    """The verb right before a number: "tổ chức", "tập huấn … cho"."""
    for pattern in (_making(), _FOR):
        if found := pattern.search(text[start:end]):
            at = start + found.start("verb")
            stop = start + (found.end("verb") if pattern is not _FOR else found.end())
            return Span(at, at + len(text[at:stop].rstrip()))
    return None


def acts_before(text: str, start: int, end: int) -> bool:
    """Whether any word for an act stands right before the number."""
    low = Words(text[start:end], start).low
    last = max(0, len(low) - 3)
    actions = verbs().actions
    return any(at + actions.longest(low, at) == len(low) for at in range(last, len(low)))


def behind(text: str, start: int, end: int) -> Span | None:
    """The words from `start` up to where something else is said, None where there are none."""
    found = _STOP.search(text, start, end)
    stop = found.start() if found else end
    return _closed(text, start, stop)


def _cut(text: str, start: int, end: int) -> bool:
    """Whether something other than the measure's own name stands in between."""
    return re.search(r"[;:]\s|, (?:trong đó|phấn đấu|có)(?!\w)", text[start:end]) is not None


def _closed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in " ,:;-–":
        start += 1
    while end > start:
        found = _CLOSERS.search(text[start:end])
        if found is None or not found[0]:
            break
        end = start + found.start()
    return Span(start, end) if end > start and any(c.isalpha() for c in text[start:end]) else None
