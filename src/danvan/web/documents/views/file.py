"""The file as it came: handed out to be saved, never shown inside the page."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from danvan.web.bodies.middleware import actor
from danvan.web.documents.access import get_document, may_open, visible_versions


@login_required
@require_GET
def file(request: HttpRequest, pk: int, number: int) -> FileResponse:
    """The browser neither guesses what it is nor runs it."""
    by = actor(request)
    version = get_object_or_404(visible_versions(by, get_document(by, pk)), number=number)
    if not may_open(by, version):
        raise Http404(_("Tệp này chưa đọc xong, hoặc đã được gỡ."))
    try:
        content = version.file.open("rb")
    except FileNotFoundError:
        raise Http404(_("Tệp này không còn trong kho lưu trữ.")) from None
    answer = FileResponse(
        content, as_attachment=True, filename=version.name, content_type=_type(version.media_type)
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "private, no-store"
    return answer


def _type(media_type: str) -> str:
    """What is only text to be shown may say so; a web page is handed out as plain bytes."""
    risky = ("text/html", "image/svg", "multipart/", "application/xhtml", "text/xml")
    return "application/octet-stream" if media_type.startswith(risky) else media_type
