"""Figures as text or JSON: one renderer per output."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from danvan.figures.model import Figure
from danvan.reader.model import Reading

# format -> (module, ending of a file that holds it)
FORMATS = {"text": ("as_text", ".txt"), "json": ("as_json", ".json")}


class Look(NamedTuple):
    """How text is laid out: the width in columns; JSON on one line."""

    width: int = 100
    one_line: bool = False


PLAIN = Look()


def render(reading: Reading, found: tuple[Figure, ...], format: str, look: Look = PLAIN) -> str:
    """The figures of a reading in one of FORMATS."""
    module = import_module(f"{__name__}.{FORMATS[format][0]}")
    text: str = module.render(reading, found, look)
    return text
