"""F13: a type name without an abstract below it.

Reads the title that the reader found; official letters carry theirs as `V/v`.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said


def _check(document: Document) -> Iterator[Found]:
    meta = document.meta
    if meta.type is not None and not meta.title and ("code" in meta.spans or "type" in meta.spans):
        yield Found(
            document.title_span,
            Said(
                "Không có trích yếu; ghi một câu ngắn cho biết văn bản nói về việc gì.",
                "There is no “trích yếu” (title); say in a short sentence what it is about.",
            ),
        )


_TOP = """\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
{}"""

RULE = Rule(
    code="F13",
    title=Said("Thiếu trích yếu", "No title"),
    why=Said(
        "Sổ văn thư, thư điện tử và người tìm kiếm đều dựa vào trích yếu.",
        "The register, e-mail and whoever searches rely on “trích yếu” (what the "
        "document is about).",
    ),
    ground=BOTH_FORMS,
    exact=True,
    place="head",
    bad=_TOP.format(""),
    good=_TOP.format("Phòng, chống đuối nước cho trẻ em năm 2026"),
    check=_check,
)
