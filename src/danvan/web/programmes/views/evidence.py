"""Evidence: handed out to who sees its task, never shown inside the page."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from danvan.web.bodies.middleware import actor
from danvan.web.programmes.access import get_evidence
from danvan.web.programmes.actions import remove_evidence


@login_required
@require_GET
def evidence(request: HttpRequest, pk: int) -> FileResponse:
    """The file, to be saved: the browser neither guesses what it is nor runs it."""
    found = get_evidence(actor(request), pk)
    if not found.file:
        raise Http404
    try:
        content = found.file.open("rb")
    except FileNotFoundError:
        raise Http404(_("Tệp này không còn trong kho lưu trữ.")) from None
    answer = FileResponse(
        content, as_attachment=True, filename=found.name, content_type=found.media_type
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer["Cache-Control"] = "private, no-store"
    return answer


@login_required
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what was attached by mistake."""
    by = actor(request)
    found = get_evidence(by, pk)
    task = found.update.task
    remove_evidence(by=by, evidence=found)
    messages.success(request, _("Đã gỡ “%(name)s”.") % {"name": found.name})
    return redirect(task)
