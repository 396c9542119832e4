"""The parts of the document: looked over, corrected, joined."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.documents.actions.settling import edit_clause, merge_clause
from danvan.web.documents.forms.head import ClauseForm
from danvan.web.documents.models import Clause
from danvan.web.documents.settling.outline import before
from danvan.web.documents.views.settling import Opened, opened, overtaken, part, renewed


@login_required
@require_GET
def outline(request: HttpRequest, pk: int) -> HttpResponse:
    """Every part with its mark and first words; for htmx the list alone."""
    at = opened(request, pk)
    taken = {card.candidate.clause for card in at.desk.live}
    shown = {"clauses": at.desk.clauses, "taken": taken, "document": at.document}
    name = "outline_list" if part(request) else "outline"
    return render(request, f"documents/settle/{name}.html", shown)


def _clause(at: Opened, pk: int) -> Clause:
    found = at.version.clauses.filter(pk=pk).first()
    if found is None:
        raise Http404(_("Không có mục này trong văn bản."))
    found.version = at.version
    return found


@login_required
@require_http_methods(["GET", "POST"])
def clause(request: HttpRequest, pk: int, clause: int) -> HttpResponse:
    """Mark, heading, and the word with which the part begins."""
    at = opened(request, pk)
    found = _clause(at, clause)
    form = ClauseForm(found, request.POST or None)
    more: dict[str, Any] = {}
    if form.is_valid():
        try:
            edit_clause(by=at.by, clause=found, **form.cleaned_data)
        except Denied:
            raise
        except Refused as refused:
            form.add_error(None, refused.reason)
            if isinstance(refused, Stale):
                more["overtaken"] = overtaken(refused, found)
                form.data = renewed(form.data, seen=_clause(at, clause).seen)
        else:
            return _back(request, at, found, _("Đã lưu mục."))
    shown = {"form": form, "clause": found, "before": before(found), "document": at.document}
    return render(
        request,
        "documents/settle/clause.html",
        {**shown, **more},
        status=409 if form.errors else 200,
    )


@login_required
@require_POST
def merge(request: HttpRequest, pk: int, clause: int) -> HttpResponse:
    """Make the part one with that before it."""
    at = opened(request, pk)
    joined = merge_clause(by=at.by, clause=_clause(at, clause), seen=request.POST.get("seen"))
    return _back(request, at, joined, _("Đã gộp vào mục trước."))


def _back(request: HttpRequest, at: Opened, clause: Clause, told: str) -> HttpResponse:
    messages.success(request, told)
    return redirect(f"{at.address}muc/#muc-{clause.pk}")
