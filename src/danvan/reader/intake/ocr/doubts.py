"""Doubtful words read a second time at another size; the surer reading stays.

Print is misread at one size and read well at another (`Kiếm` 81, `Kiểm` 96; `I.` 74, `II.` 93);
Tesseract's confidence tells which of two readings of a word is right more often than not.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, median

from danvan.reader.intake.ocr.strips import Box
from danvan.reader.intake.ocr.words import Word

DOUBT = 82.0  # confidence: a word below it makes its line doubtful
BETTER = 4.0  # confidence: so much surer must a second reading be
MARGIN = 3.0  # points around a stretch
BESIDE = 1  # words on both sides of a doubtful one that are read again with it
NEAR = 5.0  # points: how far the edges of two readings of a word may lie apart
MOST_RECUT = 2  # words: two readings of one line differ by no more in number
WHOLE = 0.9  # of a line's signs: a second reading that loses more is none
MOST = 0.5  # of the lines: with more in doubt the page is no clean print, and reading again is vain


def doubtful(lines: Sequence[Sequence[Word]]) -> list[int]:
    """Which lines (by index) to read again."""
    found = [
        index
        for index, line in enumerate(lines)
        if any(map(_is_doubtful, line)) and any(word.sure >= DOUBT / 2 for word in line)
    ]
    return found if len(found) <= max(4, MOST * len(lines)) else []


def stretches(line: Sequence[Word]) -> list[range]:
    """Which words of a line to read again: the doubtful ones with their neighbours."""
    wanted = {
        near
        for index, word in enumerate(line)
        if _is_doubtful(word)
        for near in range(index - BESIDE, index + BESIDE + 1)
        if 0 <= near < len(line)
    }
    starts = [index for index in sorted(wanted) if index - 1 not in wanted]
    ends = [index + 1 for index in sorted(wanted) if index + 1 not in wanted]
    return [range(start, end) for start, end in zip(starts, ends, strict=True)]


def box(line: Sequence[Word], stretch: range) -> Box:
    """The place of a stretch with a little room around it; a stroke across lines does not widen it.

    Beside words that are not to be read it ends midway between.
    """
    tops = sorted(word.top for word in line)
    bottoms = sorted(word.bottom for word in line)
    height = median(word.bottom - word.top for word in line)
    middle = (median(tops) + median(bottoms)) / 2
    first, last = stretch[0], stretch[-1]
    left, right = line[first].left, line[last].right
    before = (left - line[first - 1].right) / 2 if first else MARGIN
    after = (line[last + 1].left - right) / 2 if last + 1 < len(line) else MARGIN
    return (
        left - min(MARGIN, max(0.0, before)),
        max(tops[0], middle - height) - MARGIN,
        right + min(MARGIN, max(0.0, after)),
        min(bottoms[-1], middle + height) + MARGIN,
    )


def settled(first: Sequence[Word], second: Sequence[Word]) -> list[Word]:
    """The surer line where it is surer as a whole, else word by word the surer reading."""
    one = sorted(first, key=lambda word: word.left)
    other = sorted(_main_line(second), key=lambda word: word.left)
    if (
        abs(len(other) - len(one)) <= MOST_RECUT
        and _sureness(other) >= _sureness(one) + BETTER
        and _covers(other, one)
        and _signs(other) >= WHOLE * _signs(one)
    ):
        return [word._replace(line=one[0].line) for word in other]
    return [_surer(word, other) for word in one]


def _surer(word: Word, others: Sequence[Word]) -> Word:
    """The word, or what was read at its place the second time."""
    for other in others:
        is_surer = other.sure >= word.sure + BETTER and _same_place(word, other)
        if is_surer and other.text.lower() != word.text.lower():
            return other._replace(line=word.line)
    return word


def _main_line(words: Sequence[Word]) -> list[Word]:
    """Of the lines seen in one strip the longest: the others are rims of its neighbours."""
    lines: dict[tuple[str, ...], list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    return max(lines.values(), key=_signs, default=[])


def _same_place(one: Word, other: Word) -> bool:
    return abs(one.left - other.left) <= NEAR and abs(one.right - other.right) <= NEAR


def _covers(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether the words of `one` fill the place of `other`."""
    return (
        bool(one)
        and one[0].left <= other[0].left + NEAR
        and one[-1].right >= other[-1].right - NEAR
    )


def _signs(line: Sequence[Word]) -> int:
    return sum(len(word.text) for word in line)


def _sureness(line: Sequence[Word]) -> float:
    return fmean(word.sure for word in line) if line else 0.0


def _is_doubtful(word: Word) -> bool:
    return word.sure < DOUBT and any(sign.isalnum() for sign in word.text)
