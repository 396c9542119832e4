"""Which format a file has, told by its bytes; its ending decides only between kinds of text."""

from __future__ import annotations

import re
from pathlib import PurePath

_HEAD = 4096
_HTML = re.compile(rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]")
_HTML_BLOCK = re.compile(rb"<(?:p|div|table|center|h[1-6]|ul|ol|section|article)[\s>]")
_TAG = re.compile(rb"<[a-z][a-z0-9]{0,20}[\s/>]")
_MD = re.compile(rb"^#{1,6} \S|^\|.*\|[ \t]*\r?\n\|[ :|-]+\|[ \t]*$|^\*\*\S.*\*\*", re.MULTILINE)
_MHTML = re.compile(rb"^mime-version:", re.MULTILINE)
_OFFICE_XML = re.compile(rb"<\?mso-application progid=.word|<w:worddocument|<pkg:package")
_FLAT_ODT = re.compile(rb"<office:document[\s>]")

_MD_ENDINGS = frozenset((".md", ".markdown", ".mdown"))
_HTML_ENDINGS = frozenset((".html", ".htm", ".xhtml"))


def is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def is_image(data: bytes) -> bool:
    """PNG, JPEG and TIFF."""
    starts = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
    return data.startswith(starts)


def is_zip(data: bytes) -> bool:
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_odt(data: bytes) -> bool:
    """A zip whose first part says that it is an OpenDocument text, or such a text as one file."""
    if is_zip(data):
        return b"application/vnd.oasis.opendocument.text" in data[:256]
    return data[:100].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml") and bool(
        _FLAT_ODT.search(_head(data))
    )


def is_docx(data: bytes) -> bool:
    """A zip with a folder `word`; the names stand readable in the zip's own directory."""
    return is_zip(data) and b"word/" in data


def is_office(data: bytes) -> bool:
    """What only an office program can read: old Word files, RTF, documents as one XML file."""
    if data.startswith((b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf")):
        return True
    return _OFFICE_XML.search(_head(data)) is not None


def is_mhtml(data: bytes) -> bool:
    """A web page saved with its pictures in one file, as a mail holds them."""
    head = data[:_HEAD].lower()
    return _MHTML.search(head) is not None and b"content-type: multipart/" in head


def is_html(data: bytes) -> bool:
    return _HTML.search(_head(data)) is not None


def text_kind(data: bytes, name: str) -> str:
    """`html`, `md` or `txt` for bytes that have no mark of a format."""
    ending = PurePath(name).suffix.lower()
    head = _head(data)
    if ending in _MD_ENDINGS:
        return "md"
    tags = _TAG.search(head) if ending in _HTML_ENDINGS else len(_HTML_BLOCK.findall(head)) > 2
    if tags:
        return "html"
    if ending != ".txt" and _MD.search(head):
        return "md"
    return "txt"


def _head(data: bytes) -> bytes:
    """The first bytes in small letters, also of UTF-16."""
    return data[:_HEAD].replace(b"\x00", b"").lower()
