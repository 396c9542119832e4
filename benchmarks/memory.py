"""The most memory that one process takes while it reads a PDF of a thousand pages."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

from benchmarks import made
from benchmarks.measure import Row

PAGES = 1000
SIZE = 3_000_000  # bytes of words: some more than PAGES pages
# The mark of the kernel for this process alone; getrusage would count the parent's too.
_CHILD = """
import sys, time
from danvan.reader import read
start = time.perf_counter()
reading = read(sys.argv[1])
taken = time.perf_counter() - start
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
print(int(peak) * 1024 / 1e6, taken, len(reading.text), reading.source.pages)
"""


def run() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "long.pdf"
        _cut(made.pdf(SIZE), file)
        command = [sys.executable, "-c", _CHILD, str(file)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    peak, taken, letters, pages = done.stdout.split()
    assert int(pages) == PAGES
    note = f"{int(letters) / 1e6:.1f} million characters in {float(taken):.1f} s"
    return [Row("pdf of 1,000 pages → Reading, memory", float(peak), "MB", 200, 100, True, note)]


def _cut(data: bytes, file: Path) -> None:
    """The first pages of `data`."""
    source = pypdfium2.PdfDocument(data)
    cut = pypdfium2.PdfDocument.new()
    cut.import_pages(source, list(range(PAGES)))
    cut.save(file)
