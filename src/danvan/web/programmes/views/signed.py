"""Whether a document is the signed version of a draft: what speaks for it; the answer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from danvan.web.bodies.middleware import actor
from danvan.web.core.errors import Denied, Refused
from danvan.web.documents.access import READ, get_document, require_keep
from danvan.web.programmes.actions import accept_signed, refuse_signed
from danvan.web.programmes.drafting.origin import found
from danvan.web.programmes.drafting.signed import Proposal, proposals


@login_required
@require_http_methods(["GET", "POST"])
def signed(request: HttpRequest, pk: int) -> HttpResponse:
    """The drafts that the document may have been, each to be said yes or no to."""
    by = actor(request)
    document = get_document(by, pk)
    require_keep(by, document)
    version = document.versions.filter(status__in=READ).first()
    offered = proposals(by, document, version)
    wrong = ""
    if request.method == "POST":
        chosen = next((p for p in offered if str(p.draft.pk) == request.POST.get("draft")), None)
        try:
            return _answered(request, by, chosen)
        except Denied:
            raise
        except Refused as refused:
            wrong = refused.reason
    shown = {
        "document": document,
        "offers": [_about(each) for each in offered],
        "wrong": wrong,
    }
    return render(request, "programmes/signed.html", shown, status=409 if wrong else 200)


def _answered(request: HttpRequest, by: Any, chosen: Proposal | None) -> HttpResponse:
    if chosen is None:
        raise Refused(_("Văn bản này không còn là bản ký đang chờ ghi nhận; hãy mở lại trang."))
    if request.POST.get("answer") == "no":
        refuse_signed(by=by, proposal=chosen)
        messages.success(request, _("Đã ghi nhận: đây không phải bản ký của dự thảo đó."))
        return redirect(chosen.document)
    draft = accept_signed(by=by, proposal=chosen)
    messages.success(request, _("Đã ghi nhận bản ký; văn bản đang có hiệu lực thực hiện."))
    return redirect(draft.document)


def _about(proposal: Proposal) -> dict[str, Any]:
    duties = list(proposal.draft.duties.select_related("task"))
    places = found(proposal.draft, proposal.version)
    return {
        "proposal": proposal,
        "draft": proposal.draft,
        "kept": [(duty, places[duty.pk]) for duty in duties if duty.pk in places],
        "gone": [duty for duty in duties if duty.pk not in places],
        "number": len(duties),
    }
