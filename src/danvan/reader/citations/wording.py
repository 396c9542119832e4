"""Words cut out of the text, as the Reading prints them."""

from __future__ import annotations

from danvan.reader.lexicon.issuers import symbol_of
from danvan.reader.lexicon.types import fold
from danvan.reader.source import Span


def tidy(text: str) -> str:
    """One line, single spaces, without marks of emphasis and closing signs."""
    return " ".join(text.replace("*", "").replace("_", "").split()).strip(" ,;:").rstrip(".…")


def words(text: str, span: Span | None) -> str | None:
    """The words at `span`, tidied."""
    return tidy(text[span.start : span.end]) if span else None


def same_body(one: str | None, other: str | None) -> bool:
    """Whether two names may mean one body: one within the other, or both of one committee."""
    if not one or not other:
        return False
    short, long = sorted((fold(one), fold(other)), key=len)
    symbol = symbol_of(one)
    return short in long or (symbol is not None and symbol == symbol_of(other))
