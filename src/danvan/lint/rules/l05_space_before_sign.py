"""L05: a blank before a comma, a full stop, a semicolon.

Reads the file's own lines behind their first word. Dots that are to be filled in (“ngày . . .”) are
no full stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import DECREE_30
from danvan.lint.model import Found, Rule

_SPACE = re.compile(
    r"(?<=[^\W_]) {1,2}(?:(?P<sign>[,;:])(?=\s|$)|(?P<stop>\.)(?=\s|$)(?! ?\.)"
    r"|(?P<glued>[,;])(?=[^\W\d_]))",
    re.MULTILINE,
)


def _check(document: Document) -> Iterator[Found]:
    if document.is_legacy:
        return
    raw = document.reading.raw
    for match in _SPACE.finditer(raw):
        if raw[raw.rfind("\n", 0, match.start()) + 1 : match.start()].strip().isalnum():
            continue  # the first word of a line may be its mark: `I . MỤC TIÊU`
        sign = match[0].strip()
        yield document.mend(
            *match.span(),
            f"{sign} " if match["glued"] else sign,
            f"Không để dấu cách trước dấu “{sign}”.",
        )


RULE = Rule(
    code="L05",
    title="Dấu cách trước dấu câu",
    why="Dấu câu rơi xuống đầu dòng sau khi dàn trang.",
    ground=DECREE_30,
    level="note",
    fixes=True,
    exact=True,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi , tập huấn sơ cứu trước ngày 30/5/2026.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi, tập huấn sơ cứu trước ngày 30/5/2026.",
    check=_check,
)
