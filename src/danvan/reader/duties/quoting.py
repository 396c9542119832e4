"""A duty given in another document's words: “…” (điểm a khoản 1 Mục II Kế hoạch số 45/KH-UBND).

Who leads, who helps and who reports there are told to by that document, not by this one; this one
says it in the lines below. A value that is left to be filled, `[cần điền: …]`, is none.
"""

from __future__ import annotations

import re

from danvan.reader.source import Span

# Behind the closing mark: a bracket that says where the words come from.
_SOURCE = re.compile(
    r" ?\((?:[Tt]rích |[Tt]heo )?"
    r"(?:(?:điểm|khoản|Mục|mục|Điều|điều|Phần|Chương|dòng) |[^()]{0,90} số )"
)


def own_words(text: str, span: Span) -> Span:
    """The paragraph, or what stands behind the quotation with its source that opens it."""
    if text[span.start : span.start + 1] != "“":
        return span
    close = text.find("”", span.start, span.end)
    if close < 0 or not _SOURCE.match(text, close + 1, span.end):
        return span
    return Span(close + 1, span.end)


def is_blank(text: str, start: int, end: int) -> bool:
    """Whether a value is only a place to fill: `[cần điền: cơ quan chủ trì]`, `[...]`."""
    words = text[start:end].strip(" .;,\n\t")
    return words.startswith("[") and words.endswith("]")
