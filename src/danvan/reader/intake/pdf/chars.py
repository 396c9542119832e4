"""A page's characters in bulk: text, places and objects with few steps of Python."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import NamedTuple

from danvan.reader.intake.pdf.library import library, pointer

# pdfium marks a hyphen at a line's end with one of these instead of the sign itself.
HYPHENS = ("\x02", "\ufffe", "\uffff")


class Boxes(NamedTuple):
    """Left, top, right and bottom of characters, in the file's coordinates."""

    lefts: array[float]
    tops: array[float]
    rights: array[float]
    bottoms: array[float]


class Matrices(NamedTuple):
    """How characters are scaled and turned (a b c d), and the start of their baselines (x y)."""

    a: array[float]
    b: array[float]
    c: array[float]
    d: array[float]
    x: array[float]
    y: array[float]


class Slots:
    """Memory of `width` floats for each character, that pdfium writes into."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.floats = array("f")
        self.at: list[object] = []

    def columns(
        self, function: Callable[..., None], text: object, indices: Sequence[int]
    ) -> list[array[float]]:
        """What a function writes for characters of a text page, one array for each float."""
        count, width = len(indices), self.width
        if count > len(self.at):
            self._grow(count + count // 4)
        deque(map(function, repeat(text), indices, self.at), maxlen=0)
        return [self.floats[first : count * width : width] for first in range(width)]

    def _grow(self, room: int) -> None:
        self.floats = array("f", bytes(4 * self.width * room))
        first, _ = self.floats.buffer_info()
        self.at = [pointer(first + 4 * self.width * index) for index in range(room)]


class Buffers:
    """Memory that pdfium writes into, kept from page to page."""

    def __init__(self) -> None:
        self.boxes = Slots(len(Boxes._fields))
        self.numbers = Slots(len(Matrices._fields))
        self.units = array("H")

    def text(self, handle: object) -> str:
        """All characters of a text page, one for each index that pdfium counts."""
        pdf = library()
        count = pdf.FPDFText_CountChars(handle)
        if count <= 0:
            return ""
        if count >= len(self.units):
            self.units = array("H", bytes(4 * count))
        got = pdf.FPDFText_GetText(handle, 0, count, self.units.buffer_info()[0])
        words = self.units[: max(0, got - 1)].tobytes().decode("utf-16-le", "replace")
        if len(words) != count:
            codes = map(pdf.FPDFText_GetUnicode, repeat(handle), range(count))
            words = "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)
        for mark in HYPHENS:
            if mark in words:
                words = words.replace(mark, "-")
        return words

    def places(self, handle: object, indices: Sequence[int]) -> Boxes:
        """Where the characters of these indices stand, with their advance."""
        return Boxes(*self.boxes.columns(library().FPDFText_GetLooseCharBox, handle, indices))

    def matrices(self, handle: object, indices: Sequence[int]) -> Matrices:
        """The matrices of the characters of these indices."""
        return Matrices(*self.numbers.columns(library().FPDFText_GetMatrix, handle, indices))
