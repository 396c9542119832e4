"""A Report as text, JSON or SARIF: one renderer per output."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from danvan.lint.model import Report
from danvan.lint.said import VI
from danvan.reader.model import Reading

# format -> (module, ending of a file that holds it)
FORMATS = {
    "text": ("as_text", ".txt"),
    "json": ("as_json", ".json"),
    "sarif": ("as_sarif", ".sarif"),
}


class Look(NamedTuple):
    """How text is laid out: the width in columns, whether colours may be used, the language."""

    width: int = 100
    color: bool = False
    one_line: bool = False
    language: str = VI


PLAIN = Look()


def render(reading: Reading, report: Report, format: str, look: Look = PLAIN) -> str:
    """`report` on `reading` in one of FORMATS."""
    module = import_module(f"{__name__}.{FORMATS[format][0]}")
    text: str = module.render(reading, report, look)
    return text
