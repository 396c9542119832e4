"""Citations that stand in the title of another one: they tell what that other document carries out.

`Kết luận số 43-KL/TW … về tiếp tục thực hiện Nghị quyết số 25-NQ/TW …` says of a document that
nobody here may hold that it continues another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from danvan.web.documents.models import Citation

# the last words before the inner citation, the longer ones first
_RELATIONS = (
    ("continues", re.compile(r"tiếp tục[^.;“”]{0,40}\bthực hiện\s*$", re.IGNORECASE)),
    ("replaces", re.compile(r"\bthay thế(?: cho)?\s*$", re.IGNORECASE)),
    ("amends", re.compile(r"\b(?:sửa đổi|bổ sung)[^.;“”]{0,60}$", re.IGNORECASE)),
    ("implements", re.compile(r"\b(?:thực hiện|triển khai|cụ thể h[oó][aá])\s*$", re.IGNORECASE)),
)


def nest(citations: Iterable[Citation], text: str) -> None:
    """Give each citation the smallest one that it stands inside of, and how that one leads to it.

    `text` is the version's, in which the citations have their places. Nothing is saved.
    """
    around: list[Citation] = []
    for each in sorted(citations, key=lambda row: (row.start, -row.end)):
        while around and around[-1].end < each.end:
            around.pop()
        if around and (around[-1].start, around[-1].end) != (each.start, each.end):
            each.inside = around[-1]
            each.inside_relation = relation(text[around[-1].start : each.start])
        around.append(each)


def relation(before: str) -> str:
    """How the words that lead to a citation say that the document before them stands to it."""
    flat = " ".join(before.split()) + " "
    return next((name for name, words in _RELATIONS if words.search(flat)), "mentions")
