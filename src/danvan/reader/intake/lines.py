"""Lines with their offsets, out of words and what a format says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from danvan.reader.source import Cell, Line, Source, Span


class Look(NamedTuple):
    """All that a `Line` holds beside its offsets, in the same order."""

    page: int | None = None
    whole: bool = True
    size: float | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: str | None = None
    left: float | None = None
    right: float | None = None
    font: str | None = None
    level: int | None = None
    heading: int | None = None
    cell: Cell | None = None
    role: str = "body"


Piece = tuple[str, Look]
Note = tuple[str, Span, str]

_AROUND = 20  # letters shown on either side of a lost one


def collect(pieces: Iterable[Piece], media_type: str, pages: int | None = None) -> Source:
    """A Source from words and looks; the words hold no line feed."""
    texts: list[str] = []
    lines: list[Line] = []
    at = 0
    for words, look in pieces:
        end = at + len(words)
        texts.append(words)
        lines.append(Line._make((at, end, *look, False)))
        at = end + 1
    text = "\n".join(texts)
    return Source(text, tuple(lines), media_type, pages, notes=_lost(text))


def _lost(text: str) -> tuple[Note, ...]:
    """A note where bytes were no letters in the file's encoding."""
    at = text.find("\ufffd")
    if at < 0:
        return ()
    around = text[max(0, at - _AROUND) : at + _AROUND].replace("\n", " ")
    return (("encoding-unknown", Span(at, at + 1), around),)


def apart(paragraphs: Iterable[Sequence[Piece]]) -> Iterator[Piece]:
    """The pieces of paragraphs, of which some are cut into several by line breaks.

    The parts of such a paragraph are no whole paragraphs, so between two of them an empty line
    shows where the second begins.
    """
    cut: Look | None = None
    for pieces in paragraphs:
        if len(pieces) == 1:
            yield pieces[0]
            cut = None
            continue
        for index, (words, look) in enumerate(pieces):
            look = look._replace(whole=False)
            if index == 0 and cut is not None and cut.cell == look.cell:
                yield "", look
            yield words, look
            cut = look
