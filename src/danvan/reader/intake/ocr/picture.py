"""A page's picture made ready for recognition: seal off, straight, softened, at the right size."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from danvan.reader.intake.ocr.seals import without_seals

if TYPE_CHECKING:
    from PIL.Image import Image

# Measured on clean and on bitonal pages (benchmarks): Tesseract's network reads 14-point print
# best at about 150 dots per inch, and softened edges halve its errors on bitonal scans.
BEST_DPI = 150
SOFTEN = 0.7  # pixels at 200 dpi
SKEWED = 0.3  # degrees
MOST_SKEW = 3.0


class Ready(NamedTuple):
    """A grey picture for Tesseract, and how many points one pixel of it is."""

    picture: Image
    scale: float
    dpi: int

    def pnm(self) -> bytes:
        """The picture's bytes."""
        out = io.BytesIO()
        self.picture.save(out, "PPM")
        return out.getvalue()


def ready(picture: Image, dpi: float) -> Ready:
    """The picture as Tesseract reads it best; `dpi` is its resolution."""
    from PIL import Image as images
    from PIL import ImageFilter

    grey = without_seals(picture, dpi)
    angle = skew(grey, dpi)
    if abs(angle) > SKEWED:
        grey = grey.rotate(angle, images.Resampling.BICUBIC, fillcolor=255)
    if dpi > 1.15 * BEST_DPI:
        grey = grey.filter(ImageFilter.GaussianBlur(SOFTEN * dpi / 200))
    factor = BEST_DPI / dpi
    if abs(factor - 1) > 0.05:
        size = (max(1, round(grey.width * factor)), max(1, round(grey.height * factor)))
        grey = grey.resize(size, images.Resampling.LANCZOS)
        dpi = BEST_DPI
    return Ready(grey, 72 / dpi, round(dpi))


def skew(grey: Image, dpi: float) -> float:
    """By how many degrees the picture must be turned for its rows of print to be level.

    Level rows make the sums along the picture's lines uneven: print, gap, print. The angle with
    the most uneven sums wins.
    """
    from PIL import Image as images

    factor = 60 / dpi
    small = grey.resize(
        (max(1, round(grey.width * factor)), max(1, round(grey.height * factor))),
        images.Resampling.BOX,
    ).point([255 - value if value < 170 else 0 for value in range(256)])
    best = max((_unevenness(small, step / 2), -abs(step), step / 2) for step in _steps(2))[2]
    fine = [best + step / 8 for step in range(-3, 4)]
    return max((_unevenness(small, angle), -abs(angle), angle) for angle in fine)[2]


def _steps(per_degree: int) -> range:
    most = int(MOST_SKEW * per_degree)
    return range(-most, most + 1)


def _unevenness(small: Image, angle: float) -> float:
    """The variance of the sums along the lines of the picture turned by `angle`."""
    from PIL import Image as images

    turned = small.rotate(angle, images.Resampling.NEAREST, fillcolor=0) if angle else small
    sums = turned.resize((1, turned.height), images.Resampling.BOX).tobytes()
    return sum(value * value for value in sums) - sum(sums) ** 2 / max(1, len(sums))
