"""A page drawn as a picture for recognition."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from danvan.reader.intake.pdf.document import Sheet
from danvan.reader.intake.pdf.library import library

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 200.0
MOST_PIXELS = 24_000_000  # an A3 page at 300 dpi is 17 million
BGRX = 3
WHITE = 0xFFFFFFFF


def picture(page: Sheet) -> tuple[Image, float]:
    """The page without its annotations, and its resolution; huge pages come out coarser."""
    from PIL import Image as images

    pdf = library()
    dpi = min(DPI, 72 * (MOST_PIXELS / (page.width * page.height)) ** 0.5)
    width, height = (max(1, round(side * dpi / 72)) for side in (page.width, page.height))
    pixels = bytearray(4 * width * height)
    memory = (ctypes.c_char * len(pixels)).from_buffer(pixels)
    bitmap = pdf.FPDFBitmap_CreateEx(width, height, BGRX, ctypes.addressof(memory), 4 * width)
    try:
        pdf.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
        pdf.FPDF_RenderPageBitmap(bitmap, page.page, 0, 0, width, height, 0, 0)
    finally:
        pdf.FPDFBitmap_Destroy(bitmap)
    return images.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", 0, 1), dpi
