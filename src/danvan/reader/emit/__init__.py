"""A Reading as text, JSON, a page of HTML or Akoma Ntoso: one renderer per output."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from danvan.reader.model import Reading


class Look(NamedTuple):
    """How text is laid out: the width in columns, and whether colours may be used."""

    width: int = 100
    color: bool = False


PLAIN = Look()
# format -> (module, ending of a file that holds it)
FORMATS = {
    "text": ("as_text", ".txt"),
    "json": ("as_json", ".json"),
    "html": ("as_html", ".html"),
    "akn": ("as_akn", ".xml"),
}


def render(reading: Reading, format: str, look: Look = PLAIN) -> str:
    """`reading` in one of FORMATS; only `text` looks at `look`."""
    from danvan.reader.emit.tree import shallow

    module = import_module(f"danvan.reader.emit.{FORMATS[format][0]}")
    text: str = module.render(shallow(reading), look)
    return text
