"""Places left for a person to fill: `[cần điền: cơ quan chủ trì]`, marked by every writer."""

from __future__ import annotations

import re
from collections.abc import Iterator

GAP = re.compile(r"\[cần điền: [^\[\]\n]{1,300}\]", re.IGNORECASE)  # signers stand in capitals


def gap(what: str) -> str:
    """The words that ask for `what`."""
    return f"[cần điền: {what}]"


def parted(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is a gap."""
    at = 0
    for found in GAP.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False
        yield found[0], True
        at = found.end()
    if at < len(text) or not text:
        yield text[at:], False
