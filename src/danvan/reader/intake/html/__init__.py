"""Web pages: the lines of the article, without the site around it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from danvan.reader.intake import legacy
from danvan.reader.intake.archive import broken
from danvan.reader.intake.bounds import bounded
from danvan.reader.intake.decode import decode
from danvan.reader.intake.grid import Cells
from danvan.reader.intake.html.css import Sheet
from danvan.reader.intake.html.walk import Walk
from danvan.reader.intake.lines import Piece, apart, collect
from danvan.reader.options import Options
from danvan.reader.source import Source

if TYPE_CHECKING:
    from lxml import etree

_CHARSET_1258 = re.compile(rb"""charset\s*=\s*["']?\s*(?:windows-|cp)1258""", re.IGNORECASE)
_HEAD = 4096


def read(data: bytes, options: Options) -> Source:
    """The lines of a page: blocks, list marks, tables as cells, fonts and alignment as stated."""
    fonts = legacy.Converter()
    source = collect(pieces(bounded(_text(data), options), Cells(), fonts), "text/html")
    return replace(source, repairs=fonts.record(source)) if fonts.count else source


def pieces(text: str, cells: Cells, fonts: legacy.Converter) -> list[Piece]:
    """The pieces of a page or of a part of one; its tables count on in `cells`."""
    root = parsed(text)
    if root is None:
        return []
    return list(apart(Walk(root, Sheet(root), cells, fonts).paragraphs()))


def parsed(text: str) -> etree._Element | None:
    """The tree of a page or of a piece of one; None where there is nothing in it."""
    from lxml import etree

    # Long texts are no danger here: HTML cannot declare entities that grow.
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    data = text.replace("\x00", "").encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    if parser.error_log.filter_from_fatals():
        raise broken()  # elements in each other by the thousand: the rest of the page is lost
    return root


def _text(data: bytes) -> str:
    """The characters of the page. A stated encoding counts only where UTF-8 does not fit."""
    if _CHARSET_1258.search(data[:_HEAD]):
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return data.decode("cp1258", "replace")
    return decode(data)
