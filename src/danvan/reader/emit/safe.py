"""Text that may be shown on a terminal: a document can carry escape sequences."""

from __future__ import annotations

import re

_BUT_COLORS = re.compile(r"\x1b(?!\[[0-9;]*m)|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]")
_ALL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def harmless(text: str, *, colors: bool = False) -> str:
    """`text` without control characters except tab and line feed; `colors` lets colours pass."""
    return (_BUT_COLORS if colors else _ALL).sub("", text)
