"""The text as patterns see it: one spelling, a title in one line and not in capitals."""

from __future__ import annotations

import re
from functools import cache

from danvan.reader.citations import patterns
from danvan.reader.lexicon.citing import one_of
from danvan.reader.lexicon.issuers import heads
from danvan.reader.lexicon.types import TYPE_NAMES
from danvan.reader.source import Span

_SPELLINGS = (("uỷ", "ủy"), ("Uỷ", "Ủy"), ("UỶ", "ỦY"), ("khoá", "khóa"), ("\u00a0", " "))
_CAPITALS = re.compile(r"(?<!\w)(?:[IVXL]+|UBND|HĐND|MTTQ|TW)(?!\w)")

_LAW = re.compile(r"(Luật |Pháp lệnh )(\w)")


def view(text: str, title: Span | None) -> str:
    """`text` in one spelling, code point for code point, so that offsets hold in both."""
    for old, new in _SPELLINGS:
        text = text.replace(old, new)
    if title is None:
        return text
    words = text[title.start : title.end].replace("\n", " ")
    if words.isupper():
        words = _out_of_capitals(words)
    return text[: title.start] + words + text[title.end :]


def _out_of_capitals(words: str) -> str:
    """`CHỈ THỊ SỐ 05-CT/TW CỦA BỘ CHÍNH TRỊ` with the capitals of running text."""
    low = words.lower()
    if len(low) != len(words):
        return words
    low = _names().sub(lambda match: _spelling()[match[0]], low)
    low = _LAW.sub(lambda match: match[1] + match[2].upper(), low)
    for pattern in (patterns.numbers(), _CAPITALS):
        for match in pattern.finditer(words):
            low = low[: match.start()] + match[0] + low[match.end() :]
    return low


@cache
def _spelling() -> dict[str, str]:
    return {name.lower(): name for name in (*TYPE_NAMES, *heads(), "Đảng", "Bộ Chính trị")}


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(_spelling())}(?!\w)")
