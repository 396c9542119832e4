"""A mention of a document as found in the text, before it is known which document is meant."""

from __future__ import annotations

from dataclasses import dataclass

from danvan.reader.source import Span

Key = tuple[str, ...]


@dataclass(slots=True, eq=False)
class Mention:
    """One place that names a document.

    `form` says how: `code` (with number and symbol), `number` (a short form), `law`, `congress`,
    `plenum`, `named` (by its name alone) or `alias`. `head` is the end of the type and number, or
    of the name; `end` includes what stands behind it (date, body, title). `name` is the own name
    of a document without a number. `key` tells apart documents without a number.
    `weak` marks a short form that only counts where the document is known from elsewhere.
    `parent` is the mention in whose title this one stands.
    """

    form: str
    kind: str
    start: int
    head: int
    code: str | None = None
    number: str | None = None
    name: str | None = None
    key: Key = ()
    weak: bool = False
    end: int = 0
    date: Span | None = None
    issuer: Span | None = None
    title: Span | None = None
    quoted: bool = False
    parent: Mention | None = None

    def __post_init__(self) -> None:
        self.end = self.end or self.head
