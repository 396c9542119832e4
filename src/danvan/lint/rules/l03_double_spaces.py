"""L03: two or three blanks between words.

Reads the file's own lines behind their first word, which may be a mark; longer runs lay out columns
by hand, and so do lines with tabs: they are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document, first_word
from danvan.lint.grounds import DECREE_30
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_RUN = re.compile(r"(?<=[\w,.;:!?)”\"%]) {2,3}(?=[\w(“\"])")
_LAYOUT = re.compile(r" {4,}|\t|\|")


def _check(document: Document) -> Iterator[Found]:
    if document.is_legacy:
        return
    for start, line in document.raw_lines():
        if "  " not in line or _LAYOUT.search(line.strip()):
            continue
        for match in _RUN.finditer(line, first_word(line)):
            yield document.mend(
                start + match.start(),
                start + match.end(),
                " ",
                Said(
                    "Thừa dấu cách giữa hai từ; chỉ để một dấu cách.",
                    "There is more than one blank between two words; leave one.",
                ),
            )


RULE = Rule(
    code="L03",
    title=Said("Thừa dấu cách", "A blank too many"),
    why=Said(
        "Dấu cách thừa làm dòng chữ giãn không đều và làm sót khi tìm cụm từ.",
        "Extra blanks stretch lines unevenly and hide phrases from a search.",
    ),
    ground=DECREE_30,
    level="note",
    fixes=True,
    exact=True,
    bad="1. Trạm Y tế xã mở  03 lớp dạy bơi trước ngày 30/5/2026.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    check=_check,
)
