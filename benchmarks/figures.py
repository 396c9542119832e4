"""Figures of Readings: documents of everyday length a second on one core, after reading."""

from __future__ import annotations

from benchmarks import corpus
from benchmarks.measure import Row, best
from danvan.figures import figures


def run() -> list[Row]:
    """The figures of documents that were read beforehand."""
    readings = corpus.readings()
    rate = len(readings) / best(lambda: [figures(reading) for reading in readings])
    letters = sum(len(reading.text) for reading in readings) // len(readings)
    note = f"{len(readings)} documents of {letters} letters"
    return [Row("Reading → figures", rate, "documents/s", 50, note=note)]
