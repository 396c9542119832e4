"""A page's picture made ready for recognition: seal off, straight, softened, at the right size."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from danvan.reader.intake.ocr.seals import without_seals

if TYPE_CHECKING:
    from PIL.Image import Image

# Measured on clean and on bitonal pages: Tesseract's network reads 14-point print best at about
# 150 dots per inch, and softened edges halve its errors on bitonal scans.
BEST_DPI = 150
SOFTEN = 0.6  # pixels at 200 dpi
SKEWED = 0.3  # degrees
MOST_SKEW = 3.0


class Ready(NamedTuple):
    """A grey picture for Tesseract: pixels, width and height, resolution, points per pixel."""

    pixels: bytes
    size: tuple[int, int]
    dpi: int
    scale: float

    @property
    def pnm(self) -> bytes:
        """The picture as a file."""
        return b"P5\n%d %d\n255\n" % self.size + self.pixels


def straight(picture: Image, dpi: float) -> Image:
    """The picture in grey, without seals, its rows of print level."""
    from PIL import Image as images

    grey = without_seals(picture, dpi)
    angle = skew(grey, dpi)
    if abs(angle) <= SKEWED:
        return grey
    return grey.rotate(angle, images.Resampling.BICUBIC, fillcolor=255)


def ready(grey: Image, dpi: float, best: int = BEST_DPI) -> Ready:
    """The picture softened and brought to the size that is read best."""
    from PIL import Image as images
    from PIL import ImageFilter

    if dpi > 1.15 * BEST_DPI:
        grey = grey.filter(ImageFilter.GaussianBlur(SOFTEN * dpi / 200))
    factor = best / dpi
    if abs(factor - 1) > 0.05:
        size = (max(1, round(grey.width * factor)), max(1, round(grey.height * factor)))
        grey = grey.resize(size, images.Resampling.LANCZOS)
        dpi = best
    return Ready(grey.tobytes(), grey.size, round(dpi), 72 / dpi)


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
    coarse = [step / 2 for step in range(-round(2 * MOST_SKEW), round(2 * MOST_SKEW) + 1)]
    best = _levellest(small, coarse)
    return _levellest(small, [best + step / 8 for step in range(-3, 4)])


def _levellest(small: Image, angles: list[float]) -> float:
    return max((_unevenness(small, angle), -abs(angle), angle) for angle in angles)[2]


def _unevenness(small: Image, angle: float) -> float:
    """The variance of the sums along the lines of the picture turned by `angle`."""
    from PIL import Image as images

    turned = small.rotate(angle, images.Resampling.NEAREST, fillcolor=0) if angle else small
    sums = turned.resize((1, turned.height), images.Resampling.BOX).tobytes()
    return sum(value * value for value in sums) - sum(sums) ** 2 / max(1, len(sums))
