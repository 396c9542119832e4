"""Accepting all that is clear, saying that all is settled, and who did what until then."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from danvan.web.core.errors import Denied, Refused
from danvan.web.core.journal import lines
from danvan.web.core.models import Entry
from danvan.web.documents.actions.settling import accept_clear, settle_version
from danvan.web.documents.models import Version
from danvan.web.documents.views import settle
from danvan.web.documents.views.settling import back, opened

MOST = 300


@login_required
@require_POST
def accept_all(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept every task that is not doubtful."""
    at = opened(request, pk)
    count = accept_clear(by=at.by, version=at.version)
    told = ngettext("Đã chấp nhận %(n)d nhiệm vụ.", "Đã chấp nhận %(n)d nhiệm vụ.", count)
    return back(request, at, told % {"n": count})


@login_required
@require_POST
def finish(request: HttpRequest, pk: int) -> HttpResponse:
    """Settled: on to adopting it."""
    at = opened(request, pk)
    try:
        settle_version(by=at.by, version=at.version)
    except Denied:
        raise
    except Refused as refused:
        return settle.page(request, at, status=refused.status, refusal=refused)
    return redirect(reverse("programmes:adopt", args=[pk]))


@login_required
@require_GET
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """What people did to the document and to what was read from it, the newest first."""
    at = opened(request, pk)
    found = Entry.objects.filter(_of(at.version)).select_related("user", "body")
    shown = {"lines": lines(list(found[:MOST])), "limit": MOST, "document": at.document}
    return render(request, "documents/settle/history.html", shown)


def _of(version: Version) -> Q:
    """Entries of the document, the version, and its rows."""
    same = Q(subject_type="documents.document", subject_id=version.document_id)
    same |= Q(subject_type="documents.version", subject_id=version.pk)
    for rows in (
        version.candidates,
        version.report_candidates,
        version.figure_candidates,
        version.clauses,
        version.doubts,
    ):
        name = rows.model._meta.label_lower
        same |= Q(subject_type=name, subject_id__in=rows.order_by().values("pk"))
    return same
