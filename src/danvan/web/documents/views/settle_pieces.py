"""Cutting a task in two, joining two, adding one that the reader missed."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from danvan.web.core.errors import Denied, Refused
from danvan.web.core.refusals import told_by
from danvan.web.documents.actions.settling import add_candidate, merge_candidates, split_candidate
from danvan.web.documents.forms.pieces import AddForm, SplitForm
from danvan.web.documents.views import settle
from danvan.web.documents.views.settling import back, opened, overtaken


@login_required
@require_http_methods(["GET", "POST"])
def split(request: HttpRequest, pk: int, task: int) -> HttpResponse:
    """The task word by word; the word chosen begins the second one."""
    at = opened(request, pk)
    candidate = at.candidate(task)
    form = SplitForm(candidate, request.POST or None)
    more: dict[str, Any] = {}
    if form.is_valid():
        try:
            split_candidate(by=at.by, candidate=candidate, **form.cleaned_data)
        except Denied:
            raise
        except Refused as refused:
            form.add_error(None, refused.reason)
            more["overtaken"] = overtaken(refused, candidate)
        else:
            return back(request, at, _("Đã tách thành hai nhiệm vụ; hãy xem lại từng cái."), task)
    shown = {"form": form, "candidate": candidate, "document": at.document, **more}
    return render(request, "documents/settle/split.html", shown, status=409 if form.errors else 200)


@login_required
@require_POST
def merge(request: HttpRequest, pk: int, task: int) -> HttpResponse:
    """Join the task after this one to it."""
    at = opened(request, pk)
    candidate = at.candidate(task)
    try:
        merge_candidates(by=at.by, candidate=candidate, seen=request.POST.get("seen"))
    except Denied:
        raise
    except Refused as refused:
        more = {"refusal": refused, "refused_task": task}
        more["overtaken"] = overtaken(refused, candidate)
        return settle.page(request, at, status=refused.status, task_in_hand=task, **more)
    return back(request, at, _("Đã gộp nhiệm vụ đứng sau vào nhiệm vụ này."), task)


@login_required
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """From words chosen in the source (`?tu=…&den=…`) or from a part (`?muc=…`)."""
    at = opened(request, pk)
    form = AddForm(at.version, at.desk.clauses, request.GET, request.POST or None)
    if form.is_valid():
        with told_by(form):
            made = add_candidate(by=at.by, version=at.version, **form.given)
            return back(request, at, _("Đã thêm nhiệm vụ."), made.pk)
    shown = {"form": form, "document": at.document}
    return render(request, "documents/settle/add.html", shown, status=409 if form.errors else 200)
