"""L05: a blank before a comma, a full stop, a semicolon.

Reads the file's own lines behind their first word. Dots that are to be filled in (“ngày . . .”) are
no full stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document, first_word
from danvan.lint.grounds import DECREE_30
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_SPACE = re.compile(
    r"(?<=[^\W_]) {1,2}(?:(?P<sign>[,;:])(?=\s|$)|(?P<stop>\.)(?=\s|$)(?! ?\.)"
    r"|(?P<glued>[,;])(?=[^\W\d_]))"
)


def _check(document: Document) -> Iterator[Found]:
    if document.is_legacy:
        return
    for start, line in document.raw_lines():
        for match in _SPACE.finditer(line, first_word(line)):
            sign = match[0].strip()
            yield document.mend(
                start + match.start(),
                start + match.end(),
                f"{sign} " if match["glued"] else sign,
                Said(
                    f"Không để dấu cách trước dấu “{sign}”.",
                    f"No blank stands before “{sign}”.",
                ),
            )


RULE = Rule(
    code="L05",
    title=Said("Dấu cách trước dấu câu", "A blank before a punctuation mark"),
    why=Said(
        "Dấu câu rơi xuống đầu dòng sau khi dàn trang.",
        "The mark falls to the beginning of the next line once the page is laid out.",
    ),
    ground=DECREE_30,
    level="note",
    fixes=True,
    exact=True,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi , tập huấn sơ cứu trước ngày 30/5/2026.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi, tập huấn sơ cứu trước ngày 30/5/2026.",
    check=_check,
)
