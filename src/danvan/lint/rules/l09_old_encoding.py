"""L09: letters in TCVN3 or VNI, which only their own fonts show as Vietnamese.

Reads the repairs of the reader: it converted them, the file still holds them.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import UNICODE
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said


def _check(document: Document) -> Iterator[Found]:
    if document.is_legacy:
        yield Found(
            document.title_span,
            Said(
                "Văn bản còn dùng phông chữ cũ (TCVN3, VNI); chuyển sang Unicode trước khi phát "
                "hành.",
                "The document still uses old fonts (TCVN3, VNI); convert it to Unicode before it "
                "is issued.",
            ),
        )


RULE = Rule(
    code="L09",
    title=Said("Bảng mã cũ", "An old encoding"),
    why=Said(
        "Máy không có phông đó thấy chữ vô nghĩa; trục liên thông và tìm kiếm không đọc được.",
        "A machine without that font shows signs without meaning; document exchange "
        "and search cannot read them.",
    ),
    ground=UNICODE,
    exact=True,
    bad="1. Tr¹m Y tÕ x· më 03 líp d¹y b¬i cho trÎ em, tuyªn truyÒn, vËn ®éng vµ h­íng dÉn nh©n d©n "
    "phßng, chèng ®uèi n­íc tr­íc ngµy 30/5/2026.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em, tuyên truyền, vận động và hướng dẫn "
    "nhân dân phòng, chống đuối nước trước ngày 30/5/2026.",
    check=_check,
)
