"""Tesseract's table of words made rows with baselines and sizes; noise dropped."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from statistics import median
from typing import NamedTuple

from danvan.reader.intake.glyphs.rows import Row, Style

LOW = "gjpqyQ,;()[]{}|_@/ạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ"
SMALL = "acemnorsuvwxzơư-–—.,:;~+=<>«»"
DESCENT = 0.22  # of the size: how far low letters reach below the baseline
X_HEIGHT, CAP_HEIGHT, STACKED, TALLEST = 0.46, 0.68, 0.84, 0.90  # of the size
NOISE = 25.0  # confidence (0-100): words below are ink that is no print
DOUBT = 60.0  # confidence: a whole line below is noise when its words are short, too
LEAST_SIZE, MOST_SIZE = 5.0, 60.0  # points


class Word(NamedTuple):
    """One recognised word; places in points from the page's top left corner."""

    line: tuple[str, str, str]
    left: float
    top: float
    right: float
    bottom: float
    sure: float
    text: str


def rows(table: str, scale: float) -> list[Row]:
    """The rows of one page; `scale` is points per pixel.

    Words that Tesseract itself hardly believes (seals, signatures, specks) are dropped; in a
    line of print a doubtful word is kept.
    """
    lines: dict[tuple[str, str, str], list[Word]] = {}
    for word in _parse(table, scale):
        lines.setdefault(word.line, []).append(word)
    found = []
    for words in lines.values():
        kept = list(_printed(words))
        if kept:
            row = _row(kept)
            if LEAST_SIZE <= row.size <= MOST_SIZE:
                found.append(row)
    return found


def _parse(table: str, scale: float) -> Iterator[Word]:
    for record in table.splitlines()[1:]:
        cells = record.split("\t")
        if len(cells) < 12 or cells[0] != "5" or not cells[11].strip():
            continue
        left, top, width, height = (int(cell) * scale for cell in cells[6:10])
        text = unicodedata.normalize("NFC", cells[11].strip())
        sure = float(cells[10])
        line = (cells[2], cells[3], cells[4])
        yield Word(line, left, top, left + width, top + height, sure, text)


def _printed(words: list[Word]) -> Iterator[Word]:
    """The words of a line without noise; nothing where the whole line is noise."""
    letters = [word for word in words if any(sign.isalnum() for sign in word.text)]
    if not letters:
        # Marks alone (`*`, `- - -`) are kept where they are print beyond doubt.
        yield from (word for word in words if word.sure >= 80 and word.text in ("*", "-", "+"))
        return
    sure = median(word.sure for word in letters)
    longest = max(len(word.text) for word in letters)
    if sure < DOUBT and (sure < NOISE or longest <= 3):
        return
    for index, word in enumerate(words):
        at_edge = index in (0, len(words) - 1)
        if word.sure < NOISE and (at_edge or sure >= DOUBT) and not _looks_printed(word):
            continue
        yield word


def _looks_printed(word: Word) -> bool:
    """Letters and digits only, so perhaps a word after all."""
    return len(word.text) > 1 and word.text.strip(".,;:()").isalnum()


def _row(words: Iterable[Word]) -> Row:
    words = sorted(words, key=lambda word: word.left)
    base = _baseline(words)
    size = median(_size(word, base) for word in words)
    style = Style(round(size * 2) / 2 or 0.5)
    return Row(
        base,
        [word.text for word in words],
        [word.left for word in words],
        [word.right for word in words],
        [style] * len(words),
    )


def _baseline(words: list[Word]) -> float:
    level = [word.bottom for word in words if not any(sign in LOW for sign in word.text)]
    if level:
        return median(level)
    heights = median(word.bottom - word.top for word in words)
    return median(word.bottom for word in words) - DESCENT * heights


def _size(word: Word, base: float) -> float:
    """The print's size, from how high the word's tallest sign reaches above the baseline."""
    return max(1.0, base - word.top) / max(_reach(sign) for sign in word.text)


def _reach(sign: str) -> float:
    """How high a sign stands, as a part of the print's size."""
    if sign in SMALL:
        return X_HEIGHT
    marks = len(unicodedata.normalize("NFD", sign)) - 1
    if marks == 0 or (marks == 1 and not sign.isupper()):
        return CAP_HEIGHT
    return TALLEST if sign.isupper() else STACKED
