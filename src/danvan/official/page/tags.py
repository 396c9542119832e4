"""HTML elements, everything inside them escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from danvan.official.gaps import GAP

PREFIX = "official"


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def tag(kind: str, *content: str, name: str = "", **attributes: object) -> Markup:
    """An element; `name` are its classes without their prefix."""
    told = " ".join(f"{PREFIX}-{word}" for word in name.split())
    given = {"class": told} if told else {}
    given |= {key: str(value) for key, value in attributes.items() if value}
    words = "".join(f' {key}="{escape(value)}"' for key, value in given.items())
    return Markup(f"<{kind}{words}>{join(content)}</{kind}>")


def join(parts: Iterable[str]) -> Markup:
    """One piece of HTML out of several; what is no markup yet is escaped, its lines broken."""
    return Markup("".join(part if isinstance(part, Markup) else _told(part) for part in parts))


def _told(text: str) -> str:
    """Plain words, lines broken, with what is left to be filled marked."""
    shown = escape(text).replace("\n", "<br>")
    return GAP.sub(rf'<mark class="{PREFIX}-gap">\g<0></mark>', shown)
