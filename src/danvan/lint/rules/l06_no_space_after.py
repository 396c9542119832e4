"""L06: no blank behind a comma or a semicolon.

Reads the file's own lines; addresses (`a@b.vn,c@d.vn`) and numbers are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import DECREE_30
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_GLUED = re.compile(r"[,;](?=[^\W\d_])")
_BEFORE = re.compile(r"(?:^|[\s(“\"])([^\W\d_]+)$")
_AFTER = re.compile(r"([^\W\d_]+)(?![\w@/:]|\.\w)")
_LONGEST = 40  # signs of a word


def _check(document: Document) -> Iterator[Found]:
    if document.is_legacy:
        return
    raw = document.reading.raw
    for match in _GLUED.finditer(raw):
        before = _BEFORE.search(raw[max(0, match.start() - _LONGEST) : match.start()])
        after = _AFTER.match(raw, match.end())
        if not before or not after or before[1].isupper():
            continue  # `VT,TH` behind Lưu is a habit of its own; `I;` may be a mark
        sentence = Said(
            f"Sau dấu “{match[0]}” phải có dấu cách.",
            f"A blank has to stand behind “{match[0]}”.",
        )
        yield document.mend(*match.span(), f"{match[0]} ", sentence)


RULE = Rule(
    code="L06",
    title=Said("Thiếu dấu cách sau dấu câu", "No blank behind a punctuation mark"),
    why=Said(
        "Hai từ dính nhau thì tìm không thấy từ nào, và không xuống dòng được.",
        "Two words glued together are found by no search, and the line cannot break between them.",
    ),
    ground=DECREE_30,
    level="note",
    fixes=True,
    exact=True,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi,tập huấn sơ cứu trước ngày 30/5/2026.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi, tập huấn sơ cứu trước ngày 30/5/2026.",
    check=_check,
)
