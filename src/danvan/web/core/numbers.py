"""Numbers as people in Việt Nam type them, and keys as addresses and forms bring them."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

_THOUSANDS = re.compile(r"[+-]?\d{1,3}(\.\d{3})+")


def number(words: str) -> Decimal | None:
    """`1.234,5` is 1234.5, `1.234` is 1234; else a point marks decimals. None for no number."""
    bare = "".join(words.split())
    if "," in bare or _THOUSANDS.fullmatch(bare):
        bare = bare.replace(".", "").replace(",", ".")
    try:
        found = Decimal(bare)
    except InvalidOperation:
        return None
    return found if found.is_finite() and abs(found) < Decimal("1e15") else None


def key_of(words: str) -> int:
    """The key of a row; 0, which no row has, for nonsense and for what no database holds."""
    return int(words) if words.isdecimal() and len(words) < 19 else 0
