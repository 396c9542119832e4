"""Plain text: one line for each line of the file, form feeds as page breaks."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.reader.intake.bounds import bounded
from danvan.reader.intake.decode import decode
from danvan.reader.intake.lines import Piece, collect
from danvan.reader.options import Options
from danvan.reader.source import Line, Source

_SPACE, _TAB = 5.0, 36.0  # points: a blank's width, half an inch for a tab
_BLANKS = " \t\u00a0"


def read(data: bytes, options: Options) -> Source:
    """The lines of a text file; leading blanks stay in the words and are measured in `left`."""
    text = bounded(decode(data), options)
    if "\f" in text:
        return _paged(text)
    return collect(_pieces(text, None), "text/plain")


def _pieces(text: str, page: int | None) -> Iterator[Piece]:
    flush = Line(0, 0, page, whole=False, left=0.0)
    for words in text.split("\n"):
        if words and words[0] in _BLANKS:
            yield words, flush._replace(left=indent(words))
        else:
            yield words, flush


def indent(words: str) -> float:
    """The width in points of the blanks that a line begins with."""
    blanks = words[: len(words) - len(words.lstrip(_BLANKS))]
    tabs = blanks.count("\t")
    return tabs * _TAB + (len(blanks) - tabs) * _SPACE


def _paged(text: str) -> Source:
    """Text with form feeds: the lines know their page."""
    pages = text.removesuffix("\f").split("\f")
    pieces = (
        piece
        for number, page in enumerate(pages, start=1)
        for piece in _pieces(page.removesuffix("\n"), number)
    )
    return collect(pieces, "text/plain", len(pages))
