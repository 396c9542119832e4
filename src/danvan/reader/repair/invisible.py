"""Signs that nobody sees: soft hyphens, zero-width signs, direction marks, control characters."""

from __future__ import annotations

import re
from collections.abc import Iterable

from danvan.reader.source import Edit, Source

_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffe\uffff"
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]"
)
_FEEDS = frozenset("\r\x0b\x0c\u2028\u2029")
_HYPHEN = "\x1e"  # the non-breaking hyphen of old Word files


def edits(source: Source) -> Iterable[Edit]:
    """Drop what is invisible.

    Reads soft hyphens (in TCVN3 they are `ư`: those words are in Unicode by now), zero-width
    signs, byte-order and direction marks, control characters. Page and line separators become
    line feeds; bytes 80 to 9F become the signs that Windows-1252 has there. Specimen: `thông`
    and `tin` with a zero-width blank in a word.
    Afterwards: no control character but tab and line feed, no sign of no width.
    """
    text = source.text
    for match in _UNSEEN.finditer(text):
        start, end = match.span()
        yield Edit(start, end, _instead(match[0], text[end : end + 1]), "invisible")


def _instead(sign: str, following: str) -> str:
    if sign in _FEEDS:
        return "" if sign == "\r" and following == "\n" else "\n"
    if "\x80" <= sign <= "\x9f":
        return bytes([ord(sign)]).decode("cp1252", "ignore")
    return "-" if sign == _HYPHEN else ""
