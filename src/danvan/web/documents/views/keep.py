"""Acts on a document from the small forms of its page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from danvan.web.bodies.middleware import actor
from danvan.web.core.errors import Refused
from danvan.web.documents.access import get_document, require_keep, visible_versions
from danvan.web.documents.actions import (
    change_state,
    change_visibility,
    discard_version,
    reread_version,
)
from danvan.web.documents.forms.keeping import StateForm, VisibilityForm
from danvan.web.documents.models import Document


@login_required
@require_POST
def state(request: HttpRequest, pk: int) -> HttpResponse:
    """Move the document on in its life."""
    by = actor(request)
    document = get_document(by, pk)
    require_keep(by, document)
    form = StateForm(document, request.POST)
    change_state(by=by, document=document, **_clean(form))
    return _back(request, document, _("Đã chuyển trạng thái."))


@login_required
@require_POST
def visibility(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the document to everybody, or close it."""
    by = actor(request)
    document = get_document(by, pk)
    change_visibility(by=by, document=document, **_clean(VisibilityForm(request.POST)))
    return _back(request, document, _("Đã đổi phạm vi."))


@login_required
@require_POST
def reread(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Read a file again."""
    by = actor(request)
    document = get_document(by, pk)
    version = get_object_or_404(visible_versions(by, document), number=number)
    reread_version(by=by, version=version)
    return _back(request, document, _("Tệp đang được đọc lại."))


@login_required
@require_POST
def discard(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Take away a file that could not be read."""
    by = actor(request)
    document = get_document(by, pk)
    version = get_object_or_404(visible_versions(by, document), number=number)
    stays = discard_version(by=by, version=version)
    messages.success(request, _("Đã gỡ tệp."))
    return redirect(stays or "documents:list")


def _clean(form: forms.Form) -> dict[str, Any]:
    """What was chosen; raises Refused with the first thing that is wrong."""
    if not form.is_valid():
        raise Refused(str(next(iter(form.errors.values()))[0]))
    return form.cleaned_data


def _back(request: HttpRequest, document: Document, told: str) -> HttpResponse:
    messages.success(request, told)
    return redirect(document)
