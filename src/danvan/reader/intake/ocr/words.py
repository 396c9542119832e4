"""Tesseract's table of words made rows with baselines and sizes; noise dropped."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from statistics import median
from typing import NamedTuple

from danvan.reader.intake.glyphs.rows import Row, Style

LOW = "gjpqyQ,;()[]{}|_@/ạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ"
SMALL = "acemnorsuvwxzơư-–—.,:;~+=<>«»"
DESCENT = 0.22  # of the size: how far low letters reach below the baseline
X_HEIGHT, CAP_HEIGHT, STACKED, TALLEST = 0.46, 0.68, 0.84, 0.90  # of the size
LINE_HIGH = 0.66  # the size, as a part of a box as high as the line
DIFFERENT = 3  # shapes of words in boxes of one height: the boxes are the line's
NOISE = 25.0  # confidence (0-100): words below are ink that is no print
DOUBT = 60.0  # confidence: a whole line below is noise when its words are short, too
WIDE = 2.5  # of the words' height: a gap between two columns
LEAST_SIZE = 5.0  # points
HUGE = 2.2  # times the usual size of the page's print
MARK = re.compile(r"(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]")  # of a clause: never noise
# The label of the number, with a number written by hand into it: `Sóz?/KH-SYT`.
LABEL = re.compile(r"^S[ốồổóôòo6]\W?[^/]{0,8}(/.+)?$")
STRANGE = "#$€£¥§©®°¬~^<>{}\\¢¡¿†‡œŒæÆøØßñÑ⁄"
SCRAWL = 85.0  # confidence: words with such signs are print only above it
RULES = "|_"  # what the edges of tables and blanks to fill in are taken for
BULLETS = ("~", "—", "–", "¬", "_", "=")  # what the dash of a list is taken for


class Word(NamedTuple):
    """One recognised word; places in pixels of the picture, or points once on the page.

    `sure` is Tesseract's confidence from 0 to 100.
    """

    line: tuple[str, ...]
    left: float
    top: float
    right: float
    bottom: float
    sure: float
    text: str


def parse(table: str) -> Iterator[Word]:
    """The words of Tesseract's table; a word without text is a drawing it saw."""
    for record in table.splitlines()[1:]:
        cells = record.split("\t")
        if len(cells) < 12 or cells[0] != "5":
            continue
        left, top, width, height = (float(cell) for cell in cells[6:10])
        sure = float(cells[10])
        text = _cleaned(cells[11].strip())
        if sure < DOUBT:
            text = LABEL.sub(r"Số:\1", text)
        if cells[11].strip() and (not text or _is_scrawl(text, sure)):
            continue
        line = (cells[2], cells[3], cells[4])
        yield Word(line, left, top, left + width, top + height, sure, text)


def _cleaned(text: str) -> str:
    """NFC, without the edges of tables; a section sign is an S or an 8 misread."""
    text = unicodedata.normalize("NFC", text).strip(RULES)
    if "§" in text:
        text = text.replace("§", "8" if text == "§." else "S")
    if len(text) > 1 and not text.strip("—–-"):
        return ""
    # Vietnamese documents print the shorter dash; Tesseract knows only the longer one.
    return text.replace("—", "–")


def _is_scrawl(text: str, sure: float) -> bool:
    """Handwriting and seals: signs that no document prints, read without confidence."""
    strange = sum(1 for sign in text if sign in STRANGE)
    if not strange or len(text) == 1:
        return False
    return sure < (SCRAWL if 2 * strange >= len(text) else DOUBT)


def moved(
    words: Iterable[Word], scale: float, home: Callable[[float, float], tuple[float, float]]
) -> Iterator[Word]:
    """The words at their places on the page, in points: `home` of a scaled place."""
    for word in words:
        left, top = home(word.left * scale, word.top * scale)
        width, height = (word.right - word.left) * scale, (word.bottom - word.top) * scale
        yield word._replace(left=left, top=top, right=left + width, bottom=top + height)


def rows(words: Iterable[Word], lenient: bool = False) -> list[Row]:
    """The rows that the words stand in; `lenient` keeps short doubtful ones, as in cells.

    Words that Tesseract itself hardly believes (seals, signatures, specks) are dropped; in a
    line of print a doubtful word is kept.
    """
    lines: dict[tuple[str, ...], list[Word]] = {}
    for word in words:
        if word.text:
            lines.setdefault(word.line, []).append(word)
    pieces = [
        kept
        for line in lines.values()
        for piece in _apart(line)
        if (kept := list(_printed(piece, lenient)))
    ]
    found = [_row(piece) for piece in pieces]
    usual = median(row.size for row in found) if found else 0.0
    return [
        row
        for row, piece in zip(found, pieces, strict=True)
        if row.size >= LEAST_SIZE and not _is_stroke(row, piece, usual)
    ]


def _is_stroke(row: Row, piece: list[Word], usual: float) -> bool:
    """A signature's stroke: a word or two far larger than the page's print, and not sure."""
    return row.size > HUGE * usual and max(word.sure for word in piece) < SCRAWL


def _apart(line: list[Word]) -> Iterator[list[Word]]:
    """A line cut at its wide gaps: print at one side says nothing of ink at the other."""
    line = sorted(line, key=lambda word: word.left)
    wide = WIDE * median(word.bottom - word.top for word in line)
    start = 0
    for at in range(1, len(line)):
        if line[at].left - line[at - 1].right > wide:
            yield line[start:at]
            start = at
    yield line[start:]


def _printed(words: list[Word], lenient: bool) -> Iterator[Word]:
    """The words of a line without noise; nothing where the whole line is noise."""
    letters = [word for word in words if any(sign.isalnum() for sign in word.text)]
    if len(words) == 1 and MARK.fullmatch(words[0].text):
        yield words[0]
        return
    if not letters:
        # Marks alone (`*`, `-`) are kept where they are print beyond doubt.
        yield from (word for word in words if word.sure >= 80 and word.text in ("*", "-", "+"))
        return
    sure = median(word.sure for word in letters)
    longest = max(len(word.text) for word in letters)
    if sure < NOISE or (sure < DOUBT and longest <= 3 and not lenient):
        return
    for index, word in enumerate(words):
        if word.text.startswith("Số:"):
            yield word
            continue
        at_edge = index in (0, len(words) - 1)
        if word.sure < NOISE and (at_edge or sure >= DOUBT) and not _looks_printed(word):
            continue
        yield word


def _looks_printed(word: Word) -> bool:
    """Letters and digits only, so perhaps a word after all."""
    return len(word.text) > 1 and word.text.strip(".,;:()").isalnum()


def _row(words: Iterable[Word]) -> Row:
    words = sorted(words, key=lambda word: word.left)
    fitting = _fitting(words)
    if fitting:
        base = _baseline(fitting)
        size = median(_size(word, base) for word in fitting)
    else:
        height = median(word.bottom - word.top for word in words)
        base = median(word.bottom for word in words) - DESCENT * height
        size = LINE_HIGH * height
    style = Style(round(size * 2) / 2 or 0.5)
    texts = [word.text for word in words]
    if len(texts) > 1 and texts[0] in BULLETS:
        texts[0] = "-"
    return Row(
        base,
        texts,
        [word.left for word in words],
        [word.right for word in words],
        [style] * len(words),
    )


def _fitting(words: list[Word]) -> list[Word]:
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


def _baseline(words: list[Word]) -> float:
    level = [word.bottom for word in words if not _is_low(word)]
    if level:
        return median(level)
    heights = median(word.bottom - word.top for word in words)
    return median(word.bottom for word in words) - DESCENT * heights


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
