"""One blank between words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from danvan.reader.source import Edit, Source

_RUN = re.compile(r"[ \t]{2,}|\t")
_BLANKS = re.compile("   *")  # the same where there is no tab, found three times as quickly


def edits(source: Source) -> Iterable[Edit]:
    """Put one blank for runs of blanks and tabs inside a line, none for a run at its end.

    Reads blanks between words; those before a line's first word stay, for they may be the
    indent that opens a paragraph. Ground: justified text, doubled key strokes, tab stops.
    Specimen: `ngày 29  tháng 8`.
    Afterwards: behind a line's first word there are no two blanks in a row and no tab.
    """
    text = source.text
    length = len(text)
    for match in (_RUN if "\t" in text else _BLANKS).finditer(text):
        start, end = match.span()
        if start and text[start - 1] != "\n":
            at_end = end == length or text[end] == "\n"
            yield Edit(start, end, "" if at_end else " ", "spaces")
