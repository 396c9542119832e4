"""Rules that hand on what the reader itself noticed."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.model import Check, Found


def noticed(code: str, advice: str = "") -> Check:
    """A check that tells each finding of one code, with `advice` behind the reader's sentence."""

    def check(document: Document) -> Iterator[Found]:
        for found in document.findings(code):
            yield Found(document.shown(found.span), f"{found.message} {advice}".strip())

    return check
