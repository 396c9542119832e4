"""C04: a mark or a heading with nothing below it.

Reads parts of the outline without children and without words of their own. Specimen: `2.` on a
line by itself; `III. KINH PHÍ` followed by `IV. TỔ CHỨC THỰC HIỆN`.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.model import Part
from danvan.reader.source import Span


def _check(document: Document) -> Iterator[Found]:
    for part in document.reading.parts():
        if part.kind == "clause" and part.label and _is_empty(part):
            end = part.heading_span.end if part.heading_span else part.span.end
            yield Found(
                Span(part.span.start, max(end, part.span.start + len(part.label))),
                Said(
                    f"Mục {part.label} không có nội dung; viết tiếp hoặc bỏ mục này.",
                    f"Part “{part.label}” has no content; write it, or drop it.",
                ),
            )


def _is_empty(part: Part) -> bool:
    """A heading in small letters may itself be what is to be done."""
    said = part.children or part.own or part.text.strip()
    return not said and (not part.heading or part.heading.isupper())


RULE = Rule(
    code="C04",
    title=Said("Mục không có nội dung", "A part without content"),
    why=Said(
        "Đề mục bỏ trống thường là chỗ quên viết, hoặc phần bị xóa khi sửa dự thảo.",
        "A heading with nothing below it is often one that was forgotten, or whose "
        "text was deleted while the draft was edited.",
    ),
    ground=BOTH_FORMS,
    place="plan",
    exact=True,
    bad="""\
I. MỤC TIÊU
Giảm ít nhất 20% số trẻ em bị đuối nước so với năm 2025.
II. KINH PHÍ
III. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026, báo cáo kết quả với Ủy ban nhân \
dân xã.""",
    good="""\
I. MỤC TIÊU
Giảm ít nhất 20% số trẻ em bị đuối nước so với năm 2025.
II. KINH PHÍ
Từ ngân sách xã năm 2026.
III. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026, báo cáo kết quả với Ủy ban nhân \
dân xã.""",
    check=_check,
)
