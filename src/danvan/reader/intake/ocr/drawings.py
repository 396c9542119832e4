"""A second look at what Tesseract takes for drawings: the signer's name below seal and signature.

A signature that crosses seal and name makes one figure of all three, which the layout analysis
sets aside. Read as a block of its own, the name comes out clearly and the rest as noise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from statistics import fmean

from danvan.reader.intake.glyphs.rows import Row
from danvan.reader.intake.ocr.strips import Box
from danvan.reader.intake.ocr.words import Word, rows

LEAST_WIDTH, LEAST_HEIGHT = 60.0, 18.0  # points: smaller drawings hold no name
MOST_AREA = 0.3  # of the page: larger ones are pictures
SURE = 85.0  # mean confidence of a line in a drawing that is print
DOUBTFUL = 65.0  # confidence of each of its words
MEAN_LENGTH = 2.2  # signs: shorter words on average are strokes taken for letters
LEAST_LETTERS = 6


def drawings(words: Iterable[Word], width: float, height: float) -> list[Box]:
    """The places of the drawings among the words of a page's table."""
    return [
        (word.left, word.top, word.right, word.bottom)
        for word in words
        if not word.text
        and word.right - word.left >= LEAST_WIDTH
        and word.bottom - word.top >= LEAST_HEIGHT
        and (word.right - word.left) * (word.bottom - word.top) <= MOST_AREA * width * height
    ]


def names(words: Iterable[Word]) -> list[Row]:
    """The lines of sure, whole words in a drawing."""
    return [row for row in rows(_sure(words)) if _is_print(row.words)]


def _sure(words: Iterable[Word]) -> Iterator[Word]:
    """The words of lines that are print beyond doubt."""
    lines: dict[tuple[str, ...], list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    for line in lines.values():
        kept = [word for word in line if word.text.isalpha() and word.sure >= DOUBTFUL]
        if kept and fmean(word.sure for word in kept) >= SURE:
            yield from kept


def _is_print(words: list[str]) -> bool:
    letters = sum(map(len, words))
    return len(words) > 1 and letters >= LEAST_LETTERS and letters >= MEAN_LENGTH * len(words)


def cleared(rows: Iterable[Row], names: Iterable[Row]) -> Iterator[Row]:
    """The rows without what was read at the place of a name before."""
    places = [
        (name.left, name.base - name.size, name.right, name.base + name.size / 4) for name in names
    ]
    for row in rows:
        y = row.base - row.size / 3
        free = [
            index
            for index, (left, right) in enumerate(zip(row.lefts, row.rights, strict=True))
            if not any(x1 < (left + right) / 2 < x2 and y1 < y < y2 for x1, y1, x2, y2 in places)
        ]
        if len(free) == len(row.words):
            yield row
        elif free:
            yield Row(
                row.base,
                [row.words[i] for i in free],
                [row.lefts[i] for i in free],
                [row.rights[i] for i in free],
                [row.styles[i] for i in free],
            )
