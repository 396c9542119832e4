"""Plain text to a full Reading, beside the floor and a peer's citation extractor."""

from __future__ import annotations

import unicodedata

from benchmarks import corpus
from benchmarks.measure import Row, best
from danvan.reader import read

COPIES = 8


def run() -> list[Row]:
    """Documents of everyday length, one after the other on one core."""
    files = [
        corpus.varied(words, copy).encode() for copy in range(COPIES) for words in corpus.texts()
    ]
    size = sum(map(len, files)) / 1e6
    ours = size / best(lambda: [read(data, "vb.txt") for data in files])
    floor = size / best(lambda: [_floor(data) for data in files])
    note = f"{len(files)} documents, {size:.2f} MB"
    rows = [
        Row("text → Reading", ours, "MB/s", 2, 6, note=note),
        Row("  the floor: decode, NFC, split", floor, "MB/s"),
    ]
    return rows + _peer(files[: len(corpus.texts())], ours)


def _floor(data: bytes) -> list[str]:
    return unicodedata.normalize("NFC", data.decode()).split("\n")


def _peer(files: list[bytes], ours: float) -> list[Row]:
    """eyecite finds citations only, in a language with fewer of them."""
    try:
        from eyecite import get_citations
    except ImportError:
        return [Row("  eyecite", float("nan"), "MB/s", note="not installed here")]
    texts = [data.decode() for data in files]
    size = sum(map(len, files)) / 1e6
    theirs = size / best(lambda: [get_citations(words) for words in texts], rounds=3)
    return [
        Row("  eyecite, default extractor", theirs, "MB/s"),
        Row("  text → Reading ÷ eyecite", ours / theirs, "×", 8),
    ]
