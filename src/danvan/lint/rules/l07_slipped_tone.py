"""L07: a tone mark on the `u` of `qu`: `qủa` for `quả`, `qúy` for `quý`.

Reads the file's own words; behind q the u is no vowel and can bear no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from danvan.lint.document import Document
from danvan.lint.grounds import UNICODE
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_SLIPPED = re.compile(r"(?<!\w)(?P<q>[qQ])(?P<u>[ùúủũụÙÚỦŨỤ])(?P<vowel>[aeiyâêAEIYÂÊ])", re.UNICODE)


def _check(document: Document) -> Iterator[Found]:
    if document.is_legacy:
        return
    for match in _SLIPPED.finditer(document.reading.raw):
        apart = normalize("NFD", match["u"])
        letter, tone = apart[0], apart[1]
        right = match["q"] + letter + normalize("NFC", match["vowel"] + tone)
        yield document.mend(
            *match.span(),
            right,
            Said(
                f"Dấu thanh đặt nhầm chữ; viết “{right}”, không phải “{match[0]}”.",
                f"The tone mark stands on the wrong letter; write “{right}”, not “{match[0]}”.",
            ),
        )


RULE = Rule(
    code="L07",
    title=Said("Dấu thanh đặt trên chữ u của qu", "A tone mark on the u of qu"),
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
