"""Letters and marks that are apart: NFC."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import is_normalized, normalize

from danvan.reader.alphabet import CAPITAL, SMALL
from danvan.reader.source import Edit, Source

_MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
_MARK = re.compile("[\u0300-\u0323]")  # a little more than _MARKS: one range is quickly searched
# A word with marks that stand a blank behind it.
_CHUNK = re.compile(rf"\S+(?:[ \t]+[{_MARKS}]\S*)*")
_VIETNAMESE = re.compile(f"[{SMALL}{CAPITAL}]$")
_DETACHED = re.compile(rf"([^\W\d_][{_MARKS}]*)[ \t]+([{_MARKS}]+)(?=(\w?))")


def edits(source: Source) -> Iterable[Edit]:
    """Put letters and their marks together.

    Reads words that are not NFC (macOS, Windows-1258, some PDF) and marks that the order of
    extraction left behind a blank; such a mark is joined only where that gives a Vietnamese
    letter. Specimens: `o` with two marks for `ộ`, `ê` with an acute for `ế`, `hoa ̀ bình`.
    Afterwards: the text is NFC.
    """
    text = source.text
    if is_normalized("NFC", text) and not _MARK.search(text):
        return
    for match in _CHUNK.finditer(text):
        new = normalize("NFC", _DETACHED.sub(_join, match[0]))
        if new != match[0]:
            yield Edit(*match.span(), new, "composed")


def _join(match: re.Match[str]) -> str:
    """The letter with its marks; a blank that the marks had changed places with goes behind."""
    letter = normalize("NFC", match[1] + match[2])
    if not _VIETNAMESE.match(letter):
        return match[0]
    return letter + " " if match[3] else letter
