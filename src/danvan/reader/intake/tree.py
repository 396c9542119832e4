"""XML parsed with care: no network, no entities, no document type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from danvan.reader.intake.archive import broken

if TYPE_CHECKING:
    from lxml import etree

_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def parse(part: bytes) -> etree._Element:
    """The root element. Raises ReaderError (`broken`) for what is no XML or declares a DTD."""
    from lxml import etree

    if any(doctype in part for doctype in _DOCTYPES):
        raise broken()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(part, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise broken() from error
