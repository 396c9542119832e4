"""Pictures of the pages of a file, drawn when first asked for and kept."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from PIL import Image, ImageOps

from danvan.reader.intake.pdf.library import LOCK
from danvan.web.documents.models import Version

PDF = "application/pdf"
_WIDTH = 1240  # pixels of a page's picture: letters of 12 points are easily read
_HEIGHT = 4 * _WIDTH  # of a page narrower than any paper


def page_count(version: Version) -> int:
    """How many pages can be shown as pictures; 0 for formats without."""
    if version.media_type.startswith("image"):
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
            scale = min(_WIDTH / page.get_width(), _HEIGHT / page.get_height())
            drawn: Image.Image = page.render(scale=scale).to_pil()
            return drawn.convert("RGB")
    except (pypdfium2.PdfiumError, IndexError, ZeroDivisionError) as error:
        raise ValueError(f"page {number} of version {version.pk}") from error


def _photograph(file: object) -> Image.Image:
    try:
        with Image.open(file) as image:  # type: ignore[arg-type]
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise ValueError("no picture") from error
    upright.thumbnail((_WIDTH, _HEIGHT))
    return upright
