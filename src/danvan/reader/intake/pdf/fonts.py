"""How the text objects of a page are printed: size, weight, slant, font name."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable
from itertools import repeat
from typing import NamedTuple

from danvan.reader.intake.glyphs.rows import Style
from danvan.reader.intake.pdf.library import library

ITALIC_FLAG = 0x40
FORCE_BOLD_FLAG = 0x40000
BOLD_WEIGHT = 600
SUBSET = re.compile(r"^[A-Z]{6}\+")
BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
SIGNS = re.compile(r"symbol|wingding|webding|dingbat|opens", re.IGNORECASE)


class Font(NamedTuple):
    """A font without its subset's mark; `signs`: it draws bullets, no letters."""

    name: str
    bold: bool
    italic: bool
    signs: bool


class Fonts:
    """The fonts of one open page; handles are good only that long."""

    def __init__(self) -> None:
        self.fonts: dict[int, Font] = {}
        self.known: dict[tuple[int | None, float, float], Style] = {}
        self.name = ctypes.create_string_buffer(128)

    def of(self, handle: int) -> Font:
        """The font of a font handle."""
        found = self.fonts.get(handle)
        if found is None:
            found = self.fonts[handle] = self._read(handle)
        return found

    def styles(
        self,
        text: object,
        starts: Iterable[int],
        objects: Iterable[int | None],
        scales: Iterable[float],
    ) -> list[Style]:
        """How text objects are printed.

        `starts` are a character of each, `scales` the heights of their matrices.
        """
        pdf = library()
        fonts = map(pdf.FPDFTextObj_GetFont, objects)
        sizes = map(pdf.FPDFText_GetFontSize, repeat(text), starts)
        known = self.known
        return [
            known.get(key) or self._style(key) for key in zip(fonts, sizes, scales, strict=False)
        ]

    def _style(self, key: tuple[int | None, float, float]) -> Style:
        handle, size, scale = key
        font = self.of(handle) if handle else Font("", False, False, False)
        points = round(abs(size * scale), 1) or 1.0
        style = Style(points, font.bold, font.italic, font.name or None)
        self.known[key] = style
        return style

    def _read(self, handle: int) -> Font:
        pdf = library()
        length = pdf.FPDFFont_GetBaseFontName(handle, ctypes.addressof(self.name), 128)
        raw = self.name.raw[: max(0, min(length, 128) - 1)]
        name = SUBSET.sub("", raw.decode("utf-8", "replace").strip())
        flags = pdf.FPDFFont_GetFlags(handle)
        bold = (
            bool(BOLD.search(name))
            or flags & FORCE_BOLD_FLAG > 0
            or pdf.FPDFFont_GetWeight(handle) >= BOLD_WEIGHT
        )
        italic = bool(ITALIC.search(name)) or flags & ITALIC_FLAG > 0
        return Font(name, bold, italic, bool(SIGNS.search(name)))
