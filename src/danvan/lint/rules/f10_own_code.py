"""F10: the number's letters belong to another type than the one printed; the reader found it."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.found import said_of
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_ENGLISH = (
    "The symbol {words} does not match the type of the document. Write the symbol of its type."
)


def _check(document: Document) -> Iterator[Found]:
    own = document.meta.spans.get("code")
    for found in document.findings("code-type"):
        if found.span == own:
            yield Found(found.span, said_of(found, "Sửa ký hiệu theo tên loại.", _ENGLISH))


_HEAD = """\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/{}-UBND
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026
"""

RULE = Rule(
    code="F10",
    title=Said(
        "Ký hiệu trái với tên loại của văn bản", "The symbol contradicts the type of the document"
    ),
    why=Said(
        "Văn thư vào sổ theo ký hiệu, người đọc gọi theo tên loại: hai bên tìm không ra nhau.",
        "The clerk registers it by its symbol and readers call it by its type: the "
        "two cannot find each other's.",
    ),
    ground=BOTH_FORMS,
    level="error",
    exact=True,
    place="head",
    bad=_HEAD.format("QĐ"),
    good=_HEAD.format("KH"),
    check=_check,
)
