"""Reading order: pages drawn from cases, read as lines."""

from __future__ import annotations

import re
from typing import Any

import pytest

from case_files import Case, load
from danvan.reader.intake.pdf import read
from danvan.reader.options import DEFAULT
from pdf_builder import Page, Pdf

PIECE = re.compile(r"(\^?)(\d+) (\d+) (\d+) (.*)")


def draw(page: Page, given: str) -> None:
    """Print the case's pieces."""
    for piece in given.splitlines():
        found = PIECE.fullmatch(piece)
        assert found, piece
        centred, x, y, size, words = found.groups()
        put = page.centred if centred else page.text
        put(float(x), float(y), words, float(size))


@pytest.mark.parametrize("case", load("pdf_order"), ids=repr)
def test_order(case: Case, scoreboard: Any) -> None:
    pdf = Pdf()
    draw(pdf.page(), case.given)
    source = read(pdf.data(), DEFAULT)
    got = [words for line in source.lines if (words := source.words(line))]
    scoreboard.compare("pdf reading order", case.expected, got)
