"""Short ways to a Reading for tests."""

from __future__ import annotations

from danvan.reader.model import Reading
from danvan.reader.pipeline import read_bytes


def reading(text: str, name: str = "thử.txt") -> Reading:
    """The Reading of a text file with these words."""
    return read_bytes(text.encode(), name)
