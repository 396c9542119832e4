"""Settling doubts: let it stand, or say whom a name means."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from danvan.web.core.errors import Denied, Refused
from danvan.web.core.refusals import told_by
from danvan.web.documents.actions.settling import (
    choose_body,
    keep_names,
    settle_doubt,
    settle_minor,
)
from danvan.web.documents.forms.names import NameForm
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.documents.settling.desk import Point
from danvan.web.documents.views import settle
from danvan.web.documents.views.settling import Opened, back, changed, opened, part


def _point(at: Opened, pk: int) -> Point | None:
    """The open doubt; None for one that was settled; 404 for none of this version."""
    if all(doubt.pk != pk for doubt in at.desk.doubts):
        raise Http404
    return next((each for each in at.desk.points if each.doubt.pk == pk), None)


@login_required
@require_POST
def point(request: HttpRequest, pk: int, point: int) -> HttpResponse:
    """Let it stand as the document has it."""
    at = opened(request, pk)
    found = _point(at, point)
    rows: list[CandidateBody] = []
    try:
        if found and found.name:
            rows = keep_names(by=at.by, version=at.version, words=found.name.words)
        else:
            doubt = next(each for each in at.desk.doubts if each.pk == point)
            settle_doubt(by=at.by, doubt=doubt, decision=request.POST.get("decision", ""))
    except Denied:
        raise
    except Refused as refused:
        return _refused(request, at, refused)
    return _done(request, at, rows)


def _refused(request: HttpRequest, at: Opened, refused: Refused) -> HttpResponse:
    if part(request):
        return changed(request, at, status=refused.status, refusal=refused)
    return settle.page(request, at, status=refused.status, refusal=refused)


def _done(request: HttpRequest, at: Opened, rows: list[CandidateBody]) -> HttpResponse:
    if part(request):
        return changed(request, at, [row.candidate_id for row in rows])
    return back(request, at, _("Đã giải quyết."))


@login_required
@require_http_methods(["GET", "POST"])
def name(request: HttpRequest, pk: int, point: int) -> HttpResponse:
    """Choose the body among those it may be, or another one; remembered where that is wanted."""
    at = opened(request, pk)
    found = _point(at, point)
    if found is None or found.name is None:
        return _refused(request, at, Refused(_("Điểm này đã được giải quyết.")))
    form = NameForm(at.document, found.name, request.POST or None)
    if form.is_valid():
        with told_by(form):
            rows = choose_body(
                by=at.by,
                version=at.version,
                words=found.name.words,
                owner=form.cleaned_data["owner"],
                remember=form.cleaned_data["remember"],
            )
            return _done(request, at, rows)
    shown = {"form": form, "point": found, "document": at.document}
    status = 409 if form.errors else 200
    template = "name_part" if part(request) else "name"
    return render(request, f"documents/settle/{template}.html", shown, status=status)


@login_required
@require_POST
def minor(request: HttpRequest, pk: int) -> HttpResponse:
    """Let every remark stand at once."""
    at = opened(request, pk)
    count = settle_minor(by=at.by, version=at.version)
    told = ngettext("Đã để nguyên %(n)d điểm.", "Đã để nguyên %(n)d điểm.", count)
    return back(request, at, told % {"n": count})
