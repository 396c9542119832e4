"""Calling Tesseract: whether it is there, and one picture in, a table of words out."""

from __future__ import annotations

import os
from functools import cache

from danvan.reader.intake.ocr import engine
from danvan.reader.intake.ocr.picture import Ready

LANGUAGE = "vie"
TIMEOUT = 120  # seconds for one page
# Automatic page layout without orientation: sees that the head has two columns (BLOCK does not).
PAGE = "3"
BLOCK = "6"  # one block of lines: cells, drawings
ORIENTATION = "0"
SURE_TURN = 2.0  # confidence of an orientation; true ones reach 5 and more
# The local threshold keeps print readable on grey or stained paper.
SETTINGS = ("tessedit_do_invert=0", "thresholding_method=2")


@cache
def available() -> bool:
    """Whether Tesseract and its Vietnamese data are installed."""
    import subprocess

    try:
        answer = subprocess.run(
            ["tesseract", "--list-langs"], capture_output=True, timeout=TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return LANGUAGE.encode() in answer.stdout.split() + answer.stderr.split()


def words_table(page: Ready, layout: str) -> str:
    """Tesseract's table (TSV) of the words on one picture; empty where it gives up.

    `layout` is PAGE or BLOCK. Asks the open library where it can be had, else the program.
    """
    helper = engine.borrow(LANGUAGE, SETTINGS, TIMEOUT)
    try:
        table = helper.words(page.pixels, page.size, page.dpi, layout) if helper.is_open else None
    finally:
        engine.put_back(helper)
    if table is not None:
        return table
    settings = [part for setting in SETTINGS for part in ("-c", setting)]
    return _ask(page.pnm, page.dpi, "-l", LANGUAGE, "--psm", layout, *settings, "tsv")


def quarter_turns(picture: bytes, dpi: int) -> int:
    """How many quarter turns clockwise bring a picture's print upright; 0 where that is unsure."""
    answer = _ask(picture, dpi, "--psm", ORIENTATION)
    found = dict(line.split(": ", 1) for line in answer.splitlines() if ": " in line)
    try:
        sure = float(found["Orientation confidence"])
        return int(found["Rotate"]) // 90 % 4 if sure >= SURE_TURN else 0
    except (KeyError, ValueError):
        return 0


def _ask(picture: bytes, dpi: int, *arguments: str) -> str:
    """What Tesseract prints for a picture."""
    import subprocess

    try:
        answer = subprocess.run(
            ["tesseract", "stdin", "stdout", "--dpi", str(dpi), *arguments],
            input=picture,
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
            # Pages run side by side; threads inside one page only get in each other's way.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.decode("utf-8", "replace")
