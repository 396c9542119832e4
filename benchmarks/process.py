"""`danvan read` of an everyday file as a whole process: start, read, print."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import corpus
from benchmarks.measure import Row, median, times

SIZE = 11_000
ROUNDS = 15
# Where Python may not keep what it compiled, it compiles the whole package at each start: a
# setting of machines that build, not of people's.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def run() -> list[Row]:
    """Seed 003 where it is, else as many words of our own."""
    with tempfile.TemporaryDirectory() as folder:
        file = next(iter(corpus.SEEDS.glob("003*.txt")), None) or _made(Path(folder))
        rows = []
        for format in ("text", "json"):
            command = [sys.executable, "-m", "danvan", "read", "--format", format, str(file)]
            rows += _rows(f"danvan read --format {format}", command)
    start = _seconds([sys.executable, "-c", "pass"])
    return [*rows, Row("  the floor: Python starts", min(start), "s")]


def _rows(work: str, command: list[str]) -> list[Row]:
    taken = _seconds(command)
    return [Row(work, min(taken), "s", 0.30, 0.15, low=True, note=f"median {median(taken):.3f} s")]


def _seconds(command: list[str]) -> list[float]:
    return times(
        lambda: subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT),
        rounds=ROUNDS,
    )


def _made(folder: Path) -> Path:
    file = folder / "van-ban.txt"
    file.write_text(corpus.text(SIZE), encoding="utf-8")
    return file
