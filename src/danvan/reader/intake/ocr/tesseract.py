"""Calling Tesseract: whether it is there, and one picture in, a table of words out."""

from __future__ import annotations

import os
from functools import cache

LANGUAGE = "vie"
TIMEOUT = 120  # seconds for one page
# Automatic page layout without orientation: sees that the head has two columns (BLOCK does not).
PAGE = "3"
BLOCK = "6"  # one block of lines: cells, drawings
# The local threshold keeps print readable on grey or stained paper.
SETTINGS = ("-c", "tessedit_do_invert=0", "-c", "thresholding_method=2")


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


def words_table(picture: bytes, dpi: int, layout: str) -> str:
    """Tesseract's table (TSV) of the words on one picture (PNM); empty where it gives up.

    `layout` is PAGE or BLOCK.
    """
    import subprocess

    command = ["tesseract", "stdin", "stdout", "-l", LANGUAGE, "--dpi", str(dpi)]
    command += ["--psm", layout, *SETTINGS, "tsv"]
    try:
        answer = subprocess.run(
            command,
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
