"""Marks that recognition misread, mended from the order of the clauses: `H.` between `I.` and `III.`"""

from __future__ import annotations

import re

from danvan.reader.findings import finding
from danvan.reader.marks import Mark
from danvan.reader.outline.node import Node
from danvan.reader.shape import is_upper, roman
from danvan.reader.source import Span
from danvan.reader.work import Work

_ROMAN_LIKE = re.compile(r"(?P<word>[IVXHULMNT1l|!ỊÍ]{1,5})(?P<sign>[.,:;]|\s?-)\s*(?=[A-ZĐÀ-Ỹ])")
_NUMBER_LIKE = re.compile(r"(?P<word>[lI|!i])(?P<sign>[.)])\s+(?=[A-ZĐÀ-Ỹ])")
_NUMERALS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def mend(mark: Mark | None, text: str, stack: list[Node], work: Work, span: Span) -> Mark | None:
    """The mark that was printed, where the one read cannot follow the clauses above.

    Reads a line in capitals whose first letters look like the next Roman number, and `l.` where
    `1.` opens a list. Anything that already fits is left alone.
    """
    if mark is not None and mark.kind == "roman" and _fits(mark, stack):
        return mark
    match = _ROMAN_LIKE.match(text)
    if match and is_upper(text[match.end() :]):
        expected = _next_roman(stack)
        if expected and _looks_like(match["word"], _NUMERALS[expected]):
            work.findings.append(finding("mark-repaired", span, match["word"]))
            word = _NUMERALS[expected]
            return Mark("roman", word, expected, word + ".", match.end(), 1, (), ".")
    match = _NUMBER_LIKE.match(text)
    if match and (mark is None or mark.kind in ("roman", "letter")) and not is_upper(text):
        work.findings.append(finding("mark-repaired", span, match["word"]))
        return Mark("number", "1", 1, "1" + match["sign"], match.end(), 1, (1,), match["sign"])
    return mark


def _fits(mark: Mark, stack: list[Node]) -> bool:
    return mark.value == _next_roman(stack)


def _next_roman(stack: list[Node]) -> int | None:
    for node in stack:
        if node.mark is not None and node.mark.kind == "roman":
            value = node.mark.value + 1
            return value if value < len(_NUMERALS) else None
    return 1


def _looks_like(read: str, numeral: str) -> bool:
    """Whether recognition may have made `read` out of `numeral`."""
    strokes = read.translate(str.maketrans({
        "H": "II", "U": "II", "N": "II", "M": "III", "1": "I", "l": "I", "|": "I", "!": "I",
        "Ị": "I", "Í": "I", "L": "I", "T": "I",
    }))  # fmt: skip
    if strokes == numeral or roman(strokes) == roman(numeral):
        return True
    return read in ("HI", "IH", "HL") and numeral == "III" or read in ("TV", "1V", "IY") and numeral == "IV"
