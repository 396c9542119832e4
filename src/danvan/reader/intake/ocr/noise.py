"""What of Tesseract's words is print, and what is seal, signature, stamp or speck."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from danvan.reader.intake.ocr.words import Word

# Confidence goes from 0 to 100.
NOISE = 25.0  # words below are ink that is no print
DOUBT = 60.0  # a whole line below is noise when its words are short, too
SCRAWL = 85.0  # words with signs that no document prints are print only above it
WIDE = 2.5  # of the words' height: a gap between two columns
LEAST_DASH = 2.0  # points
SPECKS = ".,:;'`*+^‹›“”⁄"
SURE_STOP = 75.0  # confidence of a stop that stands by itself
STRANGE = "#$€£¥§©®°¬~^<>{}\\¢¡¿†‡œŒæÆøØßñÑ⁄"
MARK = re.compile(r"(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]")  # of a clause: never noise
# The label of the number, with a number written by hand into it: `Sóz?/KH-SYT`.
LABEL = re.compile(r"^S[ốồổóôòo6]\W?[^/]{0,8}(/.+)?$")


def printed(line: Sequence[Word], lenient: bool) -> Iterator[list[Word]]:
    """The pieces of a line that are print; `lenient` keeps short doubtful ones, as in cells.

    In a line of print a doubtful word is kept; a line that is all doubt is dropped.
    """
    for piece in _apart(line):
        kept = list(_kept([_named(word) for word in piece], lenient))
        if kept:
            yield kept


def _apart(line: Sequence[Word]) -> Iterator[list[Word]]:
    """A line cut at its wide gaps: print at one side says nothing of ink at the other."""
    words = sorted(line, key=lambda word: word.left)
    wide = WIDE * median(word.bottom - word.top for word in words)
    start = 0
    for at in range(1, len(words)):
        if words[at].left - words[at - 1].right > wide:
            yield words[start:at]
            start = at
    yield words[start:]


def _named(word: Word) -> Word:
    """`Số:` without the handwriting that was read as a part of it."""
    return word._replace(text=LABEL.sub(r"Số:\1", word.text)) if word.sure < DOUBT else word


def _kept(words: list[Word], lenient: bool) -> Iterator[Word]:
    if len(words) == 1 and MARK.fullmatch(words[0].text):
        yield words[0]
        return
    letters = [word for word in words if any(sign.isalnum() for sign in word.text)]
    if not letters:
        # Marks alone are kept where they are print beyond doubt.
        yield from (word for word in words if word.sure >= 80 and word.text in ("*", "-", "+"))
        return
    sure = median(word.sure for word in letters)
    longest = max(len(word.text) for word in letters)
    if sure < NOISE or (sure < DOUBT and longest <= 3 and not lenient):
        return
    for index, word in enumerate(words):
        at_edge = index in (0, len(words) - 1)
        is_print = word.sure >= NOISE or not (at_edge or sure >= DOUBT) or _looks_printed(word)
        before = words[index - 1] if index else None
        if is_print and not _is_scrawl(word) and not _is_speck(word, before, len(words)):
            yield word


def _is_speck(word: Word, before: Word | None, count: int) -> bool:
    """Dust among words: a dash too short, a lone stop that is unsure, opens them or follows one."""
    if word.text in ("-", "–"):
        return before is not None and word.right - word.left < LEAST_DASH
    if word.text.strip(SPECKS):
        return False
    if before is None:
        return count > 1 and not word.text.strip(".,:;")
    return word.sure < SURE_STOP or before.text[-1] in ".,;:"


def _looks_printed(word: Word) -> bool:
    """Letters and digits only, so perhaps a word after all."""
    text = word.text.strip(".,;:()")
    return word.text.startswith("Số:") or (len(word.text) > 1 and text.isalnum())


def _is_scrawl(word: Word) -> bool:
    """Handwriting and seals: signs that no document prints, read without confidence."""
    strange = sum(1 for sign in word.text if sign in STRANGE)
    if not strange or len(word.text) == 1:
        return False
    return word.sure < (SCRAWL if 2 * strange >= len(word.text) else DOUBT)
