"""Sending a document to its Nơi nhận, and what they confirm."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from danvan.web.bodies.middleware import actor
from danvan.web.documents.access import get_document, require_keep
from danvan.web.documents.actions import (
    add_recipients,
    confirm_receipt,
    correct_recipient,
    distribute_document,
    remove_recipient,
)
from danvan.web.documents.forms.keeping import RecipientForm, RecipientsForm
from danvan.web.documents.models import Document
from danvan.web.documents.views.page import shown_page


@login_required
@require_POST
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Send it to those who do not have it yet."""
    by = actor(request)
    document = get_document(by, pk)
    count = distribute_document(by=by, document=document)
    told = ngettext("Đã gửi tới %(n)d cơ quan.", "Đã gửi tới %(n)d cơ quan.", count)
    return _back(request, document, told % {"n": count})


@login_required
@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """The body acted for has received it, or read it."""
    by = actor(request)
    document = get_document(by, pk)
    read = request.POST.get("read") == "1"
    confirm_receipt(by=by, document=document, read=read)
    told = _("Đã xác nhận đọc.") if read else _("Đã xác nhận nhận văn bản.")
    return _back(request, document, told)


@login_required
@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """More bodies or groups."""
    by = actor(request)
    document = get_document(by, pk)
    require_keep(by, document)
    form = RecipientsForm(document, request.POST)
    if not form.is_valid():
        return shown_page(request, by, document, 409, recipients_form=form)
    add_recipients(by=by, document=document, **form.cleaned_data)
    return _back(request, document, _("Đã thêm nơi nhận; bấm Gửi để văn bản tới nơi."))


@login_required
@require_POST
def correct(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Whom a printed dash means."""
    by = actor(request)
    document = get_document(by, pk)
    require_keep(by, document)
    recipient = get_object_or_404(document.recipients, pk=row)
    form = RecipientForm(document, request.POST)
    if not form.is_valid():
        return shown_page(request, by, document, 409, wrong={row: form})
    correct_recipient(by=by, recipient=recipient, named=form.cleaned_data["named"])
    return _back(request, document, _("Đã chọn cơ quan cho nơi nhận này."))


@login_required
@require_POST
def remove(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Take a dash off the list."""
    by = actor(request)
    document = get_document(by, pk)
    require_keep(by, document)
    remove_recipient(by=by, recipient=get_object_or_404(document.recipients, pk=row))
    return _back(request, document, _("Đã bỏ nơi nhận."))


def _back(request: HttpRequest, document: Document, told: str) -> HttpResponse:
    messages.success(request, told)
    return redirect(f"{document.get_absolute_url()}#noi-nhan")
