"""L06: no blank behind a comma or a semicolon.

Reads the file's own lines; addresses (`a@b.vn,c@d.vn`) and numbers are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import DECREE_30
from danvan.lint.model import Found, Rule

_GLUED = re.compile(
    r"(?<![^\s(“\"])(?P<before>[^\W\d_]+)(?P<sign>[,;])(?P<after>[^\W\d_]+)(?![\w@./:])"
)


def _check(document: Document) -> Iterator[Found]:
    if document.is_legacy:
        return
    for match in _GLUED.finditer(document.reading.raw):
        if match["before"].isupper() and match["after"].isupper():
            continue  # `VT,TH` behind Lưu is a habit of its own
        yield document.mend(
            match.start("sign"),
            match.end("sign"),
            f"{match['sign']} ",
            f"Sau dấu “{match['sign']}” phải có dấu cách.",
        )


RULE = Rule(
    code="L06",
    title="Thiếu dấu cách sau dấu câu",
    why="Hai từ dính nhau thì tìm không thấy từ nào, và không xuống dòng được.",
    ground=DECREE_30,
    level="note",
    fixes=True,
    exact=True,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi,tập huấn sơ cứu trước ngày 30/5/2026.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi, tập huấn sơ cứu trước ngày 30/5/2026.",
    check=_check,
)
