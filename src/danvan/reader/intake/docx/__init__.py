"""Word documents (docx), read straight from their XML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from danvan.reader.intake import legacy
from danvan.reader.intake.archive import Archive, broken
from danvan.reader.intake.docx.looks import Looks
from danvan.reader.intake.docx.numbering import Numbering
from danvan.reader.intake.docx.parts import Parts
from danvan.reader.intake.docx.pieces import Pieces
from danvan.reader.intake.docx.scan import Scan
from danvan.reader.intake.docx.styles import Styles
from danvan.reader.intake.docx.xml import attributes, canonical
from danvan.reader.intake.footnotes import Footnotes
from danvan.reader.intake.grid import Cells
from danvan.reader.intake.lines import Piece, apart, collect
from danvan.reader.options import Options
from danvan.reader.source import Source

# Most heads and feet hold a page number only, and that is no loss.
_LETTERS = re.compile(r"<w:t(?: [^<>]*)?>[^<]*[^\W\d_]")

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(data: bytes, options: Options) -> Source:
    """The paragraphs of a docx with automatic marks, tables as cells, heads and notes apart.

    Tracked changes count as accepted; hidden text and field instructions are left out.
    """
    parts = Parts(Archive(data, options))
    body = parts.read(parts.main)
    if body is None:
        raise broken()
    fonts = legacy.Converter()
    notes = Footnotes()
    looks = Looks(Styles(parts.text("styles")), Numbering(lambda: parts.text("numbering")))

    def paragraphs() -> Iterator[list[Piece]]:
        for name in ("header", "footer"):
            yield from asides(name, name)
        yield from Pieces(Scan(canonical(body), looks, Cells(), notes), fonts).body()
        for kind in ("footnote", "endnote"):
            for text in parts.texts(f"{kind}s"):
                for number, note in _notes(text, kind):
                    pieces = Pieces(Scan(note, looks, Cells()), fonts).aside("footnote")
                    yield from _opened(pieces, notes.open(f"{kind} {number}"))

    def asides(name: str, role: str) -> Iterator[list[Piece]]:
        for text in parts.texts(name):
            if _LETTERS.search(text):
                yield from Pieces(Scan(text, looks, Cells()), fonts).aside(role)

    source = collect(notes.taken(apart(paragraphs())), MEDIA_TYPE)
    source = replace(source, footnotes=found) if (found := notes.found()) else source
    return replace(source, repairs=fonts.record(source)) if fonts.count else source


def _notes(text: str, kind: str) -> Iterator[tuple[str, str]]:
    """The number and the content of each note in the part of all notes."""
    opening = f"<w:{kind} "
    for piece in text.split(f"</w:{kind}>")[:-1]:
        start = piece.rfind(opening)
        end = piece.find(">", start)
        if start >= 0 and _LETTERS.search(piece, end):
            yield attributes(piece[start:end]).get("id", ""), piece[end + 1 :]


def _opened(paragraphs: Iterator[list[Piece]], letter: str) -> Iterator[list[Piece]]:
    """The paragraphs with a letter before their first words."""
    for pieces in paragraphs:
        (words, look), *rest = pieces
        yield [(letter + words, look), *rest]
        letter = ""
