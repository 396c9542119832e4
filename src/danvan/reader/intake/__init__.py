"""Files in, lines out: one module for each format, chosen by what the bytes are."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, cast

from danvan.reader.errors import ReaderError
from danvan.reader.intake import sniff
from danvan.reader.intake.bounds import bounded
from danvan.reader.options import DEFAULT, Options
from danvan.reader.source import Source


class Format(NamedTuple):
    """A format: its module in this package, and how its bytes are known."""

    module: str
    fits: Callable[[bytes], bool]


# The first that fits reads the file; text without any mark comes last.
FORMATS = (
    Format("pdf", sniff.is_pdf),
    Format("image", sniff.is_image),
    Format("odt", sniff.is_odt),
    Format("docx", sniff.is_docx),
    Format("zipped", sniff.is_zip),
    Format("office", sniff.is_office),
    Format("mhtml", sniff.is_mhtml),
    Format("html", sniff.is_html),
)

_HEAD = 4096
_BLANKS = b" \t\r\n\f\v\xef\xbb\xbf"


def load(data: bytes, name: str = "", options: Options = DEFAULT) -> Source:
    """The lines of a file; `name` helps only where bytes are plain text of some kind.

    Raises ReaderError where the bytes cannot be read: `empty`, `too_large`, `encrypted`,
    `broken`, `unknown_format`, `encoding`, `no_office`, `no_ocr`.
    Afterwards: each line's words are `text[start:end]`, lines follow each other with one line
    feed between them, and no words hold a line feed.
    """
    if len(data) > options.max_bytes:
        raise ReaderError(
            "too_large",
            f"Tệp lớn hơn giới hạn {options.max_bytes // 1_000_000} MB. "
            "Hãy tách tệp hoặc nâng giới hạn.",
        )
    if not data[:_HEAD].strip(_BLANKS) and not data.strip(_BLANKS):
        raise ReaderError("empty", "Tệp rỗng, không có chữ nào. Hãy kiểm tra lại tệp đã gửi.")
    source = _reader(module_for(data, name))(data, options)
    bounded(source.text, options)
    return source


def module_for(data: bytes, name: str) -> str:
    """The module that reads these bytes."""
    for known in FORMATS:
        if known.fits(data):
            return known.module
    return sniff.text_kind(data, name)


def _reader(module: str) -> Callable[[bytes, Options], Source]:
    """The `read` of a format's module, imported only now: some bring heavy libraries along."""
    found = import_module(f"{__name__}.{module}")
    return cast("Callable[[bytes, Options], Source]", found.read)
