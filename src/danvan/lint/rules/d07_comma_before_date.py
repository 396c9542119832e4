"""D07: the comma between number and date: the Party writes it, the State does not.

Reads the words of citations under a head whose family is plain. Specimens: `Nghị quyết số
25-NQ/TW, ngày 03/6/2013`, `Quyết định số 12/QĐ-UBND ngày 05/01/2026`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import PARTY, Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.source import Span

_DATED = re.compile(r"(?:\d[\w/]*-[\w/-]*\w|\d/[\w/]*\w-?[\w-]*)(?P<comma>,?) ngày(?= \d)")

_WITH_COMMA = Said(
    "Văn bản của Đảng viết dấu phẩy giữa ký hiệu và “ngày”.",
    "Party documents put a comma between the symbol and “ngày” (the date).",
)
_WITHOUT_COMMA = Said(
    "Văn bản hành chính không viết dấu phẩy giữa ký hiệu và “ngày”.",
    "State documents put no comma between the symbol and “ngày” (the date).",
)


def _check(document: Document) -> Iterator[Found]:
    if document.head_family is None:
        return
    party = document.head_family == PARTY
    for citation in document.reading.citations:
        found = _DATED.search(document.text, *citation.span)
        if found is None or bool(found["comma"]) == party:
            continue
        yield Found(Span(*found.span()), _WITH_COMMA if party else _WITHOUT_COMMA)


RULE = Rule(
    code="D07",
    title=Said(
        "Dấu phẩy trước ngày của văn bản được dẫn", "The comma before the date of a cited document"
    ),
    why=Said(
        "Hai hệ thống văn bản dẫn theo hai cách; lẫn thì người rà soát thể thức trả lại.",
        "The two families of documents cite in two ways; where they are mixed, who "
        "checks the form sends the draft back.",
    ),
    ground=BOTH_FORMS,
    level="note",
    exact=True,
    place="basis",
    bad="Thực hiện Kế hoạch số 41/KH-UBND, ngày 05/01/2026 của Ủy ban nhân dân tỉnh Ninh Bình về "
    "phòng, chống đuối nước, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    good="Thực hiện Kế hoạch số 41/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Ninh Bình về "
    "phòng, chống đuối nước, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    check=_check,
)
