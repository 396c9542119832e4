"""Web pages saved with their pictures in one file (mht), also under the ending doc."""

from __future__ import annotations

from danvan.reader.intake import html
from danvan.reader.intake.archive import broken
from danvan.reader.options import Options
from danvan.reader.source import Source


def read(data: bytes, options: Options) -> Source:
    """The lines of the first page in the file."""
    from email import message_from_bytes

    for part in message_from_bytes(data).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return html.read(page, options)
    raise broken()
