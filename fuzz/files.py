"""Bytes as files: the first byte chooses the format, the rest is the part that carries the words.

Zips are packed anew around the bytes, since a fuzzer does not find a checksum by chance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from fuzz import guided

guided.watch()

from danvan.reader.intake import sniff  # noqa: E402
from file_builders import (  # noqa: E402
    NUMBERING,
    content_xml,
    document_xml,
    docx_of,
    file_of,
    html_of,
    odt_of,
    page_of,
    pdf_of,
)
from fragments import LINES  # noqa: E402
from reading_promises import read_or_refuse  # noqa: E402

_WORDS = document_xml(["#KẾ HOẠCH", "##Việc cần làm", "1. Sở Y tế chủ trì."])

# LibreOffice and Tesseract stay out: each run would start a program.
BUILDERS: tuple[tuple[str, Callable[[bytes], bytes]], ...] = (
    ("", bytes),
    ("a.txt", bytes),
    ("a.md", bytes),
    ("a.html", lambda data: b"<html><body>" + data),
    ("a.docx", docx_of),
    ("a.docx", lambda data: docx_of(_WORDS, data)),
    ("a.docx", lambda data: docx_of(_WORDS.replace("Việc", data.decode("utf-8", "replace")))),
    ("a.odt", odt_of),
    ("a.pdf", pdf_of),
    ("a.pdf", lambda data: b"%PDF-1.5\n" + data),
)


def one_input(data: bytes) -> None:
    """Build the file, read it; everything but a refusal is a crash."""
    if not data:
        return
    name, build = BUILDERS[data[0] % len(BUILDERS)]
    file = build(data[1:])
    if not sniff.is_office(file):
        read_or_refuse(file, name)


def seeds() -> Iterator[bytes]:
    """Each format around some lines of the genre."""
    for start in range(0, len(LINES), 8):
        lines = [line for line in LINES[start : start + 8] if line.isprintable()]
        words = "\n".join(lines).encode()
        parts = (
            words, words, words, html_of(lines), document_xml(lines).encode(), NUMBERING.encode(),
            words, content_xml(lines).encode(), page_of(lines), pdf_of(page_of(lines)),
        )  # fmt: skip
        yield from (bytes([at]) + part for at, part in enumerate(parts))
        for kind in ("docx", "odt"):
            yield b"\0" + file_of(kind, lines)


if __name__ == "__main__":
    guided.run(one_input, seeds())
