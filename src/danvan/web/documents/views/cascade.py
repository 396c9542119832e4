"""From the top down: what a document carries out, who carries it out, who has not answered."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from danvan.web.bodies.middleware import actor
from danvan.web.documents.access import get_document
from danvan.web.documents.forms.cascade import CascadeForm
from danvan.web.documents.shown.cascade import Cascade


@login_required
@require_GET
def cascade(request: HttpRequest, pk: int) -> HttpResponse:
    """The map of one document, as of a day (`ngay`), so many levels down (`sau`)."""
    by = actor(request)
    document = get_document(by, pk)
    form = CascadeForm(request.GET, document.date)
    shown = {
        "document": document,
        "form": form,
        "cascade": Cascade(by, document, form.day, form.depth),
    }
    return render(request, "documents/cascade.html", shown)
