"""Roman numbers of parts, checked against the ink: `III.` is too often read as `II.` or `IH.`.

The strokes of I stand apart and can be counted in the picture, which tells more than the letters
that they were taken for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from danvan.reader.intake.ocr.words import Word

if TYPE_CHECKING:
    from PIL.Image import Image

# What strokes are taken for; a mark of digits only (`1.`, `11.`) is left alone.
NUMBER = re.compile(r"(?=.*[IHLỊỈ])(V?)[IHLỊỈlTi1|!]{1,4}([.,:)–-]?)")
FOUR = re.compile(r"[1l|]V([.,]?)")
FROM_TOP = (0.30, 0.42)  # of the word's height: above hyphens and crossbars, below serifs
DARK = 130  # of 255
INKED = 150  # of 255: how much of a column in that band is ink where a stroke crosses it
MOST = 3  # strokes in a row
SHARP = 400.0  # dots per inch at which strokes are counted


def counted(grey: Image, lines: Sequence[list[Word]], dpi: float) -> None:
    """Set right the Roman numbers that open lines; places are in points."""
    for line in lines:
        first = min(range(len(line)), key=lambda index: line[index].left)
        word = line[first]
        four, found = FOUR.fullmatch(word.text), NUMBER.fullmatch(word.text)
        if four:
            line[first] = word._replace(text="IV" + _stop(four[1]))
        elif found:
            five, end = found.groups()
            strokes = _strokes(grey, word, dpi) - (2 if five else 0)
            if 1 <= strokes <= MOST:
                line[first] = word._replace(text=five + "I" * strokes + _stop(end))


def _stop(end: str) -> str:
    """What ends the mark; a full stop is easily lost, or read as a comma."""
    return "." if end in ("", ",") else end


def _strokes(grey: Image, word: Word, dpi: float) -> int:
    """How many strokes cross the band of the word's picture; a V crosses it twice."""
    from PIL import Image as images

    scale = dpi / 72
    height = word.bottom - word.top
    band = grey.crop(
        (
            round(word.left * scale) - 1,
            round((word.top + FROM_TOP[0] * height) * scale),
            round(word.right * scale) + 1,
            round((word.top + FROM_TOP[1] * height) * scale) + 1,
        )
    )
    width = max(1, round(band.width * SHARP / dpi))
    wide = band.resize((width, band.height), images.Resampling.BICUBIC)
    ink = wide.point([255 if value < DARK else 0 for value in range(256)])
    columns = ink.resize((width, 1), images.Resampling.BOX).tobytes()
    inked = bytes(value > INKED for value in columns)
    return sum(1 for run in re.finditer(rb"\x01+", inked) if len(run[0]) > 1)
