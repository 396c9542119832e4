"""F04: days below 10 and the months 1 and 2 take a leading 0 in the date of issue.

Reads the line of place and date. Ground: a 0 keeps the date from being changed by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import DECREE_30
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_DAY = re.compile(r"(?<=ngày )[1-9](?= tháng)")
_MONTH = re.compile(r"(?<=tháng )[12](?= năm)")

_DAYS = Said("Ngày dưới 10", "Days below 10")
_MONTHS = Said("Tháng 1, tháng 2", "January and February")


def _check(document: Document) -> Iterator[Found]:
    span = document.meta.spans.get("date")
    if span is None:
        return
    start, end = document.reading.origin.back_span(span)
    for pattern, what in ((_DAY, _DAYS), (_MONTH, _MONTHS)):
        found = pattern.search(document.reading.raw, start, end)
        if found:
            yield document.mend(
                found.start(),
                found.end(),
                f"0{found[0]}",
                Said(
                    f"{what.vi} viết thêm số 0 ở trước: “0{found[0]}”.",
                    f"{what.en} are written with a zero in front: “0{found[0]}”.",
                ),
            )


RULE = Rule(
    code="F04",
    title=Said("Ngày, tháng ban hành thiếu số 0", "Day or month of issue without its leading zero"),
    why=Said(
        "Số 0 ở trước để không ai viết thêm được một chữ số vào ngày ban hành.",
        "The zero in front keeps anybody from adding a digit to the date of issue.",
    ),
    ground=DECREE_30,
    level="note",
    fixes=True,
    exact=True,
    place="head",
    bad="""\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Tân Lập, ngày 8 tháng 1 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026""",
    good="""\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Tân Lập, ngày 08 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026""",
    check=_check,
)
