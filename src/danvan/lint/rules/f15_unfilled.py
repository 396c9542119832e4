"""F15: a place that was left to be filled: `[cần điền: thời hạn]`, `[...]`, `trước ngày …/…/2026`.

Reads the whole text for words in brackets that ask for something, and tasks for days of dots; blank
forms in annexes are meant to be blank. Specimen: “Cơ quan chủ trì: [cần điền: cơ quan chủ trì].”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.source import Span

_ASKED = re.compile(
    r"\[(?:(?:cần |đề nghị |chưa )?(?:điền|ghi|bổ sung|nêu|xác định)\b[^\[\]\n]{0,300}"
    r"|[.…]{1,9})\]",
    re.IGNORECASE,
)
_DOTTED_DAY = re.compile(r"ngày ?(?:[.…]{2,}|…)(?: ?(?:/|tháng) ?[.…\d]+){0,2}")

_NOT_FILLED = Said(
    "Chỗ này chưa điền; điền xong thì bỏ dấu ngoặc.",
    "This place is not filled in; fill it and take the brackets away.",
)
_NO_DAY = Said(
    "Ngày còn để trống; ghi ngày cụ thể.",
    "The day was left open; write it.",
)


def _check(document: Document) -> Iterator[Found]:
    for match in _ASKED.finditer(document.text):
        yield Found(Span(*match.span()), _NOT_FILLED)
    for task in document.tasks:
        for match in _DOTTED_DAY.finditer(document.text, *task.span):
            yield Found(Span(*match.span()), _NO_DAY)


RULE = Rule(
    code="F15",
    title=Said("Chỗ còn để trống", "A place that was left to be filled"),
    why=Said(
        "Văn bản ký rồi mà còn chỗ “cần điền” thì không ai biết ai làm, bao giờ xong; "
        "phải đính chính.",
        "When a document is signed with “cần điền” (to be filled) in it, nobody knows "
        "who does it or by when; it has to be corrected.",
    ),
    ground=BOTH_FORMS,
    level="error",
    bad="1. Trạm Y tế xã tổ chức lớp dạy bơi cho trẻ em, hoàn thành [cần điền: thời hạn].",
    good="1. Trạm Y tế xã tổ chức lớp dạy bơi cho trẻ em, hoàn thành trước ngày 30/6/2026.",
    check=_check,
)
