"""OpenDocument texts (odt, and fodt as one XML file)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from danvan.reader.intake import legacy
from danvan.reader.intake.archive import Archive, broken, encrypted
from danvan.reader.intake.footnotes import Footnotes
from danvan.reader.intake.grid import Cells
from danvan.reader.intake.lines import Piece, apart, collect
from danvan.reader.intake.odt.lists import Lists
from danvan.reader.intake.odt.names import full
from danvan.reader.intake.odt.styles import Styles
from danvan.reader.intake.odt.walk import Walk
from danvan.reader.intake.tree import parse
from danvan.reader.options import Options
from danvan.reader.source import Source

if TYPE_CHECKING:
    from lxml import etree

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_EDGES = (("style:header", "header"), ("style:footer", "footer"))


def read(data: bytes, options: Options) -> Source:
    """The paragraphs of an odt with automatic marks, tables as cells, heads and notes apart.

    What tracked changes deleted is left out.
    """
    roots = [parse(part) for part in _parts(data, options)]
    body = next((text for root in roots for text in root.iter(full("office:text"))), None)
    if body is None:
        raise broken()
    fonts = legacy.Converter()
    notes = Footnotes()
    walk = Walk(Styles(roots[::-1]), Lists(roots[::-1]), Cells(), fonts, notes)
    source = collect(notes.taken(apart(_paragraphs(walk, roots, body))), MEDIA_TYPE)
    source = replace(source, footnotes=found) if (found := notes.found()) else source
    return replace(source, repairs=fonts.record(source)) if fonts.count else source


def _paragraphs(
    walk: Walk, roots: list[etree._Element], body: etree._Element
) -> Iterator[list[Piece]]:
    """Heads and feet with words, then the text."""
    for name, role in _EDGES:
        for root in roots:
            for edge in root.iter(full(name)):
                paragraphs = walk.read(edge, role)
                yield from (p for p in paragraphs if any(map(str.isalpha, p[0][0])))
    yield from walk.read(body)


def _parts(data: bytes, options: Options) -> list[bytes]:
    """The parts that hold the text and the styles; both are one in a flat file."""
    if not data.startswith(b"PK"):
        return [data]
    archive = Archive(data, options)
    manifest = archive.read("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise encrypted()
    content = archive.read("content.xml")
    if content is None:
        raise broken()
    styles = archive.read("styles.xml")
    return [content, styles] if styles else [content]
