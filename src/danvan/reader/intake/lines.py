"""Lines with their offsets, out of words and what a format says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from danvan.reader.source import Line, Source, Span, placed

# Words, and what the format says of them: a line without its place yet.
Piece = tuple[str, Line]
Note = tuple[str, Span, str]

_AROUND = 20  # letters shown on either side of a lost one


def collect(pieces: Iterable[Piece], media_type: str, pages: int | None = None) -> Source:
    """A Source from pieces, whose lines get their place here; the words hold no line feed."""
    texts: list[str] = []
    lines: list[Line] = []
    at = 0
    for words, line in pieces:
        end = at + len(words)
        texts.append(words)
        lines.append(placed(line, at, end))
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
    cut: Line | None = None
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
