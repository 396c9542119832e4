"""No Reading makes lint raise; its spans lie inside the text; time grows with the text."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import sample_reading
from danvan.lint import CODES, check
from danvan.lint.emit import FORMATS, render
from danvan.reader.errors import ReaderError
from danvan.reader.model import Reading
from fragments import LINES
from lint_scenes import TASK, around, read


def look(reading: Reading) -> None:
    """Everything that lint does with a Reading, and what holds for the outcome."""
    report = check(reading)
    for problem in report.problems:
        assert problem.code in CODES
        assert 0 <= problem.span.start <= problem.span.end <= len(reading.text)
        for said in problem.sentence:
            assert said.endswith((".", "”)")), said
        if problem.fix:
            assert 0 <= problem.fix.start <= problem.fix.end <= len(reading.raw)
    for share in report.shares:
        assert 0 <= share.short <= share.tasks
    for format in FORMATS:
        assert render(reading, report, format)


@pytest.mark.parametrize("make", ["plan", "decision", "bare", "deep"])
def test_readings_made_by_hand(make):
    look(getattr(sample_reading, make)())


@settings(max_examples=120)
@given(st.lists(st.sampled_from(LINES), max_size=25))
def test_the_lines_of_the_genre_in_any_order(lines):
    try:
        reading = read("\n".join(lines) or " x")
    except ReaderError:
        return
    look(reading)


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=200))
@example("\x1b豈")  # a slip before the first letter that was kept
def test_any_text(text):
    try:
        reading = read(text)
    except (ReaderError, UnicodeEncodeError):
        return
    look(reading)


def _seconds(text: str) -> float:
    """Of looking at it, at best; what other tests left in memory is not sorted meanwhile."""
    reading, best = read(text), 9.0
    gc.collect()
    gc.freeze()
    for _ in range(5):
        start = time.process_time()
        check(reading)
        best = min(best, time.process_time() - start)
    gc.unfreeze()
    return best


def test_time_grows_with_the_text():
    def taken(tasks: int) -> float:
        words = "\n".join(f"{n}. {TASK[3:]} Tiếp tục  rà soát ;" for n in range(1, tasks + 1))
        return _seconds(around(words))

    assert taken(1600) < 12 * max(taken(200), 0.001)


@pytest.mark.parametrize(
    "words", ["a,b", "ai  đó ", "việc , ", "uỷ ủy ", "a: B ", "ƣ", "Tổ: Sở A; "]
)
def test_time_grows_with_one_long_line(words):
    def taken(size: int) -> float:
        return _seconds(around("1. Trạm Y tế xã " + words * (size // len(words))))

    assert taken(32_000) < 16 * max(taken(4_000), 0.004)
