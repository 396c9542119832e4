"""The head of a document that is only cited, to be corrected by hand."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from danvan.web.bodies.middleware import actor
from danvan.web.core.refusals import told_by
from danvan.web.documents.access import get_document, require_settle
from danvan.web.documents.actions.settling import edit_head
from danvan.web.documents.forms.head import StubHeadForm


@login_required
@require_http_methods(["GET", "POST"])
def stub_head(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the file is there, what stands in it is settled on the reading screen instead."""
    by = actor(request)
    document = get_document(by, pk)
    require_settle(by, document)
    if not document.stub:
        return redirect("documents:settle_head", pk)
    form = StubHeadForm(document, request.POST or None)
    if form.is_valid():
        values = dict(form.cleaned_data)
        with told_by(form):
            now = edit_head(by=by, document=document, revision=values.pop("revision"), **values)
            told = _("Đã lưu phần đầu văn bản.")
            if now.pk != pk:
                told = _("Đã lưu; đó là %(document)s đang có, nên hai nơi đã gộp.") % {
                    "document": now
                }
            messages.success(request, told)
            return redirect(now)
    shown = {"document": document, "form": form}
    return render(request, "documents/stub_head.html", shown, status=409 if form.errors else 200)
