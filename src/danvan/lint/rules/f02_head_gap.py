"""F02: the head lacks its line of number or of place and date.

Reads where the reader found them. A blank number (`Số: /KH-UBND`) or day is usual in a draft and
is no gap.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_NO_NUMBER = Said(
    "Thiếu dòng số, ký hiệu dưới tên cơ quan ban hành.",
    "The line with number and symbol below the name of the issuing body is missing.",
)
_NO_DATE = Said(
    "Thiếu dòng địa danh và ngày, tháng, năm ban hành.",
    "The line with the place and the date of issue is missing.",
)


def _check(document: Document) -> Iterator[Found]:
    spans = document.meta.spans
    if "issuer" not in spans or not ("code" in spans or "date" in spans):
        return
    if "code" not in spans:
        yield Found(spans["issuer"], _NO_NUMBER)
    if "date" not in spans:
        yield Found(spans["issuer"], _NO_DATE)


RULE = Rule(
    code="F02",
    title=Said("Thiếu số, ký hiệu hoặc ngày tháng", "Number, symbol or date is missing"),
    why=Said(
        "Không có chỗ ghi số, ngày thì văn thư không vào sổ được, nơi nhận không dẫn lại được.",
        "Without a place for number and date the clerk cannot register it, and "
        "recipients cannot cite it.",
    ),
    ground=BOTH_FORMS,
    exact=True,
    place="head",
    bad="""\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026""",
    good="""\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: /KH-UBND
Tân Lập, ngày     tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026""",
    check=_check,
)
