"""Red seals, and the blue signature beside them, taken off a coloured scan."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

CELL = 2.0  # millimetres: the raster in which ink of one colour is looked for
SEAL = 22.0  # millimetres: red ink this wide and high is a seal; stamped names are lower
REACH = 20.0  # millimetres from a seal's middle to its edge
SIGNATURE = 60.0  # millimetres: how far a signature runs on to the right of the seal
BRIGHT = 115  # of 255: ink seen in its own light is brighter
GLANCE = 4  # times smaller
RED, BLUE = 0, 2  # channels
COLOURED = 45  # of 255: how much one colour stands out from the others


class Place(NamedTuple):
    """A rectangle in pixels."""

    left: int
    top: int
    right: int
    bottom: int


def without_seals(picture: Image, dpi: float) -> Image:
    """The picture in grey, without the ink of its red seals and of signatures across them.

    A name printed with a red stamp stays: only what lies inside the seal's round is taken.
    """
    grey = picture.convert("L")
    if picture.mode != "RGB":
        return grey
    # At a glance first: most scans have no red ink at all.
    millimetre = dpi / 25.4
    if not _seals(_standing_out(picture.reduce(GLANCE), RED), millimetre / GLANCE):
        return grey
    for seal in _seals(_standing_out(picture, RED), millimetre):
        _whiten(grey, picture, RED, seal)
        far = min(grey.width, round(seal.right + SIGNATURE * millimetre))
        _whiten(grey, picture, BLUE, seal._replace(right=far))
    return grey


def _standing_out(colour: Image, channel: int) -> Image:
    """White where one channel is clearly above both others, black elsewhere."""
    from PIL import ImageChops

    bands = list(colour.split())
    own = bands.pop(channel)
    others = ImageChops.lighter(*bands)
    return ImageChops.subtract(own, others).point(
        [255 if value > COLOURED else 0 for value in range(256)]
    )


def _whiten(grey: Image, colour: Image, channel: int, place: Place) -> None:
    """Show one colour's ink as white; in its own light it is bright, and print below it dark."""
    from PIL import ImageFilter

    box = (place.left, place.top, place.right, place.bottom)
    part = colour.crop(box)
    own = part.getchannel(channel).point([255 if value > BRIGHT else value for value in range(256)])
    # The rim of a stroke is paler than its middle: a pixel more on each side.
    ink = _standing_out(part, channel).filter(ImageFilter.MaxFilter(3))
    grey.paste(own, box, ink)


def _seals(red: Image, millimetre: float) -> list[Place]:
    """The rounds of red ink that are as large as a seal."""
    from PIL import Image as images

    step = CELL * millimetre
    width, height = max(1, round(red.width / step)), max(1, round(red.height / step))
    raster = red.resize((width, height), images.Resampling.BOX).tobytes()
    inked = {(i % width, i // width) for i, value in enumerate(raster) if value > 20}
    least = SEAL / CELL
    found = []
    for spot in _spots(inked):
        columns, rows = [x for x, _ in spot], [y for _, y in spot]
        if max(columns) - min(columns) >= least and max(rows) - min(rows) >= least:
            x, y = (median(columns) + 0.5) * step, (median(rows) + 0.5) * step
            reach = REACH * millimetre
            found.append(
                Place(
                    max(0, round(x - reach)),
                    max(0, round(y - reach)),
                    min(red.width, round(x + reach)),
                    min(red.height, round(y + reach)),
                )
            )
    return found


def _spots(cells: set[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Cells that touch, together."""
    left = set(cells)
    spots = []
    while left:
        open_cells = [left.pop()]
        spot = []
        while open_cells:
            x, y = open_cells.pop()
            spot.append((x, y))
            near = {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & left
            left -= near
            open_cells.extend(near)
        spots.append(spot)
    return spots
