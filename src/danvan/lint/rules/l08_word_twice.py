"""L08: a word typed twice: “của của”, “các các”.

Reads small words that never stand twice in a row; words that Vietnamese doubles on purpose
(“dần dần”, “luôn luôn”) are not among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import DECREE_30
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.source import Span

_TWICE = re.compile(
    r"(?<!\w)(?P<word>của|các|và|những|được|trong|với|cho|theo|về|tại|trên|đến|để|bằng|hoặc"
    r"|thực hiện|tổ chức|triển khai|xây dựng|công tác|tăng cường) (?P=word)(?!\w)"
)


def _check(document: Document) -> Iterator[Found]:
    for match in _TWICE.finditer(document.text):
        sentence = Said(
            f"“{match['word']}” viết hai lần liền nhau; xóa một.",
            f"“{match['word']}” stands twice in a row; delete one.",
        )
        yield Found(Span(*match.span()), sentence)


RULE = Rule(
    code="L08",
    title=Said("Từ lặp", "A word twice"),
    why=Said(
        "Từ lặp cho thấy bản thảo chưa được đọc lại.",
        "A word typed twice shows that the draft was not read through.",
    ),
    ground=DECREE_30,
    exact=True,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi cho cho trẻ em trước ngày 30/5/2026.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026.",
    check=_check,
)
