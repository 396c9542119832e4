"""Straight lines in a page's picture: the edges of ruled tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from danvan.reader.intake.glyphs.grid import Rule

if TYPE_CHECKING:
    from PIL.Image import Image

DARK = 170  # of 255: darker is ink
FILLED = 190  # of 255: how much of a stretch of a line must be ink
STRETCH = 1.0  # millimetres: lines are looked for in stretches this long
SHORTEST = 7  # stretches: longer than the stems and strokes of any letter
_RUN = re.compile(rb"\xff{%d,}" % SHORTEST)


def ruled_lines(grey: Image, dpi: float) -> list[Rule]:
    """The level and upright lines of a grey picture, in points.

    A line shows where many neighbouring stretches along it are ink; print leaves gaps.
    """
    from PIL import Image as images

    ink = grey.point([255 if value < DARK else 0 for value in range(256)])
    turned = ink.transpose(images.Transpose.TRANSPOSE)
    return [*_lines(ink, dpi, False), *_lines(turned, dpi, True)]


def _lines(ink: Image, dpi: float, upright: bool) -> Iterator[Rule]:
    """Lines along the picture's x."""
    from PIL import Image as images
    from PIL import ImageChops

    step = STRETCH * dpi / 25.4
    count = max(1, int(ink.width / step))
    # A line that is not quite level steps from one row of pixels to the next.
    thick = ImageChops.lighter(ink, ImageChops.offset(ink, 0, 1))
    stretches = thick.resize((count, ink.height), images.Resampling.BOX)
    # A blank stretch at each line's end keeps runs from reaching into the next line.
    padded = images.new("L", (count + 1, ink.height))
    padded.paste(stretches.point([255 if value > FILLED else 0 for value in range(256)]))
    to_points = 72 / dpi
    width = ink.width / count * to_points
    for run in _RUN.finditer(padded.tobytes()):
        y, x = divmod(run.start(), count + 1)
        length = run.end() - run.start()
        # A line's ends fill their stretches only in part.
        yield Rule(upright, (y + 0.5) * to_points, (x - 0.5) * width, (x + length + 0.5) * width)
