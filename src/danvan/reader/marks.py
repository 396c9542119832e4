"""The mark that opens a clause: what it looks like, its kind, its number, its piece of an id."""

from __future__ import annotations

import re
from typing import NamedTuple

from danvan.reader.alphabet import CAPITAL
from danvan.reader.shape import roman

# The order of letters in điểm a), b) …: f, j, w, z are not used, đ follows d.
POINTS = "abcdđefghijklmnopqrstuvwxyz"

_WORDS = {
    "PHẦN": "P", "CHƯƠNG": "C", "MỤC": "M", "TIỂU MỤC": "TM", "ĐIỀU": "D", "PHỤ LỤC": "PL",
}  # fmt: skip
# Families of marks by their kinds: lines that only list; chapters, whose title may stand on lines
# of its own; all marks with a word.
BULLETS = ("-", "+", "*")
CHAPTERS = ("PL", "P", "C", "M", "TM")
WORDED = (*CHAPTERS, "D")

_ORDINALS = {
    "NHẤT": 1, "HAI": 2, "BA": 3, "TƯ": 4, "NĂM": 5, "SÁU": 6, "BẢY": 7, "TÁM": 8, "CHÍN": 9,
}  # fmt: skip

_WORD = re.compile(
    r"(?P<word>PHẦN(?: THỨ)?|Phần(?: thứ)?|CHƯƠNG|Chương|TIỂU MỤC|Tiểu mục|MỤC|Mục|ĐIỀU|Điều"
    r"|PHỤ LỤC|Phụ lục)(?: (?:SỐ|số))? *(?P<number>[IVXLC]{1,7}|\d{1,3}[a-zđ]?|[A-ZĐ]"
    r"|NHẤT|HAI|BA|TƯ|NĂM|SÁU|BẢY|nhất|hai|ba|tư|năm|sáu|bảy)(?![\w])"
    r"(?P<tail> ?[.:)/-]+)? *"
)
_BARE_ANNEX = re.compile(r"(?P<word>PHỤ LỤC|Phụ lục)(?P<tail>:)? *$")
_PLAIN = re.compile(
    rf"(?P<roman>[IVX]{{1,7}}|[XLVI]{{2,7}})(?P<rs> ?\.-|[.)]|/(?=\s|[{CAPITAL}])"
    rf"|\s?[-–](?=\s|[{CAPITAL}])) *(?=[^\s\d.])"
    r"|(?P<upper>[A-HK-MĐ])(?P<us>[./)]|\s?[-–](?=\s)) *(?=[^\s\d.])"
    r"|(?P<number>\d{1,3}(?:\.\d{1,2}){0,4})(?P<ns>\.?[)/]|\.-?|\s?[-–](?=\s)|(?=\s)) *"
    r"(?=\D|\d{1,3} )"
    r"|(?P<letter>[a-zđ])(?P<ls>\.?\)|\.|/|[-–](?=\s)) *(?=\S)"
    r"|\((?P<inner>\d{1,2}|[a-zđ]|[ivx]{1,4})\) *(?=\S)"
    r"|(?P<bullet>[-–—+*•]) *(?=[^\s\d*-]|\d)"
)


class Mark(NamedTuple):
    """A clause's mark: `kind` tells lists apart, `value` orders siblings, `label` is as printed.

    `kind` is `P`, `C`, `M`, `TM`, `D`, `PL` (marks with a word), `roman`, `upper`, `number` (with
    `depth` numbers: `1.2.` has 2), `letter`, `inner` or `-`, `+`, `*`. `length` counts the code
    points to skip to the clause's words; `own` is the last number's piece of the id.
    """

    kind: str
    own: str
    value: int
    label: str
    length: int
    depth: int = 1
    numbers: tuple[int, ...] = ()
    separator: str = ""


def find(text: str) -> Mark | None:
    """The mark at the start of `text`, or None.

    A bare number or letter counts only with its full stop, bracket or dash; `2025.` (four digits),
    `1,5 tỷ` and dates are no marks.
    """
    first = text[:1]
    if first in "PCTMĐp":
        word = _word_mark(text)
        if word:
            return word
    if first.isalpha() and text[1:2].islower():
        return None  # a word, as most paragraphs open with
    match = _PLAIN.match(text)
    if not match:
        return None
    length = match.end()
    label = text[:length].strip()
    group = match.lastgroup
    if match["roman"]:
        value = roman(match["roman"])
        if value is not None:
            return Mark("roman", match["roman"], value, label, length, 1, (), match["rs"].strip())
        return None
    if match["upper"]:
        order = POINTS.find(match["upper"].lower()) + 1
        return Mark("upper", match["upper"], order, label, length, 1, (), match["us"].strip())
    if match["number"]:
        return _number_mark(text, match, label)
    if match["letter"]:
        value = POINTS.find(match["letter"]) + 1
        if not value:
            return None
        return Mark("letter", match["letter"], value, label, length, 1, (), match["ls"])
    if match["inner"]:
        return _inner_mark(match["inner"], label, length)
    assert group
    bullet = match["bullet"]
    return Mark("-" if bullet in "-–—•" else bullet, "-", 0, bullet, length)


def _word_mark(text: str) -> Mark | None:
    match = _WORD.match(text) or _BARE_ANNEX.match(text)
    if not match:
        return None
    word = match["word"].upper().removesuffix(" THỨ")
    number = match.groupdict().get("number")
    if number is None:
        return Mark("PL", "PL", 1, match["word"], match.end())
    # `Điều 5 của Luật …`, `Mục 2 Điều 3 quy định …` are references, not marks: a mark with a word
    # stands alone, is closed by a sign, or is followed by a capital.
    rest = text[match.end() :]
    if not match["tail"] and rest and not rest[0].isupper() and rest[0] not in '“"(':
        return None
    # `Phụ lục C` is the third letter, not a hundred.
    value = _ORDINALS.get(number.upper()) or (None if number in "CDLM" else roman(number))
    if value is None:
        digits = number.rstrip("abcdđeghik")
        value = int(digits) if digits.isdigit() else POINTS.find(number.lower()) + 1
    label = text[: match.end()].strip()
    if number.upper() in _ORDINALS:
        number = str(value)
    return Mark(_WORDS[word], _WORDS[word] + number, value, label, match.end(), 1, (value,))


def _number_mark(text: str, match: re.Match[str], label: str) -> Mark | None:
    digits = match["number"]
    numbers = tuple(map(int, digits.split(".")))
    separator = match["ns"].strip()
    if not separator and len(numbers) < 2:
        return None
    behind = text[match.end() : match.end() + 1]
    if not separator and not behind.isupper():
        return None  # `1.5 triệu`: a figure
    glued = text[match.end() - 1] != " "
    if behind in (",", ".", "%", "/") or (
        behind.isdigit() and (glued or separator not in (".", ")"))
    ):
        return None
    if any(n == 0 for n in numbers[1:]) or (len(digits.split(".")[0]) > 2 and len(numbers) > 1):
        return None
    return Mark(
        "number",
        str(numbers[-1]),
        numbers[-1],
        label,
        match.end(),
        len(numbers),
        numbers,
        separator,
    )


def _inner_mark(inside: str, label: str, length: int) -> Mark | None:
    if inside.isdigit():
        return Mark("inner", inside, int(inside), label, length)
    value = POINTS.find(inside) + 1 if len(inside) == 1 else roman(inside.upper()) or 0
    return Mark("inner-letter", inside, value, label, length) if value else None
