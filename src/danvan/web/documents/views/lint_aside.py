"""Setting a problem aside with a reason, and taking it up again."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from danvan.lint import BY_CODE
from danvan.web.bodies.middleware import actor
from danvan.web.core.refusals import told_by
from danvan.web.documents.access import get_document, require_advice, require_keep
from danvan.web.documents.actions.linting import set_aside, take_up
from danvan.web.documents.forms.linting import AsideForm
from danvan.web.documents.models import Document, Problem, SetAside


@login_required
@require_http_methods(["GET", "POST"])
def aside(request: HttpRequest, pk: int, problem: int) -> HttpResponse:
    """The form with the words in question; then back to where one was."""
    document = _kept(request, pk)
    rows = Problem.objects.select_related("run__version").filter(run__version__document=document)
    found = get_object_or_404(rows, pk=problem)
    found.run.version.document = document
    form = AsideForm(request.POST or None)
    there = _there(request, document)
    if form.is_valid():
        with told_by(form):
            set_aside(by=actor(request), problem=found, reason=form.cleaned_data["reason"])
            messages.success(request, _("Đã bỏ qua, có ghi lý do."))
            return redirect(there)
    shown = {
        "document": document,
        "problem": found,
        "rule": BY_CODE.get(found.code),
        "words": found.run.version.text[found.start : found.end],
        "form": form,
        "there": there,
    }
    return render(request, "documents/lint_aside.html", shown, status=409 if form.errors else 200)


@login_required
@require_POST
def again(request: HttpRequest, pk: int, aside: int) -> HttpResponse:
    """Let it be told again."""
    document = _kept(request, pk)
    found = get_object_or_404(SetAside, pk=aside, document=document)
    found.document = document
    take_up(by=actor(request), aside=found)
    messages.success(request, _("Đã lấy lại góp ý."))
    return redirect(_there(request, document))


def _kept(request: HttpRequest, pk: int) -> Document:
    by = actor(request)
    document = get_document(by, pk)
    require_advice(by, document)
    require_keep(by, document)
    return document


def _there(request: HttpRequest, document: Document) -> str:
    """The page that one came from, where it is one of this document; else the list."""
    asked = request.POST.get("ve") or request.GET.get("ve") or ""
    own = reverse("documents:page", args=[document.pk])
    if asked.startswith(own) and url_has_allowed_host_and_scheme(asked, None):
        return asked
    return reverse("documents:lint", args=[document.pk])
