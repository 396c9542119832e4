"""D03: a cited code that belongs to another type than the words say; the reader found it."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.found import said_of
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_ENGLISH = (
    "The symbol {words} does not match the type of the document. Look at the type and the symbol "
    "again."
)


def _check(document: Document) -> Iterator[Found]:
    own = document.meta.spans.get("code")
    for found in document.findings("code-type"):
        if found.span != own:
            yield Found(found.span, said_of(found, "Xem lại tên loại hoặc ký hiệu.", _ENGLISH))


RULE = Rule(
    code="D03",
    title=Said(
        "Ký hiệu trái với tên loại văn bản được dẫn",
        "The symbol contradicts the type of the document cited",
    ),
    why=Said(
        "“Chỉ thị số 25-NQ/TW” không cho biết là chỉ thị hay nghị quyết.",
        "“Chỉ thị số 25-NQ/TW” does not tell whether it is a directive or a resolution.",
    ),
    ground=BOTH_FORMS,
    place="basis",
    exact=True,
    bad="Thực hiện Chỉ thị số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng về "
    "công tác dân vận, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    good="Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng về "
    "công tác dân vận, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    check=_check,
)
