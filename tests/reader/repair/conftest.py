"""Sources for the tests of repairs: `\\u00ad` and `\\x07` are signs, a first line `@ocr` a note."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from danvan.reader.source import Line, Source, Span
from readings import gather

_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))")


def _source(text: str) -> Source:
    """A text file's Source; the lines are pieces that the page's width may have cut."""
    text = _ESCAPE.sub(lambda escape: chr(int(escape[1] or escape[2], 16)), text)
    recognised = text.startswith("@ocr\n")
    pieces = [(words, Line(0, 0, whole=False)) for words in text.removeprefix("@ocr\n").split("\n")]
    source = gather(pieces, "text/plain")
    notes = (("ocr-used", Span(0, 0), ""),) if recognised else ()
    return replace(source, notes=notes)


@pytest.fixture
def source_of() -> Callable[[str], Source]:
    return _source
