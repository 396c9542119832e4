"""C07: headings of one row in capitals and in small letters.

Reads the headings of neighbouring parts with Roman numerals: `I. MỤC TIÊU`, `II. Nhiệm vụ`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.model import Part
from danvan.reader.source import Span

_ROMAN = re.compile(r"[IVX]+[.)\-–]*$")
_LEAST = 3  # headings: of two nobody can tell which is the usual one

_SENTENCE = Said(
    "Tên mục cùng cấp viết chữ in hoa, mục này viết chữ thường; viết thống nhất.",
    "Headings beside it are in capitals, this one in small letters; write all in one way.",
)


def _check(document: Document) -> Iterator[Found]:
    top = document.reading.outline
    for siblings in (top, *(part.children for part in document.reading.parts())):
        headed = [part for part in siblings if _is_headed(part)]
        capitals = sum((part.heading or "").isupper() for part in headed)
        if len(headed) < _LEAST or not 0 < len(headed) - capitals < capitals:
            continue
        for part in headed:
            if not (part.heading or "").isupper():
                yield Found(part.heading_span or Span(part.span.start, part.span.start), _SENTENCE)


def _is_headed(part: Part) -> bool:
    label = part.label or ""
    return part.kind == "clause" and part.heading is not None and bool(_ROMAN.match(label))


RULE = Rule(
    code="C07",
    title=Said(
        "Tên mục lúc in hoa, lúc chữ thường", "Headings now in capitals, now in small letters"
    ),
    why=Said(
        "Người đọc nhìn kiểu chữ để biết cấp của mục; lẫn kiểu thì mất bố cục.",
        "Readers tell the level of a part by its letters; where they are mixed, the "
        "structure is lost.",
    ),
    ground=BOTH_FORMS,
    level="note",
    exact=True,
    place="plan",
    bad="""\
I. MỤC TIÊU
Giảm ít nhất 20% số trẻ em bị đuối nước so với năm 2025.
II. Kinh phí
Từ ngân sách xã năm 2026.
III. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026, báo cáo kết quả với Ủy ban nhân dân xã.
""",
    good="""\
I. MỤC TIÊU
Giảm ít nhất 20% số trẻ em bị đuối nước so với năm 2025.
II. KINH PHÍ
Từ ngân sách xã năm 2026.
III. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026, báo cáo kết quả với Ủy ban nhân dân xã.
""",
    check=_check,
)
