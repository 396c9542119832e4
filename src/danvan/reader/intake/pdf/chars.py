"""A page's characters in bulk: text, places and objects with few steps of Python."""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import NamedTuple

from danvan.reader.intake.pdf.library import library

# pdfium marks a hyphen at a line's end with one of these instead of the sign itself.
HYPHENS = ("\x02", "\ufffe", "\uffff")


class Boxes(NamedTuple):
    """Left, top, right and bottom of characters, in the file's coordinates."""

    lefts: Sequence[float]
    tops: Sequence[float]
    rights: Sequence[float]
    bottoms: Sequence[float]


class Buffers:
    """Memory that pdfium writes into, kept from page to page."""

    def __init__(self) -> None:
        self.room = 0
        self.grow(4096)

    def grow(self, count: int) -> None:
        """Make room for `count` characters."""
        if count <= self.room:
            return
        self.room = count + count // 4
        self.boxes = (ctypes.c_float * (4 * self.room))()
        first = ctypes.addressof(self.boxes)
        self.box_at = range(first, first + 16 * self.room, 16)
        self.units = (ctypes.c_ushort * (self.room + 1))()

    def text(self, handle: int) -> str:
        """All characters of a text page, one for each index that pdfium counts."""
        pdf = library()
        count = pdf.FPDFText_CountChars(handle)
        if count <= 0:
            return ""
        self.grow(count + 1)
        got = pdf.FPDFText_GetText(handle, 0, count, ctypes.addressof(self.units))
        words = bytes(memoryview(self.units)[: max(0, got - 1)]).decode("utf-16-le", "replace")
        if len(words) != count:
            codes = map(pdf.FPDFText_GetUnicode, repeat(handle), range(count))
            words = "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)
        for mark in HYPHENS:
            if mark in words:
                words = words.replace(mark, "-")
        return words

    def places(self, handle: int, indices: Sequence[int]) -> Boxes:
        """Where the characters of these indices stand, with their advance."""
        self.grow(len(indices))
        run(library().FPDFText_GetLooseCharBox, repeat(handle), indices, self.box_at)
        end = 4 * len(indices)
        boxes = self.boxes
        return Boxes(boxes[0:end:4], boxes[1:end:4], boxes[2:end:4], boxes[3:end:4])


def run(function: object, *arguments: Iterable[object]) -> None:
    """Call a pdfium function for each set of arguments, without a step of Python between."""
    deque(map(function, *arguments), maxlen=0)  # type: ignore[call-overload]
