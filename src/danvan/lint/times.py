"""Words for when: what stands in for a date without being one, and what is a time of its own kind.

The reader gives last days and periods; these are the times that are neither.
"""

from __future__ import annotations

import re

from danvan.lint.acts import pieces
from danvan.reader.model import Task

# A wish in the place of a date.
SOON = re.compile(
    r"(?<!\w)(?:trong thời gian (?:sớm nhất|tới|ngắn nhất)|sớm nhất(?: có thể)?|càng sớm càng tốt"
    r"|[Kk]hẩn trương|[Ss]ớm(?= (?:hoàn thành|trình|ban hành|xây dựng|triển khai|đưa))"
    r"|[Nn]hanh chóng(?= (?:triển khai|hoàn thành|khắc phục|xây dựng|ban hành|tổ chức|thực hiện))"
    r"|[Kk]ịp thời)(?!\w)"
)
# Where the words only tell what for (“để kịp thời …”), or are said of what comes up by itself.
_PURPOSE = re.compile(r"(?:để|nhằm|bảo đảm|đảm bảo|từ đó|giúp|và|, )\s*$")
_AS_IT_COMES = re.compile(
    r"(?:phát hiện|phản ánh|ngăn chặn|xử lý|giải quyết|thi hành|nắm|khắc phục|biểu dương|động viên"
    r"|tháo gỡ|chấn chỉnh|điều chỉnh|thông báo|đưa tin|cung cấp|tuyên truyền|báo cáo|đề xuất"
    r"|xem xét|giúp)",
    re.IGNORECASE,
)
# Duties that never end, or that begin when something happens.
STANDING = re.compile(
    r"[Tt]hường xuyên|(?:[Hh]ằng|[Hh]àng) (?:ngày|tuần|năm|quý|tháng)|[Đđ]ịnh k[ỳì]|[Ll]iên tục"
    r"|24/24|24/7|[Tt]rong suốt|[Kk]hi (?:có|xảy ra|phát hiện)|[Mm]ỗi (?:ngày|tuần|tháng|quý|năm)"
    r"|lần/(?:tuần|tháng|quý|năm)|[Đđ]ột xuất|phát sinh|[Nn]gay (?:sau )?khi"
)
# A day, month, quarter, year or stretch of time that is no limit in the reader's sense.
_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
TIMED = re.compile(
    rf"(?<![\d/]){_DAY}/{_MONTH}(?![\d%])|ngày {_DAY}[./-]{_MONTH}(?!\d)|tháng {_MONTH}(?!\d)"
    r"|[Qq]uý (?:IV|I{1,3}|[1-4])(?!\w)|năm (?:học )?20\d\d|20\d\d ?[-–] ?20\d\d|đến 20\d\d"
    r"|\d+ (?:\([^)]*\) )?(?:ngày|giờ|tuần|tháng)(?: làm việc)?(?:,| kể| trước| sau| tính|[.;])"
)
# The time stands elsewhere, or is that of an event.
_ELSEWHERE = re.compile(
    r"theo (?:đúng )?(?:lịch|thời gian|thời hạn|tiến độ|lộ trình|[Kk]ế hoạch)"
    r"|đúng (?:lộ trình|tiến độ|thời (?:hạn|gian))"
    r"|thời gian (?:tại|theo|sẽ|cụ thể|nêu)"
    r"|trong (?:thời gian (?!tới|sớm|qua)|quá trình |đợt |dịp )"
    r"|được (?:phân công|giao) (?:theo|tại)|^[Cc]hịu trách nhiệm (?:trước|theo|về|toàn)"
)


def is_timed(words: str) -> bool:
    """Whether the words name a time, say where it stands, or that the duty never ends."""
    return any(pattern.search(words) for pattern in (TIMED, STANDING, _ELSEWHERE))


def wish_of(text: str, task: Task) -> re.Match[str] | None:
    """A wish for when in the first sentence of a task."""
    return soon_in(text, *next(iter(pieces(text, task.span)), task.span))


def soon_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """A wish in the place of a date in `text[start:end]`, said of the act itself."""
    for found in SOON.finditer(text, start, end):
        before, after = (
            text[max(start, found.start() - 40) : found.start()],
            text[found.end() : end],
        )
        timely = found[0].lower() == "kịp thời"
        as_it_comes = _AS_IT_COMES.match(after.lstrip(" ,")) or _AS_IT_COMES.search(before)
        if not _PURPOSE.search(before) and not (timely and as_it_comes):
            return found
    return None
