"""Whether cost grows with length only: a document a hundred times as long."""

from __future__ import annotations

from benchmarks import corpus
from benchmarks.measure import Row, best
from danvan.reader import read

SIZE, TIMES = 11_000, 100


def run() -> list[Row]:
    short = corpus.text(SIZE).encode()
    long = corpus.text(SIZE * TIMES).encode()
    one = best(lambda: read(short, "vb.txt"), rounds=20)
    hundred = best(lambda: read(long, "vb.txt"), rounds=2)
    note = f"{one * 1e3:.1f} ms for {SIZE / 1e3:.0f} KB, {hundred:.2f} s for {TIMES} × as much"
    ratio = hundred / one * (len(short) * TIMES / len(long))
    return [Row("text 100 × longer, time", ratio, "×", 130, low=True, note=note)]
