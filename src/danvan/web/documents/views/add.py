"""Bringing files in: each by itself, so that one that is refused stops no other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.core.errors import Denied, Refused
from danvan.web.documents.access import get_document, require_add, require_keep
from danvan.web.documents.actions import Duplicate, add_document, add_version
from danvan.web.documents.files import require_size
from danvan.web.documents.forms.adding import AddForm, VersionForm
from danvan.web.documents.models import Document, Version


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: the document made, or why there is none and which one is held."""

    name: str
    document: Document | None = None
    reason: str = ""
    held: Document | None = None


@login_required
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """The form; then the document, the list, or what became of each file."""
    by = actor(request)
    require_add(by)
    form = AddForm(request.POST or None, request.FILES or None)
    if not form.is_valid():
        return _form(request, form, 409 if form.is_bound else 200)
    visibility = form.cleaned_data["visibility"]
    outcomes = [_take(by, upload, visibility) for upload in form.cleaned_data["files"]]
    made = [each.document for each in outcomes if each.document]
    if len(made) < len(outcomes):
        again = AddForm(initial={"visibility": visibility})
        return _form(request, again, 409, outcomes=outcomes)
    if len(made) == 1:
        messages.success(request, _("Đã nhận tệp; văn bản đang được đọc."))
        return redirect(made[0])
    told = ngettext("Đã nhận %(n)d tệp.", "Đã nhận %(n)d tệp, đang đọc lần lượt.", len(made))
    messages.success(request, told % {"n": len(made)})
    return redirect("documents:list")


def _take(by: Actor, upload: UploadedFile[Any], visibility: str) -> Outcome:
    name = upload.name or ""
    try:
        require_size(upload.size or 0, name)
        version = add_document(by=by, content=upload.read(), name=name, visibility=visibility)
    except Denied:
        raise
    except Duplicate as refused:
        return Outcome(name, reason=refused.reason, held=refused.document)
    except Refused as refused:
        return Outcome(name, reason=refused.reason)
    return Outcome(version.name, document=version.document)


def _form(request: HttpRequest, form: AddForm, status: int, **more: Any) -> HttpResponse:
    shown = {"form": form, "limit": settings.UPLOAD_LIMIT // (1024 * 1024), **more}
    return render(request, "documents/add.html", shown, status=status)


@login_required
@require_http_methods(["GET", "POST"])
def add_to(request: HttpRequest, pk: int) -> HttpResponse:
    """The next version of a document, or the first one of a document that is only cited."""
    by = actor(request)
    document = get_document(by, pk)
    require_keep(by, document)
    form = VersionForm(request.POST or None, request.FILES or None)
    held = None
    if form.is_valid():
        try:
            _take_version(by, document, form.cleaned_data["file"])
        except Denied:
            raise
        except Refused as refused:
            form.add_error("file", refused.reason)
            held = refused.document if isinstance(refused, Duplicate) else None
        else:
            messages.success(request, _("Đã nhận phiên bản mới; tệp đang được đọc."))
            return redirect(reverse("documents:page", args=[pk]))
    shown = {
        "document": document,
        "form": form,
        "held": held,
        "last": document.versions.first(),
        "limit": settings.UPLOAD_LIMIT // (1024 * 1024),
    }
    return render(request, "documents/add_version.html", shown, status=409 if form.errors else 200)


def _take_version(by: Actor, document: Document, upload: UploadedFile[Any]) -> Version:
    require_size(upload.size or 0, upload.name or "")
    return add_version(by=by, document=document, content=upload.read(), name=upload.name or "")
