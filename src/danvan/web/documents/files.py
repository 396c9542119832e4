"""Documents as files: let in by their content, named by their hash, kept as they came."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from danvan.reader.intake import sniff
from danvan.web.core.errors import Refused
from danvan.web.core.files import shown_name

_OPENXML = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# In the reader's order: (whether it is one, media type, the ending it is kept under).
_KINDS = (
    (sniff.is_pdf, "application/pdf", ".pdf"),
    (sniff.is_odt, "application/vnd.oasis.opendocument.text", ".odt"),
    (sniff.is_docx, _OPENXML, ".docx"),
    (sniff.is_image, "image", ".img"),
    (sniff.is_office, "application/msword", ".doc"),
    (sniff.is_mhtml, "multipart/related", ".mhtml"),
    (sniff.is_html, "text/html", ".html"),
)
_TEXT = ("text/plain", ".txt")


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that may be read: its name to be shown, what it is, its bytes and their hash."""

    name: str
    media_type: str
    suffix: str
    content: bytes
    sha256: str


def take(content: bytes, name: str) -> Taken:
    """Look at a file before it is kept; raises Refused, naming it, for what is no document."""
    shown = shown_name(name)
    if not content:
        raise Refused(_("Tệp “%(name)s” rỗng; hãy kiểm tra lại tệp gốc.") % {"name": shown})
    require_size(len(content), shown)
    found = _kind(content)
    if found is None:
        raise Refused(
            _(
                "Tệp “%(name)s” không phải văn bản đọc được: cần PDF, Word (doc, docx), "
                "OpenDocument (odt), trang web (html, mhtml), văn bản thuần (txt, md) "
                "hoặc ảnh quét (JPEG, PNG, TIFF)."
            )
            % {"name": shown}
        )
    return Taken(shown, *found, content, hashlib.sha256(content).hexdigest())


def require_size(size: int, name: str) -> None:
    """Raise Refused for a file above the limit; asked before its bytes are in memory."""
    if size > settings.UPLOAD_LIMIT:
        raise Refused(
            _("Tệp “%(name)s” lớn hơn %(n)d MB; hãy chia thành nhiều tệp nhỏ hơn.")
            % {"name": shown_name(name), "n": settings.UPLOAD_LIMIT // (1024 * 1024)}
        )


def _kind(content: bytes) -> tuple[str, str] | None:
    """(media type, ending) by the bytes; text is what has no bytes that only programs have."""
    for fits, media_type, suffix in _KINDS:
        if fits(content):
            return media_type, suffix
    return _TEXT if _is_text(content) else None


def _is_text(content: bytes) -> bool:
    """Letters of any encoding: UTF-16 begins with its mark, all others have no zero byte."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return not content.startswith((b"PK", b"\x7fELF", b"MZ", b"GIF8")) and b"\0" not in content
