"""Marks misread in a picture, mended from the order of clauses: `H.` between `I.` and `III.`"""

from __future__ import annotations

import re

from danvan.reader.alphabet import CAPITAL
from danvan.reader.findings import finding
from danvan.reader.marks import POINTS, Mark
from danvan.reader.outline.node import Node
from danvan.reader.shape import is_upper
from danvan.reader.source import Span
from danvan.reader.work import Work

_ROMAN_LIKE = re.compile(
    rf"(?P<word>[IVXHULMNTY1l|!ỊÍi]{{1,5}})(?P<sign>\s?[.,:;]|\s?-)\s*(?=[{CAPITAL}“])"
)
_ANNEX = re.compile(r"(?:PHỤ LỤC|Phụ lục)\b")
_ROMAN_HEAD = re.compile(r"(?:II|III|IV|VI|VII|1I|lI|Il)\s?[.,-]")
_ONE_LIKE = re.compile(rf"(?P<word>[lI|!i])(?P<sign>[.)])\s+(?=[{CAPITAL}])")
_LETTER_LIKE = re.compile(rf"(?P<word>[a-zđ0-9âăêôơ@€])(?P<sign>\))\s*(?=[{CAPITAL}“])")
_STROKES = {
    "H": "II", "U": "II", "N": "II", "M": "III", "Y": "V", "1": "I", "l": "I", "|": "I", "!": "I",
    "i": "I", "Ị": "I", "Í": "I", "L": "I", "T": "I",
}  # fmt: skip
_NUMERALS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

# Letters that recognition takes for one another.
_CONFUSED = {
    "a": "aâăä28@ạ", "b": "bh6", "c": "ceo€", "d": "d", "đ": "đ", "e": "ecê", "g": "gq9",
    "h": "hb", "i": "il1", "k": "kh",
}  # fmt: skip


def mend(
    mark: Mark | None, text: str, stack: list[Node], work: Work, span: Span, romans: bool
) -> Mark | None:
    """The mark that was printed, where the one read cannot follow the clauses above.

    Reads a line in capitals whose first letters look like the next Roman number, `l.` where `1.`
    opens a list, and a letter that is easily taken for the next one. What already fits is left.
    `romans` says that heads carry Roman numbers (`counts_in_romans`).
    """
    mended = _letter(text, stack)
    if romans or mark is None or mark.kind != "number":
        mended = _roman(mark, text, stack) or mended
    if mended is None and not is_upper(text) and not (romans and _opens_romans(mark, stack)):
        mended = _one(mark, text)
    if mended is None or (mark is not None and mended.own == mark.own and mended.kind == mark.kind):
        return mark
    work.findings.append(finding("mark-repaired", span, text[: mended.length].strip()))
    return mended


def _opens_romans(mark: Mark | None, stack: list[Node]) -> bool:
    """Whether the mark is the `I.` that the Roman heads below go on from."""
    return mark is not None and (mark.kind, mark.value) == ("roman", _next_value(stack, "roman"))


def counts_in_romans(texts: list[str]) -> bool:
    """Whether the heads carry Roman numbers, so that a `1.` before them all is an `I.`"""
    annex = next((i for i, text in enumerate(texts) if _ANNEX.match(text)), len(texts))
    romans = [text for text in texts[:annex] if _ROMAN_HEAD.match(text) and len(text) < 200]
    upper = sum(map(is_upper, romans)) > 1
    arabic = any(text.startswith("2.") and is_upper(text) for text in texts)
    return len(romans) > 1 and not (upper and arabic)


def _roman(mark: Mark | None, text: str, stack: list[Node]) -> Mark | None:
    match = _ROMAN_LIKE.match(text)
    expected = _next_value(stack, "roman")
    if not match or expected >= len(_NUMERALS) or len(text) > 200:
        return None
    if mark is not None and mark.kind == "roman" and mark.value >= expected:
        return None
    # Below a Roman head `I.` and `l.` are as likely a `1.`; a head in capitals is none.
    single = len(match["word"]) == 1 and match["word"] not in "HUNMVXYT"
    if single and not is_upper(text[match.end() :]) and (stack or expected > 1):
        return None
    word = _NUMERALS[expected]
    if not _looks_like(match["word"], word):
        return None
    return Mark("roman", word, expected, word + ".", match.end(), 1, (), ".")


def _looks_like(read: str, numeral: str) -> bool:
    """Whether recognition may have made `read` out of `numeral`, a stroke more or less."""
    strokes = "".join(_STROKES.get(letter, letter) for letter in read)
    lost = len(numeral) - len(strokes)
    same_letters = set(strokes) <= set(numeral) or set(numeral) <= set(strokes)
    return strokes == numeral or (same_letters and -1 <= lost <= (2 if "V" in strokes else 1))


def _letter(text: str, stack: list[Node]) -> Mark | None:
    match = _LETTER_LIKE.match(text)
    if not match:
        return None
    expected = _next_value(stack, "letter")
    after = [POINTS[value - 1] for value in (expected, expected + 1) if value <= len(POINTS)]
    if match["word"] in after[1:] and match["word"] not in _CONFUSED.get(after[0], ""):
        return None
    open_number = any(
        node.mark is not None and node.mark.kind == "number" and node.mark.separator == ")"
        for node in stack
    )
    if not after or open_number or match["word"] not in _CONFUSED.get(after[0], after[0]):
        return None
    return Mark("letter", after[0], expected, f"{after[0]})", match.end(), 1, (), ")")


def _one(mark: Mark | None, text: str) -> Mark | None:
    match = _ONE_LIKE.match(text)
    if not match or (mark is not None and mark.kind not in ("roman", "letter")):
        return None
    return Mark("number", "1", 1, "1" + match["sign"], match.end(), 1, (1,), match["sign"])


def _next_value(stack: list[Node], kind: str) -> int:
    """The number that comes next in the open list of `kind`; 1 where none is open."""
    for node in reversed(stack):
        if node.mark is not None and node.mark.kind == kind:
            return node.mark.value + 1
    return 1
