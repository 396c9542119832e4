"""Text that may be shown on a terminal: a document can carry escapes and turn lines around."""

from __future__ import annotations

import re

_TURNS = "\u202a-\u202e\u2066-\u2069"
_BUT_COLORS = re.compile(rf"\x1b(?!\[[0-9;]*m)|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f{_TURNS}]")
_ALL = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{_TURNS}]")


def harmless(text: str, *, colors: bool = False) -> str:
    """`text` without control characters except tab and line feed.

    `colors` lets the sequences that set colours pass.
    """
    return (_BUT_COLORS if colors else _ALL).sub("", text)
