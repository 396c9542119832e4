"""Rules that hand on what the reader itself noticed."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.model import Check, Found
from danvan.lint.said import Said
from danvan.reader.model import Finding


def noticed(code: str, advice: str, english: str) -> Check:
    """A check that tells each finding of one code, with `advice` behind the reader's sentence.

    `english` says all of it; `{words}` in it are those that the reader's sentence quotes.
    """

    def check(document: Document) -> Iterator[Found]:
        for found in document.findings(code):
            yield Found(document.shown(found.span), said_of(found, advice, english))

    return check


def said_of(found: Finding, advice: str, english: str) -> Said:
    """The reader's sentence and the advice, in both languages."""
    message = found.message
    words = message[message.find("“") : message.rfind("”") + 1]
    return Said(f"{message} {advice}".strip(), english.replace("{words}", words))
