"""Files that people send: known by their content, let in from a list, pictures without location."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from danvan.web.core.errors import Refused

_SIDE = 4000  # pixels of a picture's longer side that are kept
_PIXELS = 64_000_000  # of a picture that is unpacked at once: 256 MB of memory
# What a broken or crafted archive makes of the library beside BadZipFile.
_TORN = (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError, ValueError)
_OPENDOCUMENT = "application/vnd.oasis.opendocument."
_OPENXML = "application/vnd.openxmlformats-officedocument."
# what the archive's folder says: (media type, suffix)
_OFFICE = {
    "word/": (_OPENXML + "wordprocessingml.document", ".docx"),
    "xl/": (_OPENXML + "spreadsheetml.sheet", ".xlsx"),
    "ppt/": (_OPENXML + "presentationml.presentation", ".pptx"),
}
_ODF = {"text": ".odt", "spreadsheet": ".ods", "presentation": ".odp"}
_PICTURES = {"JPEG": ("image/jpeg", ".jpg"), "PNG": ("image/png", ".png")}
_OLE = {
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint",
}
_TEXT = {".txt": "text/plain", ".csv": "text/csv"}


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that is let in: its name to be shown, what it is, and its bytes to be kept."""

    name: str
    media_type: str
    suffix: str
    content: bytes


def check(upload: UploadedFile[Any]) -> Checked:
    """What an upload is by its content; raises Refused, naming the file, for what is not let in."""
    name = shown_name(upload.name or "")
    if (upload.size or 0) > settings.UPLOAD_LIMIT:
        limit = settings.UPLOAD_LIMIT // (1024 * 1024)
        raise Refused(_("Tệp “%(name)s” lớn hơn %(n)d MB.") % {"name": name, "n": limit})
    content = upload.read()
    if not content:
        raise Refused(_("Tệp “%(name)s” rỗng.") % {"name": name})
    try:
        found = _known(content, PurePath(name).suffix.lower())
    except Image.DecompressionBombError:
        raise Refused(
            _("Ảnh “%(name)s” có quá nhiều điểm ảnh; hãy thu nhỏ ảnh rồi gửi lại.") % {"name": name}
        ) from None
    if found is None:
        raise Refused(
            _(
                "Tệp “%(name)s” không thuộc loại được nhận: PDF, Word, Excel, PowerPoint, "
                "OpenDocument, ảnh JPEG hoặc PNG, văn bản thuần (txt, csv)."
            )
            % {"name": name}
        )
    media_type, suffix, kept = found
    return Checked(name, media_type, suffix, kept)


def shown_name(name: str) -> str:
    """A file's name without folders and control characters, at most 200 characters."""
    bare = "".join(
        letter for letter in PurePath(name.replace("\\", "/")).name if letter.isprintable()
    )
    stem, suffix = PurePath(bare or "tep").stem, PurePath(bare).suffix
    return stem[: 200 - len(suffix)] + suffix[:20]


def _known(content: bytes, suffix: str) -> tuple[str, str, bytes] | None:
    """(media type, suffix, bytes to keep), or None for what is not on the list."""
    if content.startswith(b"%PDF-"):
        return "application/pdf", ".pdf", content
    if content.startswith(b"PK\x03\x04"):
        return _archive(content)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") and suffix in _OLE:
        return _OLE[suffix], suffix, content
    if suffix in _TEXT and _plain(content):
        return _TEXT[suffix], suffix, content
    return _picture(content)


def _archive(content: bytes) -> tuple[str, str, bytes] | None:
    """Office documents without macros; any other archive is refused."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 100:
                return _open_document(archive.read("mimetype").decode("ascii", "replace"), content)
    except _TORN:
        return None
    if "[Content_Types].xml" not in names or any("vbaProject" in name for name in names):
        return None
    for folder, (media_type, suffix) in _OFFICE.items():
        if any(name.startswith(folder) for name in names):
            return media_type, suffix, content
    return None


def _open_document(media_type: str, content: bytes) -> tuple[str, str, bytes] | None:
    kind = media_type.removeprefix(_OPENDOCUMENT)
    if media_type == kind or kind not in _ODF:
        return None
    return media_type, _ODF[kind], content


def _plain(content: bytes) -> bool:
    """Words and not a page or a script under another name."""
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return "\0" not in words and not words.lstrip().startswith(("<", "#!"))


def _picture(content: bytes) -> tuple[str, str, bytes] | None:
    """A picture drawn anew: upright, no larger than it need be, nothing but its pixels."""
    try:
        with Image.open(BytesIO(content), formats=["JPEG", "PNG", "WEBP", "GIF"]) as picture:
            kind = "JPEG" if picture.format == "JPEG" else "PNG"
            picture.draft(None, (_SIDE, _SIDE))  # large photographs are unpacked smaller
            if picture.width * picture.height > _PIXELS:
                raise Image.DecompressionBombError(f"{picture.size} pixels")
            drawn = ImageOps.exif_transpose(picture)
            drawn.thumbnail((_SIDE, _SIDE))
            drawn = drawn.convert("RGB" if kind == "JPEG" else "RGBA")
    except (OSError, EOFError, ValueError, SyntaxError):
        return None
    drawn.info = {}
    out = BytesIO()
    drawn.save(out, kind, quality=85, optimize=True)
    return (*_PICTURES[kind], out.getvalue())
