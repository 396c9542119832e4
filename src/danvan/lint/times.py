"""Words for when: what stands in for a date without being one, and what is a time of its own kind.

The reader gives last days and periods; these are the times that are neither.
"""

from __future__ import annotations

import re

# A wish in the place of a date.
SOON = re.compile(
    r"(?<!\w)(?:trong thời gian (?:sớm nhất|tới|ngắn nhất)|sớm nhất(?: có thể)?|càng sớm càng tốt"
    r"|[Kk]hẩn trương|[Ss]ớm (?=hoàn thành|trình|ban hành|xây dựng|triển khai|đưa)"
    r"|[Nn]hanh chóng|[Kk]ịp thời)(?!\w)"
)
# Duties that never end, or that begin when something happens.
STANDING = re.compile(
    r"[Tt]hường xuyên|(?:[Hh]ằng|[Hh]àng) (?:ngày|tuần|năm|quý|tháng)|[Đđ]ịnh k[ỳì]|[Ll]iên tục"
    r"|24/24|24/7|[Tt]rong suốt|[Kk]hi (?:có|xảy ra|phát hiện)|[Mm]ỗi (?:ngày|tuần|tháng|quý|năm)"
    r"|lần/(?:tuần|tháng|quý|năm)|[Đđ]ột xuất|phát sinh|[Nn]gay (?:sau )?khi"
)
# A day, month, quarter, year or stretch of time that is no limit in the reader's sense.
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
TIMED = re.compile(
    rf"(?<![\d/]){_DAY}[/.](?:0?[1-9]|1[0-2])(?![\d%])|tháng (?:0?[1-9]|1[0-2])(?!\d)"
    r"|[Qq]uý (?:IV|I{1,3}|[1-4])(?!\w)|năm (?:học )?20\d\d|20\d\d ?[-–] ?20\d\d|đến 20\d\d"
    r"|\d+ (?:\([^)]*\) )?(?:ngày|giờ|tuần|tháng)(?: làm việc)?(?:,| kể| trước| sau| tính|[.;])"
)


def is_timed(words: str) -> bool:
    """Whether the words name a time, or say that the duty never ends."""
    return TIMED.search(words) is not None or STANDING.search(words) is not None
