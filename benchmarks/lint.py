"""Rules over Readings: documents of everyday length a second on one core, after reading."""

from __future__ import annotations

from benchmarks import corpus
from benchmarks.measure import Row, best
from danvan.lint import RULES, check


def run() -> list[Row]:
    """Every rule over documents that were read beforehand."""
    readings = corpus.readings()
    rate = len(readings) / best(lambda: [check(reading) for reading in readings])
    letters = sum(len(reading.text) for reading in readings) // len(readings)
    note = f"{len(readings)} documents of {letters} letters, {len(RULES)} rules"
    return [Row("Reading → problems", rate, "documents/s", 50, note=note)]
