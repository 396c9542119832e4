"""B03: a plan of several years that is never reviewed.

Reads plans whose title or text spans more than one year, and programmes, for milestones that the
reader found and for the words sơ kết, tổng kết, đánh giá.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import DECREE_09
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_YEARS = re.compile(
    r"(?P<from>20\d\d) ?(?:[-–]|đến(?: năm)?) ?(?P<to>20\d\d)|đến (?:hết )?năm 20\d\d"
)
_REVIEW = re.compile(r"[Ss]ơ kết|[Tt]ổng kết|SƠ KẾT|TỔNG KẾT|đánh giá (?:kết quả|việc|giữa kỳ)")


def _check(document: Document) -> Iterator[Found]:
    if not document.is_plan or document.reading.milestones:
        return
    title = document.meta.title or ""
    lasting = _YEARS.search(title) or document.meta.type == "action_programme"
    if lasting and not _REVIEW.search(document.text, document.body_start):
        yield Found(
            document.title_span,
            Said(
                "Không có sơ kết, tổng kết; nêu ai tổ chức, vào tháng, năm nào.",
                "There is no review; say who holds it, in which month and year.",
            ),
        )


RULE = Rule(
    code="B03",
    title=Said("Không có sơ kết, tổng kết", "No review"),
    why=Said(
        "Chương trình nhiều năm không sơ kết thì chỉ biết là hỏng khi đã hết thời gian.",
        "A programme of several years without a review is known to have failed only "
        "when its time is over.",
    ),
    ground=DECREE_09,
    verified=False,
    place="whole",
    bad="""\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em giai đoạn 2026 - 2030

Ủy ban nhân dân xã ban hành kế hoạch như sau:
1. Trạm Y tế xã mở 03 lớp dạy bơi mỗi năm; hằng quý báo cáo Ủy ban nhân dân xã.

Nơi nhận:
- Trạm Y tế xã (t/h);
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
""",
    good="""\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em giai đoạn 2026 - 2030

Ủy ban nhân dân xã ban hành kế hoạch như sau:
1. Trạm Y tế xã mở 03 lớp dạy bơi mỗi năm; hằng quý báo cáo Ủy ban nhân dân xã.
2. Văn phòng HĐND và UBND xã tham mưu tổ chức sơ kết trong tháng 6/2028.

Nơi nhận:
- Trạm Y tế xã (t/h);
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
""",
    check=_check,
)
