"""Clean scanned pages: seconds per page on one core, letters read wrong, and all cores at work."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess

import pypdfium2

from benchmarks import made
from benchmarks.measure import Absent, Row, best, times
from danvan.reader import Options, read
from danvan.reader.intake import load

DPI, PAGES = 200, 4
SIZE = 14_000  # bytes of words: some more than PAGES pages


def run() -> list[Row]:
    if not shutil.which("tesseract"):
        raise Absent("Tesseract is not installed")
    printed = _first_pages(made.pdf(SIZE))
    data = _scanned(printed)
    one = best(lambda: load(data, "vb.pdf", Options(workers=1)), rounds=2) / PAGES
    alone = min(times(lambda: load(data, "vb.pdf", Options(workers=1)), rounds=2))
    every = min(times(lambda: load(data, "vb.pdf"), rounds=2))
    wrong = _errors(_words(printed), _words(data))
    cores = len(os.sched_getaffinity(0))
    note = f"{PAGES} pages at {DPI} dpi"
    return [
        Row("scanned page, time of one core", one, "s", 1.3, low=True, note=note),
        Row("  tesseract alone on its picture", _floor(printed), "s"),
        Row("  wrong letters (CER)", wrong * 100, "%", 0.3, low=True),
        Row("  speed-up by all cores", alone / every, "×", note=f"{cores} cores"),
    ]


def _floor(printed: bytes) -> float:
    """The program by itself on one of the pictures, one core."""
    buffer = io.BytesIO()
    pypdfium2.PdfDocument(printed)[0].render(scale=DPI / 72, grayscale=True).to_pil().save(
        buffer, "PNG"
    )
    command = ["tesseract", "stdin", "stdout", "-l", "vie", "--dpi", str(DPI)]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    return best(
        lambda: subprocess.run(
            command, input=buffer.getvalue(), env=environment, check=True, capture_output=True
        ),
        rounds=3,
    )


def _first_pages(printed: bytes) -> bytes:
    cut = pypdfium2.PdfDocument.new()
    cut.import_pages(pypdfium2.PdfDocument(printed), list(range(PAGES)))
    buffer = io.BytesIO()
    cut.save(buffer)
    return buffer.getvalue()


def _scanned(printed: bytes) -> bytes:
    """The pages as pictures in a PDF without text."""
    document = pypdfium2.PdfDocument(printed)
    pictures = [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in document]
    buffer = io.BytesIO()
    pictures[0].save(
        buffer, "PDF", save_all=True, append_images=pictures[1:], resolution=DPI, quality=90
    )
    return buffer.getvalue()


def _words(data: bytes) -> str:
    """What is read, the words alone; the length of a dash and the dots of `…` are no letters."""
    words = read(data, "vb.pdf").text.translate({ord("–"): "-", ord("…"): "..."})
    return re.sub(r"\s+", " ", words)


def _errors(printed: str, scanned: str) -> float:
    """Letters wrong, missing or too many, over the letters of the page."""
    previous = list(range(len(printed) + 1))
    for at, letter in enumerate(scanned, 1):
        row = [at]
        for place, other in enumerate(printed, 1):
            change = previous[place - 1] + (letter != other)
            row.append(min(change, previous[place] + 1, row[-1] + 1))
        previous = row
    return previous[-1] / len(printed)
