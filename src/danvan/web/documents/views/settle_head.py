"""The head of the document on the reading screen."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.documents.actions.settling import edit_head
from danvan.web.documents.forms.head import HeadForm
from danvan.web.documents.models import Document
from danvan.web.documents.settling.compare import of_head
from danvan.web.documents.views.settling import back, opened, overtaken, renewed


@login_required
@require_http_methods(["GET", "POST"])
def head(request: HttpRequest, pk: int) -> HttpResponse:
    """The form, with what was read beside what counts now."""
    at = opened(request, pk)
    form = HeadForm(at.document, request.POST or None)
    more: dict[str, Any] = {}
    if form.is_valid():
        values = dict(form.cleaned_data)
        try:
            edit_head(by=at.by, document=at.document, revision=values.pop("revision"), **values)
        except Denied:
            raise
        except Refused as refused:
            form.add_error(None, refused.reason)
            if isinstance(refused, Stale):
                now = Document.objects.get(pk=pk)
                more["overtaken"] = overtaken(refused, now)
                form.data = renewed(form.data, revision=str(now.revision))
        else:
            return back(request, at, _("Đã lưu phần đầu văn bản."))
    read = of_head(at.document, at.version.reading)
    fields = [(form[name], read.get(name, "")) for name in form.fields if name != "revision"]
    shown = {"form": form, "fields": fields, "document": at.document, "version": at.version, **more}
    return render(
        request, "documents/settle/head_form.html", shown, status=409 if form.errors else 200
    )
