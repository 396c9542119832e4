"""Words as the forms print them: cleaned, in capitals, broken over lines; dates and numbers."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

NBSP = "\u00a0"
ROOM = NBSP * 6  # what is left for the pen
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_UNIT = re.compile(
    r" (?=(?:tỉnh|thành phố|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã) )", re.IGNORECASE
)


def clean(text: str, breaks: bool = False) -> str:
    """The words in NFC without hidden marks; line breaks stay only where `breaks` says so."""
    kept = (
        c if c == "\n" else " " if c in "\t\r\v\f\u2028\u2029" else c
        for c in unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    )
    shown = "".join(c for c in kept if c == "\n" or unicodedata.category(c) not in _HIDDEN)
    shown = re.sub(rf"[ {NBSP}]+", " ", shown)
    lines = [line.strip() for line in shown.split("\n")]
    return ("\n" if breaks else " ").join(line for line in lines if line)


def day_words(day: date | None) -> str:
    """`ngày 05 tháng 02 năm 2026`: a nought before days below 10 and months below 3."""
    if day is None:
        return f"ngày{ROOM}tháng{ROOM}năm{ROOM}"
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def number_words(number: str) -> str:
    """The number of a document, with a nought before one below 10; room where there is none."""
    number = clean(number)
    if not number:
        return ROOM
    return number.zfill(2) if number.isdecimal() else number


def lines(text: str, room: int) -> tuple[str, ...]:
    """A name in lines of at most about `room` letters, of like length.

    A break before the word of a unit (`tỉnh`, `xã`) is better than one inside its name, one
    behind a comma better than others; none stands beside a dash or before a number (`2021 - 2025`,
    `ngày 03/6/2013`, `quý IV`).
    """
    if len(text) <= room:
        return (text,)
    units = [m.start() for m in _UNIT.finditer(text)]
    spaces = [m.start() for m in re.finditer(r"(?<![-–]) (?![-–\d]|[IVX]+\b)", text)]
    commas = [i for i in spaces if text[i - 1] == ","]
    fitting = _fitting(units, text, room) or _fitting(commas, text, room) or spaces
    if not fitting:
        return (text,)
    at = min(fitting, key=lambda i: abs(len(text) - 2 * i - 1))
    return (*lines(text[:at], room), *lines(text[at + 1 :], room))


def _fitting(places: list[int], text: str, room: int) -> list[int]:
    """Those at which both lines have room."""
    return [at for at in places if max(at, len(text) - at - 1) <= room]


def lower_first(text: str) -> str:
    """The words with a small first letter, unless the first word is all capitals."""
    first = text.split(" ", 1)[0]
    return text if len(first) > 1 and first.isupper() else text[:1].lower() + text[1:]


def closed(text: str, mark: str) -> str:
    """The words ending in `mark` in the place of whatever closed them."""
    return text.rstrip(" .;,:/") + mark
