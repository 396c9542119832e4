"""Marks at the start of a line that are glued to the word behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from danvan.reader.alphabet import CAPITAL, SMALL
from danvan.reader.source import Edit, Source

_CAPITAL = f"[{CAPITAL}]"
_MARK = re.compile(
    rf"\n[ \t]*(?P<mark>"
    rf"(?P<bullet>[-+])(?=[^\W\d_]|[“\"(])"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}\.(?=[“\"]?{_CAPITAL})"
    rf"|(?:[a-zđ]|\d{{1,2}})\)(?=[^\W\d_]|[“\"])"
    rf"|\d{{1,2}}/(?={_CAPITAL}[{SMALL}])"
    rf"|[IVX]{{1,5}}[.-](?={_CAPITAL}{{2}})(?![IVX]+\b)"
    rf"|[A-HĐ][.](?={_CAPITAL}{{2}}[\w ]*{_CAPITAL})"
    rf"|(?P<word>Điều|ĐIỀU) ?(?P<number>\d{{1,3}}[.:]?)(?=(?P<blank> ?){_CAPITAL})"
    rf")"
)
_STOPS = (".", ";", ":", ",", "!", "?", "/", ")", "”")


def edits(source: Source) -> Iterable[Edit]:
    """Put a blank between a mark and its words.

    Reads bullets, numbers, letters and `Điều 5.` at the start of a line; figures (`1.5 tỷ`),
    dates and codes stay, and so does a dash before a small letter where the line above has not
    ended. Ground: hand-typed lists. Specimens: `-Nâng cao`, `1.Tiếp tục`, `a)Khai thác`.
    Afterwards: the words of a marked line do not touch its mark.
    """
    text = "\n" + source.text
    for match in _MARK.finditer(text):
        if match["bullet"] and _goes_on(text, match):
            continue
        new = match["mark"] + " "
        if match["word"]:
            new = f"{match['word']} {match['number']}" + ("" if match["blank"] else " ")
        if new != match["mark"]:
            start, end = match.span("mark")
            yield Edit(start - 1, end - 1, new, "mark-blank")


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether the dash stands inside a sentence that was cut at the line's end."""
    before = text[: match.start()].rstrip()
    return text[match.end()].islower() and bool(before) and not before.endswith(_STOPS)
