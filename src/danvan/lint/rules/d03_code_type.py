"""D03: a cited code that belongs to another type than the words say; the reader found it."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule


def _check(document: Document) -> Iterator[Found]:
    own = document.meta.spans.get("code")
    for found in document.findings("code-type"):
        if found.span != own:
            yield Found(found.span, f"{found.message} Xem lại tên loại hoặc ký hiệu.")


RULE = Rule(
    code="D03",
    title="Ký hiệu trái với tên loại văn bản được dẫn",
    why="“Chỉ thị số 25-NQ/TW” không cho biết là chỉ thị hay nghị quyết.",
    ground=BOTH_FORMS,
    place="basis",
    exact=True,
    bad="Thực hiện Chỉ thị số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng về "
    "công tác dân vận, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    good="Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng về "
    "công tác dân vận, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    check=_check,
)
