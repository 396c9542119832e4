"""Recognised words as rows: their baselines and the size of their print."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from statistics import median

from danvan.reader.intake.glyphs.rows import Row, Style
from danvan.reader.intake.ocr.noise import SCRAWL, printed
from danvan.reader.intake.ocr.words import Word

LOW = "gjpqyQ,;()[]{}@/ạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ"
SMALL = "acemnorsuvwxzơư-–.,:;~+=<>«»"
DESCENT = 0.22  # of the size: how far low letters reach below the baseline
X_HEIGHT, CAP_HEIGHT, STACKED, TALLEST = 0.46, 0.68, 0.84, 0.90  # of the size
LINE_HIGH = 0.66  # the size, as a part of a box as high as the line
DIFFERENT = 3  # shapes of words in boxes of one height: the boxes are the line's
LEAST_SIZE = 5.0  # points
HUGE = 2.2  # times the usual size of the page's print
BULLETS = ("~", "–", "¬", "=")  # what the dash of a list is taken for
DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}\W?")


def rows(words: Iterable[Word], lenient: bool = False) -> list[Row]:
    """The rows of print among the words; `lenient` keeps short doubtful ones, as in cells."""
    lines: dict[tuple[str, ...], list[Word]] = {}
    for word in words:
        if word.text:
            lines.setdefault(word.line, []).append(word)
    pieces = [piece for line in lines.values() for piece in printed(line, lenient)]
    found = [_row(piece) for piece in pieces]
    usual = median(row.size for row in found) if found else 0.0
    return [row for row, piece in zip(found, pieces, strict=True) if not _is_ink(row, piece, usual)]


def _is_ink(row: Row, piece: Sequence[Word], usual: float) -> bool:
    """Dust or a signature's stroke: far from the size of the page's print, and not sure."""
    is_odd = row.size < LEAST_SIZE or row.size > HUGE * usual
    return is_odd and max(word.sure for word in piece) < SCRAWL


def _row(piece: list[Word]) -> Row:
    fitting = _fitting(piece)
    if any(sign.isalnum() for word in fitting for sign in word.text):
        base = _baseline(fitting)
        size = median(_size(word, base) for word in fitting)
    else:
        height = max(word.bottom - word.top for word in piece)
        base = max(word.bottom for word in piece) - DESCENT * height
        size = LINE_HIGH * height
    words = _with_whole_dates(piece)
    texts = [word.text for word in words]
    if len(texts) > 1 and texts[0] in BULLETS:
        texts[0] = "-"
    style = Style(max(0.5, round(size * 2) / 2))
    lefts, rights = [word.left for word in words], [word.right for word in words]
    return Row(base, texts, lefts, rights, [style] * len(words))


def _with_whole_dates(words: Sequence[Word]) -> list[Word]:
    """`22/1 1/2031` is one word: the narrow 1 leaves a gap that looks like a space."""
    whole: list[Word] = []
    for word in words:
        if whole and DATE.fullmatch(whole[-1].text + word.text):
            before = whole.pop()
            word = word._replace(left=before.left, text=before.text + word.text)
        whole.append(word)
    return whole


def _fitting(words: Sequence[Word]) -> list[Word]:
    """The words whose boxes fit their letters.

    Tesseract gives some lines boxes as high as the whole line, for low and for high words alike.
    """
    shapes: dict[tuple[float, float], set[tuple[float, bool]]] = {}
    for word in words:
        shape = (_top_reach(word), _is_low(word))
        shapes.setdefault((round(word.top, 1), round(word.bottom, 1)), set()).add(shape)
    return [
        word for word in words if len(shapes[round(word.top, 1), round(word.bottom, 1)]) < DIFFERENT
    ]


def _baseline(words: Sequence[Word]) -> float:
    level = [word.bottom for word in words if not _is_low(word)]
    if level:
        return median(level)
    height = median(word.bottom - word.top for word in words)
    return median(word.bottom for word in words) - DESCENT * height


def _size(word: Word, base: float) -> float:
    """The print's size, from how high the word's tallest sign reaches above the baseline."""
    return max(1.0, base - word.top) / _top_reach(word)


def _is_low(word: Word) -> bool:
    """Whether a sign of the word reaches below the baseline."""
    return any(sign in LOW for sign in word.text)


def _top_reach(word: Word) -> float:
    return max(_reach(sign) for sign in word.text)


def _reach(sign: str) -> float:
    """How high a sign stands, as a part of the print's size."""
    if sign in SMALL:
        return X_HEIGHT
    marks = len(unicodedata.normalize("NFD", sign)) - 1
    if marks == 0 or (marks == 1 and not sign.isupper()):
        return CAP_HEIGHT
    return TALLEST if sign.isupper() else STACKED
