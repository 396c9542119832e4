"""How the text objects of a page are printed: size, weight, slant, font name."""

from __future__ import annotations

import ctypes
import re
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
        self.styles: dict[tuple[Font, float], Style] = {}
        self.by_object: dict[int, tuple[Font, float]] = {}
        self.size = ctypes.c_float()
        self.name = ctypes.create_string_buffer(128)

    def of(self, handle: int) -> Font:
        """The font of a font handle."""
        found = self.fonts.get(handle)
        if found is None:
            found = self.fonts[handle] = self._read(handle)
        return found

    def style(self, text_object: int, scale: float) -> Style:
        """How a text object is printed; `scale` is the height of its matrix."""
        known = self.by_object.get(text_object)
        if known is None:
            pdf = library()
            pdf.FPDFTextObj_GetFontSize(text_object, ctypes.addressof(self.size))
            handle = pdf.FPDFTextObj_GetFont(text_object)
            font = self.of(handle) if handle else Font("", False, False, False)
            known = self.by_object[text_object] = (font, self.size.value)
        font, size = known
        points = round(abs(size * scale), 1) or 1.0
        style = self.styles.get((font, points))
        if style is None:
            style = Style(points, font.bold, font.italic, font.name or None)
            self.styles[font, points] = style
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
