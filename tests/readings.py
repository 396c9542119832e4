"""Short ways to a Source and to a Reading for tests."""

from __future__ import annotations

from collections.abc import Iterable

from danvan.reader.intake.lines import Piece, collect
from danvan.reader.model import Reading
from danvan.reader.pipeline import read_bytes
from danvan.reader.source import Source


def reading(text: str, name: str = "thử.txt") -> Reading:
    """The Reading of a text file with these words."""
    return read_bytes(text.encode(), name)


def gather(pieces: Iterable[Piece], media_type: str, pages: int | None = None) -> Source:
    """A Source from pieces; line feeds inside the words split a piece into lines of one kind."""
    lines = ((part, line) for words, line in pieces for part in words.split("\n"))
    return collect(lines, media_type, pages)
