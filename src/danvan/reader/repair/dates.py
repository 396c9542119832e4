"""Doubled slashes and missing or needless blanks in dates."""

from __future__ import annotations

import re
from collections.abc import Iterable

from danvan.reader.source import Edit, Source

# Day, month and year with one or two slashes between them, and a blank at most beside a slash.
_SLASHES = " ?/(?: ?/)? ?"
_WHOLE = re.compile(
    r"[0-9](?<![\w/][0-9])[0-9]?"
    rf"{_SLASHES}(?:1[0-2]|0?[1-9]){_SLASHES}(?:19|20)[0-9]{{2}}(?![\w/])"
)
# A slash that is doubled or has a blank beside it; the engine runs ahead to slashes.
_LOOSE = re.compile("/(?:(?<=[0-9] /)|(?=/ ?[0-9]| [/0-9]))")
_PARTS = re.compile("[ /]+")
_BEHIND = tuple(
    re.compile(word + "[0-9]+") for word in ("ngày", "tháng", "năm", "Ngày", "Tháng", "Năm")
)
_GLUED = re.compile("[ygm][0-9]")
_WORDS = ("tháng", "năm")
_FIGURE = re.compile("[0-9]")


def edits(source: Source) -> Iterable[Edit]:
    """Close up dates in figures and part figures from the words beside them.

    Reads `25//02/2010` and `25/ 02/2010` where day, month and year are all there, and `ngày14`,
    `tháng5`, `năm2008`; that no calendar has the day is for a finding to say. Ground: hand-typed
    heads and citations. Specimen: `ngày 14 tháng5 năm 2008`.
    Afterwards: no figure glued to `ngày`, `tháng`, `năm`, no doubled slash in a whole date.
    """
    text = source.text
    if _LOOSE.search(text):
        for match in _WHOLE.finditer(text):
            new = _PARTS.sub("/", match[0])
            if new != match[0]:
                yield Edit(*match.span(), new, "date-slashes")
    for pattern in _BEHIND if _GLUED.search(text) else ():
        for match in pattern.finditer(text):
            if not text[match.start() - 1 : match.start()].isalpha():
                new = _FIGURE.sub(r" \g<0>", match[0], count=1)
                new += " " if text.startswith(_WORDS, match.end()) else ""
                yield Edit(*match.span(), new, "date-blank")
    for word in _WORDS:
        at = text.find(word)
        while at >= 0:
            if "0" <= text[at - 1 : at] <= "9":
                yield Edit(at - 1, at, text[at - 1] + " ", "date-blank")
            at = text.find(word, at + 1)
