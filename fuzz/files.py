"""Bytes as files: the first byte chooses the format, the rest is the part that carries the words.

Zips are packed anew around the bytes, since a fuzzer does not find a checksum by chance.
"""

from __future__ import annotations

from collections.abc import Callable

from fuzz import guided

guided.watch()

from danvan.reader.intake import sniff  # noqa: E402
from file_builders import document_xml, docx_of, odt_of, pdf_of  # noqa: E402
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


if __name__ == "__main__":
    guided.run(one_input)
