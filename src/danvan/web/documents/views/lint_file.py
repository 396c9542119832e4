"""A draft looked at and not kept; and a version's own file with comments in it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from danvan.lint.apart import COMMENTS, FIXES, LOOK, Looked, NoDraft
from danvan.reader import ReaderError
from danvan.web.core.errors import Refused
from danvan.web.documents.access import may_open
from danvan.web.documents.actions.linting import MEMORY, SECONDS, written
from danvan.web.documents.files import require_size, take
from danvan.web.documents.forms.linting import DraftForm
from danvan.web.documents.linting.look import look_at, order_of
from danvan.web.documents.linting.shown import advice_of
from danvan.web.documents.linting.turns import turn
from danvan.web.documents.linting.writing import WORD, takes_comments
from danvan.web.documents.views.lint import looked

_WANTED = {"y-kien": COMMENTS, "sua": FIXES}


@login_required
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """The form; then what the rules say, or the file with comments or mended. Nothing is kept."""
    form = DraftForm(request.POST or None, request.FILES or None)
    shown: dict[str, Any] = {"form": form, "limit": settings.UPLOAD_LIMIT // (1024 * 1024)}
    if form.is_valid():
        want = _WANTED.get(request.POST.get("nhan", ""), LOOK)
        try:
            name, found = _look(form.cleaned_data["file"], want)
            if want != LOOK:
                return _handed_out(_file(found, want), name)
        except Refused as refused:
            form.add_error("file", refused.reason)
        else:
            shown |= {"name": name, "reading": found.reading, "advice": advice_of(found)}
    answer = render(request, "documents/lint_file.html", shown, status=409 if form.errors else 200)
    answer["Cache-Control"] = "private, no-store"
    return answer


def _look(upload: UploadedFile[Any], want: str) -> tuple[str, Looked]:
    """The name to be shown and what was found; raises Refused in a sentence for a bad file."""
    require_size(upload.size or 0, upload.name or "")
    taken = take(upload.read(), upload.name or "")
    order = order_of(taken.content, taken.name, settings.UPLOAD_LIMIT, SECONDS, MEMORY)
    try:
        with turn():
            return taken.name, look_at(order, None, want)
    except (ReaderError, NoDraft) as error:
        raise Refused(str(error)) from None


def _file(found: Looked, want: str) -> bytes:
    if found.file is None:
        raise Refused(_("Không còn lỗi nào sửa được mà không phải hỏi người soạn."))
    return found.file


@login_required
@require_GET
def comments(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The file of a version with a comment at each place that nobody set aside."""
    at = looked(request, pk, str(number))
    if not takes_comments(at.version) or not may_open(at.by, at.version):
        raise Refused(_("Chỉ ghi được ý kiến vào tệp Word (docx); hãy lưu dự thảo thành docx."))
    return _handed_out(written(at.version, COMMENTS) or b"", at.version.name)


def _handed_out(content: bytes, name: str) -> HttpResponse:
    """To be saved, never shown inside the page."""
    kind = WORD if name.lower().endswith(".docx") else "application/octet-stream"
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "private, no-store"
    return answer
