"""Cost grows with length only, whatever a long document repeats."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from danvan.reader import Options, read
from fragments import LINES

HEAD = "TỈNH ỦY HẢI LÂM\nSố 07-KH/TU   Hải Lâm, ngày 1 tháng 3 năm 2014\nKẾ HOẠCH\nII. NHIỆM VỤ\n"
SHORT, LONG = 100, 800
MOST = 20  # times as long for 8 times as much; quadratic cost would give 64
LEAST = 0.002  # seconds: what is quicker than this cannot be compared
OPTIONS = Options(ocr=False, allow_secret=True)

SHAPES: dict[str, Callable[[str, int], str]] = {
    "lines": lambda words, n: "\n".join(f"{words} {at}" for at in range(n)),
    "clauses": lambda words, n: "\n".join(f"{at % 90 + 1}. Việc {at} {words}" for at in range(n)),
    "sentences": lambda words, n: "1. " + " ".join(f"{words} {at}" for at in range(n)),
    "without blanks": lambda words, n: words * n,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_repeated_lines(shape: str) -> None:
    read(HEAD.encode(), "a.txt", OPTIONS)
    slow = {}
    for words in filter(str.strip, LINES):
        ratio = _ratio(SHAPES[shape], words, 1)
        if ratio > MOST:  # a second look, since another program may have disturbed the first
            ratio = _ratio(SHAPES[shape], words, 4)
        if ratio > MOST:
            slow[words] = ratio
    assert slow == {}


def _ratio(shape: Callable[[str, int], str], words: str, rounds: int) -> float:
    """How much longer the long text takes; the least time of so many rounds counts."""
    short, long = (
        min(_seconds((HEAD + shape(words, n * rounds)).encode()) for _ in range(rounds))
        for n in (SHORT, LONG)
    )
    return long / max(LEAST, short)


def _seconds(data: bytes) -> float:
    begun = time.process_time()
    read(data, "a.txt", OPTIONS)
    return time.process_time() - begun
