"""The end of a document: Nơi nhận at the left, who signs at the right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from danvan.official.layout import Layout
from danvan.official.sheet import Ending
from danvan.official.word.ml import cell, el, paragraph, said, table, twips

SEAL_LINES = 4  # room for signature and seal between position and name


def parts(ending: Ending, layout: Layout) -> Iterator[Any]:
    """A thin line of air and the two columns, kept on one page."""
    yield paragraph("Rule", keepNext=el("keepNext"), spacing=el("spacing", before=120))
    half = twips(layout.width() / 2)
    cells = (cell(half, list(_received(ending))), cell(half, list(_signed(ending))))
    yield table([half, half], [el("tr", el("trPr", el("cantSplit")), *cells)], borders=False)
    yield paragraph("Rule")


def _received(ending: Ending) -> Iterator[Any]:
    if not ending.recipients:
        yield paragraph("recipient")
        return
    yield said("recipients", "Nơi nhận:")
    for text in ending.recipients:
        yield said("recipient", f"- {text}")


def _signed(ending: Ending) -> Iterator[Any]:
    yield from (said("authority", line) for line in ending.authority)
    yield from (said("position", line) for line in ending.position)
    yield from (paragraph("signer") for _ in range(SEAL_LINES))
    yield said("signer", ending.name)
