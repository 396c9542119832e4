"""A PDF with text becomes what a scanner gives: slightly skewed gray pictures with noise."""

from __future__ import annotations

import io
import random
import time

import pypdfium2 as pdfium
from PIL import Image

DPI = 200
SKEW = 0.5  # degrees
GRAIN = 0.02  # share of noise in each pixel
DAY = time.gmtime(1_700_000_000)  # fixed, so that a second build gives the same bytes
QUALITY = 36  # JPEG; keeps a page under 300 KB


def build(pdf: bytes) -> bytes:
    """The pages of `pdf` as JPEG pictures in a new PDF without any text."""
    source = pdfium.PdfDocument(pdf)
    pages = [_page(source[at], at) for at in range(len(source))]
    buffer = io.BytesIO()
    pages[0].save(
        buffer,
        "PDF",
        save_all=True,
        append_images=pages[1:],
        resolution=DPI,
        quality=QUALITY,
        creationDate=DAY,
        modDate=DAY,
    )
    return buffer.getvalue()


def _page(page: pdfium.PdfPage, seed: int) -> Image.Image:
    picture = page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    turn = SKEW if seed % 2 == 0 else -SKEW
    picture = picture.rotate(turn, Image.Resampling.BICUBIC, fillcolor=250)
    noise = random.Random(seed).randbytes(picture.width * picture.height)
    return Image.blend(picture, Image.frombytes("L", picture.size, noise), GRAIN)
