"""Tesseract's table of words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

RULES = "|_"  # what the edges of tables and blanks to fill in are taken for
DASHES = "—–-"
ROMAN = re.compile(r"(?=.*I)[lI]{2,3}[.,;:)]?")  # `Như mục lI;`


class Word(NamedTuple):
    """One recognised word; places in pixels of the picture, or points once on the page.

    `sure` is Tesseract's confidence from 0 to 100; a word without text is a drawing.
    """

    line: tuple[str, ...]
    left: float
    top: float
    right: float
    bottom: float
    sure: float
    text: str


def parse(table: str) -> Iterator[Word]:
    """The words and drawings of Tesseract's table (TSV)."""
    for record in table.splitlines()[1:]:
        cells = record.split("\t")
        if len(cells) < 12 or cells[0] != "5":
            continue
        left, top, width, height = (float(cell) for cell in cells[6:10])
        text = _cleaned(cells[11].strip())
        if text or not cells[11].strip():
            place = (left, top, left + width, top + height)
            yield Word((cells[2], cells[3], cells[4]), *place, float(cells[10]), text)


def _cleaned(text: str) -> str:
    """NFC, without the edges of tables; S, 8 and Roman numbers that are misread set right."""
    text = unicodedata.normalize("NFC", text).strip(RULES)
    if "§" in text:
        text = text.replace("§", "8" if text == "§." else "S")
    if ROMAN.fullmatch(text):
        text = text.replace("l", "I")
    if len(text) > 1 and not text.strip(DASHES):
        return ""
    # Vietnamese documents print the shorter dash; Tesseract knows only the longer one.
    return text.replace("—", "–")


def moved(
    words: Iterable[Word], scale: float, home: Callable[[float, float], tuple[float, float]]
) -> Iterator[Word]:
    """The words at their places on the page, in points: `home` of a scaled place."""
    for word in words:
        left, top = home(word.left * scale, word.top * scale)
        width, height = (word.right - word.left) * scale, (word.bottom - word.top) * scale
        yield word._replace(left=left, top=top, right=left + width, bottom=top + height)
