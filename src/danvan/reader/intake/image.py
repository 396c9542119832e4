"""PNG, JPEG and TIFF: pictures of pages, recognised."""

from __future__ import annotations

import io
import warnings
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from typing import TYPE_CHECKING

from danvan.reader.errors import ReaderError
from danvan.reader.intake.glyphs.binder import Binder, Page
from danvan.reader.intake.ocr import tesseract
from danvan.reader.intake.ocr.recognise import Recognised, Recogniser, no_ocr
from danvan.reader.options import Options
from danvan.reader.source import Source

if TYPE_CHECKING:
    from PIL.Image import Image

MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "TIFF": "image/tiff"}
A4_WIDTH = 8.27  # inches: what a picture of unknown resolution is taken to show
MOST_PIXELS = 200_000_000  # in one page; a sheet of A2 at 600 dpi is 139 million
ENOUGH_DPI = 300.0
LIKELY_DPI = (100.0, 700.0)  # a scanner's; others are a camera's or a screen's default


def read(data: bytes, options: Options) -> Source:
    """The lines on the pictures, one page for each picture of a TIFF.

    Raises ReaderError `no_ocr`, `broken`, `too_large`.
    """
    if not (options.ocr and tesseract.available()):
        raise no_ocr()
    picture = _opened(data)
    count = getattr(picture, "n_frames", 1)
    if count > options.max_pages:
        raise _too_large(f"Ảnh có {count} trang, quá giới hạn {options.max_pages} trang.")
    binder = Binder()
    with Recogniser(options.workers) as recogniser:
        for number, answer in enumerate(_answers(picture, count, recogniser), 1):
            size = (answer.width, answer.height)
            binder.add(Page(number, *size, answer.rows, answer.rules, ("ocr-used",)))
    return binder.source(MEDIA_TYPES.get(picture.format or "", "image/png"))


def _answers(picture: Image, count: int, recogniser: Recogniser) -> Iterator[Recognised]:
    """What is recognised on each page, in order, while later pages are at work."""
    waiting: deque[Future[Recognised]] = deque()
    for index in range(count):
        waiting.append(recogniser.submit(*_page(picture, index)))
        if len(waiting) > 2 * recogniser.workers:
            yield waiting.popleft().result()
    for answer in waiting:
        yield answer.result()


def _opened(data: bytes) -> Image:
    from PIL import Image as images

    try:
        with warnings.catch_warnings():
            # The size of each page is checked before its pixels are read.
            warnings.simplefilter("ignore", images.DecompressionBombWarning)
            return images.open(io.BytesIO(data))
    except images.DecompressionBombError as error:
        raise _too_large("Ảnh có quá nhiều điểm ảnh.") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise _broken() from error


def _page(picture: Image, index: int) -> tuple[Image, float]:
    """One page as grey or colour picture, upright, and its resolution."""
    from PIL import Image as images
    from PIL import ImageOps

    try:
        picture.seek(index)
        if picture.width * picture.height > MOST_PIXELS:
            raise _too_large("Ảnh có quá nhiều điểm ảnh.")
        dpi = _resolution(picture)
        page = _on_white(ImageOps.exif_transpose(picture))
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise _broken() from error
    if dpi > 1.2 * ENOUGH_DPI:
        factor = ENOUGH_DPI / dpi
        size = (max(1, round(page.width * factor)), max(1, round(page.height * factor)))
        return page.resize(size, images.Resampling.LANCZOS), ENOUGH_DPI
    return page, dpi


def _resolution(picture: Image) -> float:
    """Dots per inch as the file says, where that can be; else as if the page were A4."""
    said = picture.info.get("dpi", (0, 0))
    try:
        dpi = float(said[0])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        dpi = 0.0
    if LIKELY_DPI[0] <= dpi <= LIKELY_DPI[1]:
        return dpi
    return max(50.0, min(picture.size) / A4_WIDTH)


def _on_white(picture: Image) -> Image:
    """The picture in grey or in red, green and blue; what is transparent becomes paper."""
    from PIL import Image as images

    if picture.mode in ("1", "L"):
        return picture.convert("L")
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if "A" in picture.mode or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        paper = images.new("RGBA", layer.size, "white")
        return images.alpha_composite(paper, layer).convert("RGB")
    return picture.convert("RGB")


def _too_large(words: str) -> ReaderError:
    return ReaderError("too_large", f"{words} Hãy tách tệp hoặc giảm kích thước ảnh.")


def _broken() -> ReaderError:
    return ReaderError("broken", "Tệp ảnh bị hỏng hoặc không đầy đủ. Hãy chụp hoặc quét lại.")
