"""C06: a passage stands twice, word for word; the reader found it and left the copy out.

What is shown are the words of the passage that was kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document, first_words
from danvan.lint.found import said_of
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.source import Span

_TELLING = 40  # code points of a line that is not found elsewhere by chance
_ENGLISH = (
    "A passage stands twice, word for word; the reader left the copy out. Delete one of them."
)


def _check(document: Document) -> Iterator[Found]:
    for found in document.findings("passage-twice"):
        yield Found(_kept(document, found.span), said_of(found, "Xóa một bản.", _ENGLISH))


def _kept(document: Document, span: Span) -> Span:
    """Where the passage begins that was kept; where it is not found again, the copy's place."""
    back = document.reading.origin.back
    copy = document.reading.raw[back(max(0, span.start - 1)) : back(span.start)]
    for line in copy.split("\n"):
        words = " ".join(line.split())
        at = document.text.find(words) if len(words) >= _TELLING else -1
        if at >= 0:
            return first_words(document.text, document.paragraph(Span(at, at + 1)))
    return document.shown(span)


_PASSAGE = """\
1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em từ 6 đến 12 tuổi tại bể bơi của Trường Tiểu học \
Tân Lập trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo nguy hiểm ở các ao, hồ không rào chắn trên địa bàn xã trước ngày \
30/3/2026.
3. Trạm Y tế xã tập huấn sơ cứu người bị đuối nước cho 12 cán bộ thôn và 24 giáo viên của hai \
trường học trên địa bàn, cấp 24 bộ dụng cụ sơ cứu cho các nhà văn hóa trước ngày 30/4/2026.
"""

RULE = Rule(
    code="C06",
    title=Said("Đoạn lặp nguyên văn", "A passage stands twice, word for word"),
    why=Said(
        "Đoạn dán hai lần dễ bị sửa ở một chỗ và còn nguyên ở chỗ kia.",
        "A passage that was pasted twice is easily changed in one place and left as "
        "it was in the other.",
    ),
    ground=BOTH_FORMS,
    bad=_PASSAGE + _PASSAGE,
    good=_PASSAGE,
    check=_check,
)
