"""What must exist when a paragraph is done: tests/cases/products.txt."""

from __future__ import annotations

import pytest

from case_files import Case, load
from danvan.reader.duties.products import deliverable


@pytest.mark.parametrize("case", load("products"), ids=repr)
def test_products(case: Case, scoreboard: object) -> None:
    got = []
    for text in case.given.split("\n"):
        found = deliverable(text, 0, len(text))
        got.append(text[slice(*found.span)] if found else "none")
    scoreboard.compare("products", case.expected, got)  # type: ignore[attr-defined]
