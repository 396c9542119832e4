"""Files written by hand around given words or given XML, whole or broken on purpose."""

from __future__ import annotations

import zipfile
import zlib
from xml.sax.saxutils import escape

from builders import WORD, docx, zipped

NUMBERING = (
    f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>'
    '</w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%2."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
ODT = "application/vnd.oasis.opendocument.text"
_ODT_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def docx_of(document: bytes | str, numbering: bytes | str = NUMBERING) -> bytes:
    """A DOCX around its main part."""
    parts = {"word/document.xml": document, "word/numbering.xml": numbering}
    return docx("", numbering="replaced", parts=parts)


def document_xml(lines: list[str], font: str = "Times New Roman") -> str:
    """The main part of a DOCX with one paragraph for each line; `#` before a line numbers it."""
    style = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    body = ""
    for line in lines:
        numbered = line.startswith("#")
        level = line.startswith("##") * 1
        pre = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        words = escape(line.lstrip("#"))
        body += f"<w:p>{pre * numbered}<w:r>{style}<w:t>{words}</w:t></w:r></w:p>"
    return f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def odt_of(content: bytes | str) -> bytes:
    """An ODT around its content."""
    return zipped({"mimetype": ODT, "content.xml": content}, zipfile.ZIP_STORED)


def content_xml(lines: list[str]) -> str:
    """The content of an ODT with one paragraph for each line."""
    body = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    return (
        f"<office:document-content {_ODT_NAMES}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )


def html_of(lines: list[str]) -> bytes:
    """A web page with one paragraph for each line."""
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f"<!DOCTYPE html><html><body>{body}</body></html>".encode()


def pdf_of(content: bytes, extra: bytes = b"") -> bytes:
    """A PDF of one page with this content stream in Helvetica; `extra` goes into the trailer."""
    stream = zlib.compress(content)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = b"%PDF-1.5\n"
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer<</Size %d/Root 1 0 R%s>>\n" % (len(objects) + 1, extra)
    return out + head + table + trailer + b"startxref\n%d\n%%%%EOF" % len(out)


def page_of(lines: list[str]) -> bytes:
    """The content stream that prints these lines (Latin letters only) from the top down."""
    shown = b"".join(
        b"(%s) Tj T*\n" % line.encode("latin-1", "replace").translate(None, b"()\\")
        for line in lines
    )
    return b"BT /F1 12 Tf 14 TL 60 780 Td\n%sET" % shown


# The formats that `file_of` builds.
KINDS = ("docx", "tcvn3", "odt", "html", "pdf")


def file_of(kind: str, lines: list[str]) -> bytes:
    """A whole file of that kind with these lines, characters that no file may hold left out."""
    clean = ["".join(c for c in line if c.isprintable()) for line in lines]
    match kind:
        case "docx":
            return docx_of(document_xml(clean))
        case "tcvn3":
            return docx_of(document_xml(clean, ".VnTime"))
        case "odt":
            return odt_of(content_xml(clean))
        case "html":
            return html_of(clean)
    return pdf_of(page_of(clean))
