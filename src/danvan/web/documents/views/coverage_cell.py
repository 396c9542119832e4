"""One duty beside what another document makes of it: the evidence, and a person's word on it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused
from danvan.web.core.numbers import key_of
from danvan.web.core.refusals import told_by
from danvan.web.documents.access import get_document, may_judge, require_judge
from danvan.web.documents.actions import decide_coverage, drop_coverage_decision
from danvan.web.documents.coverage.beside import Beside
from danvan.web.documents.coverage.table import Matrix
from danvan.web.documents.forms.coverage import VerdictForm
from danvan.web.documents.models import Document


@login_required
@require_http_methods(["GET", "POST"])
def cell(request: HttpRequest, pk: int, task: int, lower: int) -> HttpResponse:
    """The evidence; sent, what a person says of it."""
    by = actor(request)
    beside = _beside(by, get_document(by, pk), task, lower)
    if request.method != "POST":
        return _shown(request, by, beside, VerdictForm(beside.cell, beside.lower))
    require_judge(by, beside.upper_document, beside.lower_document)
    form = VerdictForm(beside.cell, beside.lower, request.POST)
    if form.is_valid():
        with told_by(form):
            _decide(by, beside, form)
            messages.success(request, _("Đã lưu kết luận."))
            return redirect("documents:coverage_cell", pk, task, lower)
    again = request.POST.copy()  # as it was sent, but for what it was sent on
    again["revision"] = str(beside.revision)
    form.data = again
    return _shown(request, by, beside, form, status=409)


@login_required
@require_POST
def drop(request: HttpRequest, pk: int, task: int, lower: int) -> HttpResponse:
    """Take the decision back."""
    by = actor(request)
    beside = _beside(by, get_document(by, pk), task, lower)
    if beside.cell.decision is None:
        raise Refused(_("Ô này chưa có kết luận nào để bỏ."))
    revision = key_of(request.POST.get("revision", ""))
    drop_coverage_decision(by=by, decision=beside.cell.decision, revision=revision or None)
    messages.success(request, _("Đã bỏ kết luận; kết quả đối chiếu được dùng lại."))
    return redirect("documents:coverage_cell", pk, task, lower)


def _beside(by: Actor, document: Document, task: int, lower: int) -> Beside:
    """404 where there is no such duty, or no such document that the actor sees below it."""
    found = Beside.of(Matrix(by, document, today(), only=lower), task, lower)
    if found is None:
        raise Http404(_("Không có ô này, hoặc cơ quan của bạn không được xem văn bản bên dưới."))
    return found


def _decide(by: Actor, beside: Beside, form: VerdictForm) -> None:
    decide_coverage(
        by=by,
        upper=beside.upper_version,
        lower=beside.lower_version,
        duty=beside.row.item.key,
        verdict=form.cleaned_data["verdict"],
        clauses=form.chosen,
        note=form.cleaned_data["note"],
        revision=form.cleaned_data["revision"],
    )


def _shown(
    request: HttpRequest, by: Actor, beside: Beside, form: VerdictForm, status: int = 200
) -> HttpResponse:
    shown: dict[str, Any] = {
        "document": beside.upper_document,
        "beside": beside,
        "form": form,
        "judges": may_judge(by, beside.upper_document, beside.lower_document),
    }
    return render(request, "documents/coverage_cell.html", shown, status=status)
