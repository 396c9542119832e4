"""Marks and Roman numbers checked against the ink: `III.` is too often read as `II.`, `I.` as `1.`.

The strokes of I stand apart and can be counted in the picture, and the foot and head of an I
reach to both sides where a 1 has its flag at the left: the ink tells more than the letters that
it was taken for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

from danvan.reader.intake.ocr.words import Word

if TYPE_CHECKING:
    from PIL.Image import Image

# What strokes are taken for; a mark of digits only (`11.`) is left alone.
NUMBER = re.compile(r"(?=.*[IHLỊỈ])(V?)[IHLỊỈlTi1|!]{1,4}([.,:)–-]?)")
FOUR = re.compile(r"[1l|]V([.,]?)")
ONE = re.compile(r"[1Il]([.,])")
# Congresses and terms, anywhere in a line: `lần thứ XVIII`, which comes out as `XVII`.
TENS = re.compile(r"(X{1,2})(V?)([IHlL1|]{1,4})([.,]?)")
LETTER = re.compile(r"[dđ]([.)])")
BAR = (
    (0.08, 0.14),
    (0.14, 0.20),
    (0.20, 0.26),
)  # of the word's height: where the bar of đ crosses its stem
BARRED = 1.8  # times the stem: so wide is the bar
FILLED = 120  # of 255: how much of a column of the bar's band is ink
FROM_TOP = (0.30, 0.42)  # of the word's height: above hyphens and crossbars, below serifs
HEAD = 0.14  # of the word's height: where the head of an I, the flag of a 1 stand
DARK = 130  # of 255
INKED = 150  # of 255: how much of a column in a band is ink where a stroke crosses it
TOUCHED = 50  # of 255: a head is thin, and fills its band only in part
AROUND = 3  # pixels on both sides of a word
MOST = 3  # strokes in a row
SHARP = 400.0  # dots per inch at which strokes are counted
HEADED, FLAGGED = 0.07, 0.11  # of the word's height: how far head and flag reach beside the stem
SLIGHT = 0.03  # of the word's height
UNSURE = 80.0  # confidence
CROSSED = 1.4  # times a stroke of I: so wide is an X above its middle


def counted(grey: Image, lines: Sequence[list[Word]], dpi: float) -> None:
    """Set right the marks that open lines, and numbers above ten; places are in points."""
    for line in lines:
        for index, word in enumerate(line):
            if tens := TENS.fullmatch(word.text):
                line[index] = word._replace(text=_above_ten(grey, word, tens, dpi))
        first = min(range(len(line)), key=lambda index: line[index].left)
        word = line[first]
        four, one, number = (p.fullmatch(word.text) for p in (FOUR, ONE, NUMBER))
        if letter := LETTER.fullmatch(word.text):
            line[first] = word._replace(text=_d_or_đ(grey, word, dpi) + letter[1])
        elif four:
            line[first] = word._replace(text="IV" + _stop(four[1]))
        elif one and _strokes(grey, word, dpi) < 2:
            line[first] = word._replace(text=_one(grey, word, dpi) + ".")
        elif number:
            five, end = number.groups()
            strokes = _strokes(grey, word, dpi) - (2 if five else 0)
            if 1 <= strokes <= MOST:
                line[first] = word._replace(text=five + "I" * strokes + _stop(end))


def _stop(end: str) -> str:
    """What ends the mark; a full stop is easily lost, or read as a comma."""
    return "." if end in ("", ",") else end


def _above_ten(grey: Image, word: Word, read: re.Match[str], dpi: float) -> str:
    """`XVIII` with as many I as there are; as it was read where its strokes run together."""
    tens, five, _, end = read.groups()
    widths = _widths(grey, word, dpi)
    before = len(tens) + 2 * len(five)
    ones = widths[before:]
    if not 1 <= len(ones) <= MOST or min(widths[: len(tens)]) < CROSSED * min(ones):
        return word.text
    return tens + five + "I" * len(ones) + end


def _strokes(grey: Image, word: Word, dpi: float) -> int:
    """How many strokes cross the band of the word's picture; a V crosses it twice, an X once."""
    return len(_widths(grey, word, dpi))


def _widths(grey: Image, word: Word, dpi: float) -> list[int]:
    """How wide those strokes are."""
    columns = _columns(grey, word, dpi, FROM_TOP, SHARP)
    return [len(run[0]) for run in re.finditer(rb"\x01+", columns) if len(run[0]) > 1]


def _columns(
    grey: Image,
    word: Word,
    dpi: float,
    band: tuple[float, float],
    sharp: float = 0.0,
    inked: int = INKED,
) -> bytes:
    """Which columns of a band across the word are inked (1) or not (0), at `sharp` dpi."""
    from PIL import Image as images

    scale = dpi / 72
    height = word.bottom - word.top
    part = grey.crop(
        (
            round(word.left * scale) - AROUND,
            round((word.top + band[0] * height) * scale),
            round(word.right * scale) + AROUND,
            round((word.top + band[1] * height) * scale) + 1,
        )
    )
    width = max(1, round(part.width * (sharp or dpi) / dpi))
    wide = part.resize((width, part.height), images.Resampling.BICUBIC)
    ink = wide.point([255 if value < DARK else 0 for value in range(256)])
    columns = ink.resize((width, 1), images.Resampling.BOX).tobytes()
    return bytes(value > inked for value in columns)


def _d_or_đ(grey: Image, word: Word, dpi: float) -> str:
    """`đ` where a bar crosses the stem above the bowl; its letter as read where no stem shows."""
    bands = [_columns(grey, word, dpi, band, SHARP, inked=FILLED) for band in BAR]
    widths = [len(run[0]) for band in bands if (run := re.search(rb"\x01+", band))]
    if len(widths) < len(bands):
        return word.text[0]
    return "đ" if max(widths) >= BARRED * median(widths) else "d"


def _one(grey: Image, word: Word, dpi: float) -> str:
    """`I` or `1`, by what stands beside the top of the stem; in doubt as it was read."""
    read = "1" if word.text.startswith("1") else "I"
    stem = _columns(grey, word, dpi, (0.3, 0.7))
    start = stem.find(1)
    if start < 0:
        return read
    end = stem.find(0, start)
    head = _columns(grey, word, dpi, (0.0, HEAD), inked=TOUCHED)
    height = (word.bottom - word.top) * dpi / 72
    left = len(head[:start]) - len(head[:start].rstrip(b"\x01"))
    right = len(head[end:]) - len(head[end:].lstrip(b"\x01")) if end > 0 else 0
    if right >= HEADED * height:
        return "I"
    if right >= SLIGHT * height:
        return "I" if left >= FLAGGED * height and word.sure < UNSURE else read
    return "1" if left >= SLIGHT * height else read
