"""F14: a letter whose Nơi nhận does not begin with “Như trên”.

Reads the recipients of official letters that have a line `Kính gửi`.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said


def _check(document: Document) -> Iterator[Found]:
    meta = document.meta
    if meta.type != "official_letter" or not meta.recipients or "Kính gửi" not in document.text:
        return
    first = meta.recipients[0]
    if not first.name.lower().startswith(("như trên", "như kính")):
        yield Found(
            first.spans[0] if first.spans else document.end_span,
            Said(
                "Công văn có “Kính gửi” thì Nơi nhận mở đầu bằng “- Như trên;”.",
                "In a letter with “Kính gửi” (to) the recipients begin with “- Như trên;” (as "
                "above).",
            ),
        )


_LETTER = """\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
Số: 15/UBND-VHXH
V/v phòng, chống đuối nước năm 2026
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Lập, ngày 12 tháng 01 năm 2026

Kính gửi: Trường Tiểu học Tân Lập.

Ủy ban nhân dân xã đề nghị Trường Tiểu học Tân Lập mở 03 lớp dạy bơi trước ngày 30/5/2026.

Nơi nhận:
- {}
- Lưu: VT, VHXH.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""

RULE = Rule(
    code="F14",
    title=Said(
        "Nơi nhận của công văn thiếu “Như trên”",
        "The recipients of a letter lack “Như trên” (as above)",
    ),
    why=Said(
        "Người nhận chính không có trong Nơi nhận thì văn thư không gửi.",
        "Where the addressee does not stand among the recipients, the clerk does not "
        "send the letter.",
    ),
    ground=BOTH_FORMS,
    level="note",
    exact=True,
    place="whole",
    bad=_LETTER.format("Phòng Văn hóa - Xã hội;"),
    good=_LETTER.format("Như trên;"),
    check=_check,
)
