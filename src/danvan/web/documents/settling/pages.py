"""Pages of the file: where each begins in the text, and its picture, drawn once and kept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from PIL import Image, ImageOps

from danvan.reader.intake.pdf.library import LOCK
from danvan.reader.source import Line
from danvan.web.documents.models import Version

PDF = "application/pdf"
_WIDTH = 1240  # pixels of a page's picture: letters of 12 points are easily read


def page_starts(lines: Iterable[Line]) -> list[int]:
    """The offset of the first line of each page; a page without lines begins where the next does."""
    starts: list[int] = []
    for line in lines:
        while line.page is not None and len(starts) < line.page:
            starts.append(line.start)
    return starts


def page_count(version: Version) -> int:
    """How many pages can be shown as pictures; 0 for formats without."""
    if version.media_type.startswith("image/"):
        return 1
    if version.media_type != PDF:
        return 0
    return int((version.reading.get("source") or {}).get("pages") or len(version.pages))


def picture(version: Version, number: int) -> Path:
    """The file of a page's picture (WebP); raises ValueError for one that cannot be drawn."""
    kept = Path(settings.MEDIA_ROOT) / "pages" / version.sha256 / f"{number}.webp"
    if not kept.exists():
        drawn = _draw(version, number)
        kept.parent.mkdir(parents=True, exist_ok=True)
        # Two who ask at once each write a whole file; the last one stays.
        half = kept.with_suffix(f".{id(drawn)}.part")
        drawn.save(half, "WEBP", quality=80, method=4)
        half.replace(kept)
    return kept


def _draw(version: Version, number: int) -> Image.Image:
    with version.file.open("rb") as file:
        if version.media_type != PDF:
            return _photograph(file)
        content = file.read()
    import pypdfium2

    try:
        with LOCK, pypdfium2.PdfDocument(content) as pdf:
            page = pdf[number - 1]
            drawn: Image.Image = page.render(scale=_WIDTH / page.get_width()).to_pil()
            return drawn.convert("RGB")
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise ValueError(f"page {number} of version {version.pk}") from error


def _photograph(file: object) -> Image.Image:
    try:
        with Image.open(file) as image:  # type: ignore[arg-type]
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise ValueError("no picture") from error
    upright.thumbnail((_WIDTH, _WIDTH * 4))
    return upright
