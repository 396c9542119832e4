"""A second look at what Tesseract takes for drawings: the signer's name below seal and signature.

A signature that crosses seal and name makes one figure of all three, which the layout analysis
sets aside. Read as a block of its own, the name comes out clearly and the rest as noise.
"""

from __future__ import annotations

from collections.abc import Iterable
from statistics import fmean

from danvan.reader.intake.ocr.strips import Box
from danvan.reader.intake.ocr.words import Word

LEAST_WIDTH, LEAST_HEIGHT = 60.0, 18.0  # points: smaller drawings hold no name
BESIDE, ABOVE = 50.0, 8.0  # points: print that touches a drawing reaches beyond it
BETTER = 3.0  # confidence: so much surer must the second reading be
MOST_AREA = 0.3  # of the page: larger ones are pictures
SURE = 85.0  # mean confidence of a line in a drawing that is print
DOUBTFUL = 65.0  # confidence of each of its words
MEAN_LENGTH = 2.2  # signs: shorter words on average are strokes taken for letters
LEAST_LETTERS = 6


def drawings(words: Iterable[Word], width: float, height: float) -> list[Box]:
    """The places of the drawings among the words of a page's table, with room at their sides."""
    return [
        (
            max(0.0, word.left - BESIDE),
            max(0.0, word.top - ABOVE),
            min(width, word.right + BESIDE),
            min(height, word.bottom + ABOVE),
        )
        for word in words
        if not word.text
        and word.right - word.left >= LEAST_WIDTH
        and word.bottom - word.top >= LEAST_HEIGHT
        and (word.right - word.left) * (word.bottom - word.top) <= MOST_AREA * width * height
    ]


def with_names(words: list[Word], seen: Iterable[Word]) -> list[Word]:
    """The page's words and those `seen` in its drawings; where both stand the surer ones stay."""
    lines: dict[tuple[str, ...], list[Word]] = {}
    for word in seen:
        if word.text.strip(".").isalpha() and word.sure >= DOUBTFUL:
            lines.setdefault(("drawing", *word.line), []).append(word)
    for name, line in lines.items():
        if not _is_print(line):
            continue
        place = _around(line)
        rivals = [word for word in words if _is_inside(word, place)]
        if _sureness(rivals) + BETTER <= _sureness(line):
            words = [word for word in words if word not in rivals]
            words += [word._replace(line=name) for word in line]
    return words


def _is_print(line: list[Word]) -> bool:
    """Several sure words of some length: no seal or signature is read so."""
    letters = sum(len(word.text) for word in line)
    return (
        len(line) > 1
        and letters >= max(LEAST_LETTERS, MEAN_LENGTH * len(line))
        and _sureness(line) >= SURE
    )


def _around(line: list[Word]) -> Box:
    return (
        min(word.left for word in line),
        min(word.top for word in line),
        max(word.right for word in line),
        max(word.bottom for word in line),
    )


def _is_inside(word: Word, place: Box) -> bool:
    """Whether the middle of a word of print stands there."""
    left, top, right, bottom = place
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return bool(word.text) and left < x < right and top < y < bottom


def _sureness(words: list[Word]) -> float:
    return fmean(word.sure for word in words) if words else 0.0
