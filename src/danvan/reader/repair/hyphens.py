"""Codes whose hyphen was lost: `61/2018/NĐCP`, `1961/QĐUBND`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from danvan.reader.source import Edit, Source

# A type's symbol and a body's that are never written together; `TTCP` and `CTCP` are bodies.
_CODE = re.compile(
    r"(?<![\w/.,-])\d{1,5}[a-zđ]?(?:/(?:19|20)\d\d)?/"
    r"(?P<type>(?:NĐ|NQ|QĐ)(?=CP\b)|(?:QĐ|CT|CĐ|TB)(?=TTg\b)"
    r"|(?:QĐ|CT|NQ|KH|TB|BC|CTr|TTr|HD|QC)(?=(?:UBND|HĐND)\b)|(?:TT|QĐ)(?=B[A-ZĐ]{2,7}\b|VPCP\b))"
)
# What every such code holds; a pattern that begins with its own sign is found quickly.
_RUN_TOGETHER = re.compile(r"/[A-ZĐ][A-ZĐr]{1,2}(?:CP|TTg|UBND|HĐND|VPCP|B[A-ZĐ])")


def edits(source: Source) -> Iterable[Edit]:
    """Put the hyphen between the type's symbol and the body's.

    Reads State codes in which both symbols are known and run together. Ground: text taken from a
    PDF whose font has no letter for the hyphen. Specimen: `số 61/2018/NĐCP`.
    Afterwards: no such code is left.
    """
    if not _RUN_TOGETHER.search(source.text):
        return
    for match in _CODE.finditer(source.text):
        yield Edit(match.end(), match.end(), "-", "code-hyphen")
