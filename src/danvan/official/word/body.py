"""The body: an entry is a paragraph of its style, a grid a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from danvan.official.layout import Layout
from danvan.official.sheet import Entry, Piece
from danvan.official.word import grid
from danvan.official.word.ml import el, paragraph, run, runs_of, said

_STYLES = {
    "body": "BodyText",
    "heading1": "Heading1",
    "heading2": "Heading2",
    "heading3": "Heading3",
}


def parts(pieces: Iterable[Piece], layout: Layout, width: float) -> Iterator[Any]:
    """The elements of a body on a text of this width."""
    told = tuple(pieces)
    for number, piece in enumerate(told, 1):
        if isinstance(piece, Entry):
            yield from _entry(piece, last=number == len(told))
        else:
            if piece.caption:
                apart = el("spacing", before=120, after=60)
                yield said("Caption", piece.caption, keepNext=el("keepNext"), spacing=apart)
            else:
                yield paragraph("Rule", spacing=el("spacing", before=120))
            yield grid.table_of(piece, width)
            yield paragraph("Rule")


def _entry(entry: Entry, last: bool) -> Iterator[Any]:
    if entry.style == "part":
        yield said("part", entry.mark, spacing=el("spacing", before=240))
        yield paragraph("part", run(entry.text))
    else:
        style = _STYLES.get(entry.style, entry.style)
        # A signature must not stand on a page without any of the words that it signs, nor the name
        # of a source without what it tells.
        kept = {"keepNext": el("keepNext")} if last or entry.leads else {}
        yield paragraph(style, *runs_of(entry.runs, entry.mark), **kept)
