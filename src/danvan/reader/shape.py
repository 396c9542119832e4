"""Small questions about the look of a line that several passes ask."""

from __future__ import annotations

import re

# A sentence ends here; quotation marks and brackets may close after it.
_ENDS = re.compile(r"[.!?;:…][”\"’)\]]*/?\.?$")
_CLOSERS = 24  # more signs than any sentence ends with
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def squeeze(text: str) -> str:
    """Single spaces, none at the edges."""
    return " ".join(text.split())


def ends_sentence(text: str) -> bool:
    """Whether the line closes a sentence or a list item, or leads in with a colon."""
    return _ENDS.search(text, max(0, len(text) - _CLOSERS)) is not None


def is_upper(text: str) -> bool:
    """Whether the line is set in capitals (`MỤC ĐÍCH, YÊU CẦU`); lines without letters are not."""
    return text.isupper() and sum(map(str.isalpha, text)) > 1


def starts_lower(text: str) -> bool:
    """Whether the first letter of the line is small, so that it cannot open a paragraph."""
    for letter in text[:6]:
        if letter.isalpha():
            return letter.islower()
        if letter not in "“\"'‘(,;":
            return letter in ",;)"
    return False


def roman(letters: str) -> int | None:
    """The value of a Roman number in capitals, None where it is none."""
    if not letters or not _ROMAN.match(letters):
        return None
    total, before = 0, 0
    for letter in reversed(letters):
        value = _ROMAN_VALUES[letter]
        total += -value if value < before else value
        before = max(before, value)
    return total
