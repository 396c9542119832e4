"""One self-contained page: source at the left, structure at the right, each lights the other.

No request leaves the page: style and script are inside it, named by their hash in its policy, so
that no word of a document can become a script. Without JavaScript the links still lead both ways.
Afterwards: every character of the document is escaped; every id is unique.
"""

from __future__ import annotations

import base64
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from danvan.reader.emit.as_html.source_pane import source_pane
from danvan.reader.emit.as_html.structure_pane import structure_pane
from danvan.reader.emit.as_html.targets import targets
from danvan.reader.emit.words import type_name

if TYPE_CHECKING:
    from danvan.reader.emit import Look
    from danvan.reader.model import Reading


def render(reading: Reading, look: Look | None = None) -> str:
    """The page as one text."""
    found = targets(reading)
    lit = {target.id for target in found}
    style, script = _asset("page.css"), _asset("page.js")
    name = f"{type_name(reading.meta.type)} {reading.meta.code or ''}".strip()
    values = {
        "policy": f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'",
        "style": style,
        "script": script,
        "name": escape(name),
        "title": escape(reading.meta.title or reading.source.name),
        "file": escape(reading.source.name),
        "findings": str(len(reading.findings)),
        "source": "\n".join(filter(None, source_pane(reading, found))),
        "structure": "\n".join(structure_pane(reading, lit)),
    }
    return _fill(_asset("page.html"), values)


def _asset(name: str) -> str:
    return (files("danvan.reader.emit.as_html") / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"


def _fill(template: str, values: dict[str, str]) -> str:
    """The template's pieces between `{{name}}`; values are never looked at again."""
    first, *rest = template.split("{{")
    parts = [first]
    for piece in rest:
        name, _, following = piece.partition("}}")
        parts += (values[name], following)
    return _sane("".join(parts))


def _sane(page: str) -> str:
    """The page without the control characters that HTML forbids."""
    return page.translate(_CONTROLS)


_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)))
