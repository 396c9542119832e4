"""Letters of other alphabets that stand for Vietnamese ones: `ƣ`, `Ð`, `ǎ`, `ﬁ`, `２`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import normalize

from danvan.reader.source import Edit, Source

_ANYWHERE = re.compile("[ƣƢﬀ-ﬆ！-～]")
_HORNED = {"ƣ": "ư", "Ƣ": "Ư"}
_INSIDE = re.compile("[ÐƉðǎǍ]")
_EITHER = re.compile("[ƣƢﬀ-ﬆ！-～ÐƉðǎǍ]")
_LOOKALIKES = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ǎ": "ă", "Ǎ": "Ă"}
_DROPPED = re.compile(r"(?:^|\n)[ \t]*(?=Y BAN NHÂN DÂN)")
_WORD = re.compile(r"[^\W\d_]+")
_VIETNAMESE = re.compile(
    "[A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ" + "".join(_LOOKALIKES) + "ƣƢ]*$"
)


def edits(source: Source) -> Iterable[Edit]:
    """Put Vietnamese letters in place of look-alikes.

    Reads `ƣ` for `ư` (the tables of some PDF fonts), Eth and the African D for `Đ` and the caron
    for the breve inside words that are otherwise Vietnamese (old web copies), ligatures,
    full-width signs, and a first letter that a web page dropped from `ỦY BAN`. Specimens:
    `CHƢƠNG`, `QÐ-UBND`, `nǎm`, `２０２４`.
    Afterwards: none of these letters is left in a word of Vietnamese letters.
    """
    text = source.text
    for match in _DROPPED.finditer(text):
        yield Edit(match.end(), match.end(), "Ủ", "letter")
    if not _EITHER.search(text):
        return
    for match in _ANYWHERE.finditer(text):
        sign = match[0]
        yield Edit(*match.span(), _HORNED.get(sign) or normalize("NFKC", sign), "letter")
    if not _INSIDE.search(text):
        return
    for word in _WORD.finditer(text):
        if _INSIDE.search(word[0]) and _VIETNAMESE.match(word[0]):
            for match in _INSIDE.finditer(text, *word.span()):
                yield Edit(*match.span(), _LOOKALIKES[match[0]], "letter")
