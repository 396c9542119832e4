"""The marks of list items, which a page draws and nobody typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from danvan.reader.intake.numerals import numeral, whole

if TYPE_CHECKING:
    from lxml import etree

_TYPES = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "decimal-leading-zero": "decimalZero",
}  # fmt: skip
# An item that begins with a mark of its own gets no other.
TYPED = re.compile(r"\s*(?:[-–+•*]|\d{1,3}[.)]|[a-zđ][.)]|[IVXivx]{1,5}[.)])\s*\S")


class Items:
    """One list: its kind, and the number of its next item."""

    def __init__(self, element: etree._Element, kind: str) -> None:
        self.ordered = element.tag == "ol"
        self.numerals = _TYPES.get(kind, "decimal")
        self.next = whole(element.get("start")) or 1

    def mark(self, item: etree._Element) -> str:
        """The mark of an item, with its blank: `3. `, `c. `, `- `."""
        if not self.ordered:
            return "- "
        number = whole(item.get("value")) or self.next
        self.next = number + 1
        return f"{numeral(number, self.numerals)}. "
