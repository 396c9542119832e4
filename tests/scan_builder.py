"""Pictures of printed pages, drawn with a font that has Vietnamese letters."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw, ImageFont

from danvan.reader.intake.ocr import tesseract

DPI = 200
FONTS = ("DejaVuSerif.ttf", "DejaVuSans.ttf")


def needs_tesseract() -> None:
    """Skip a test where nothing can recognise pictures."""
    if not tesseract.available():
        pytest.skip("Tesseract with its Vietnamese data (tesseract-ocr-vie) is not installed")


def face(points: float) -> ImageFont.FreeTypeFont:
    """A font of this size on a page of 200 dots per inch."""
    for name in FONTS:
        try:
            return ImageFont.truetype(name, round(points * DPI / 72))
        except OSError:
            continue
    pytest.skip("no font with Vietnamese letters (fonts-dejavu) is installed")


class Scan:
    """An A4 page at 200 dots per inch; places in points from the top left corner."""

    def __init__(self, mode: str = "L") -> None:
        self.picture = Image.new(mode, (1654, 2339), "white")
        self.pen = ImageDraw.Draw(self.picture)

    def text(
        self, x: float, y: float, words: str, points: float = 12.5, anchor: str = "ls"
    ) -> None:
        """Words whose baseline begins at (x, y); anchor `ms` centres them there."""
        place = (x * DPI / 72, y * DPI / 72)
        self.pen.text(place, words, "black", face(points), anchor)

    def lines(self, words: str, x: float = 60, y: float = 80, step: float = 22) -> None:
        """Lines below each other."""
        for at, line in enumerate(words.splitlines()):
            self.text(x, y + step * at, line)

    def grid(self, xs: list[float], ys: list[float]) -> None:
        """The lines of a table with these column and row edges."""
        scale = DPI / 72
        for x in xs:
            self.pen.line((x * scale, ys[0] * scale, x * scale, ys[-1] * scale), "black", 2)
        for y in ys:
            self.pen.line((xs[0] * scale, y * scale, xs[-1] * scale, y * scale), "black", 2)

    def data(self, kind: str = "PNG") -> bytes:
        """The picture's bytes."""
        out = io.BytesIO()
        self.picture.save(out, kind, dpi=(DPI, DPI))
        return out.getvalue()
