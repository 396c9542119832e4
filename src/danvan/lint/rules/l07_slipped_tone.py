"""L07: a tone mark on the wrong letter: `qủa` for `quả`, `hòan` for `hoàn`, `thóai` for `thoái`.

Reads the file's own words. Behind q the u is no vowel and can bear no mark; in oa, oe, uy the mark
may stand on the first vowel only where the syllable ends there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from danvan.lint.document import Document
from danvan.lint.grounds import UNICODE
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_QU = r"(?<!\w)[qQ][ùúủũụÙÚỦŨỤ][aeiyâêAEIYÂÊ]"
_CLOSED = r"[òóỏõọÒÓỎÕỌ][aeAE](?=[iyoucmnptIYOUCMNPT])|[ùúủũụÙÚỦŨỤ][yY](?=[nNtTpPuU])"
_LETTERS = re.compile(r"[^\W\d_]{0,6}")
_SLIPPED = re.compile(f"{_QU}|{_CLOSED}")


def _check(document: Document) -> Iterator[Found]:
    if document.is_legacy:
        return
    for match in _SLIPPED.finditer(document.reading.raw):
        apart = normalize("NFD", match[0][-2])
        right = match[0][:-2] + apart[0] + normalize("NFC", match[0][-1] + apart[1])
        head, tail = _around(document.reading.raw, *match.span())
        wrong, word = f"{head}{match[0]}{tail}", f"{head}{right}{tail}"
        yield document.mend(
            *match.span(),
            right,
            Said(
                f"Dấu thanh đặt nhầm chữ; viết “{word}”, không phải “{wrong}”.",
                f"The tone mark stands on the wrong letter; write “{word}”, not “{wrong}”.",
            ),
        )


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The other letters of the syllable."""
    before = _LETTERS.match(text[max(0, start - 6) : start][::-1])
    rest = _LETTERS.match(text, end)
    return (before[0][::-1] if before else ""), (rest[0] if rest else "")


RULE = Rule(
    code="L07",
    title=Said("Dấu thanh đặt nhầm chữ", "A tone mark on the wrong letter"),
    why=Said(
        "“Qủa” không phải là một chữ; tìm “quả” không thấy.",
        "“Qủa” is no word; a search for “quả” does not find it.",
    ),
    ground=UNICODE,
    fixes=True,
    exact=True,
    bad="1. Trạm Y tế xã báo cáo kết qủa dạy bơi trước ngày 30/5/2026.",
    good="1. Trạm Y tế xã báo cáo kết quả dạy bơi trước ngày 30/5/2026.",
    check=_check,
)
