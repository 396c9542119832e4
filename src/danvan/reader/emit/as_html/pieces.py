"""What the sections of the structure share: headings, links to the source, shortened words."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape


def section(id: str, title: str, count: int | None, content: Iterator[str]) -> Iterator[str]:
    """A section with its heading; one that counts nothing says so in a line of its own."""
    shown = "" if count is None else f' <span class="count">{count}</span>'
    yield f'<section id="{id}" aria-labelledby="h-{id}"><h3 id="h-{id}">{title}{shown}</h3>'
    yield from content
    yield "</section>"


def go(target: str, words: str, lit: set[str]) -> str:
    """`words` as a link to where the source says so; plain words where it stands nowhere."""
    if target not in lit:
        return escape(words)
    return f'<a href="#s-{target}" data-go="{target}">{escape(words)}</a>'
