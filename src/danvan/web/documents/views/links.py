"""Links of a document that a person adds, corrects, refuses or lets stand as read."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.documents.access import get_document, require_keep
from danvan.web.documents.actions import refuse_link, restore_link, say_link
from danvan.web.documents.actions.links import READ
from danvan.web.documents.forms.links import AddLinkForm
from danvan.web.documents.models import Document
from danvan.web.documents.views.page import shown_page

NONE = "none"


@login_required
@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """A link that was not read; the page with what was typed where it is not clear to what."""
    by = actor(request)
    document = get_document(by, pk)
    require_keep(by, document)
    form = AddLinkForm(by, document, request.POST)
    if not form.is_valid():
        return shown_page(request, by, document, 409, link_form=form)
    upper, relation = form.cleaned_data["named"], form.cleaned_data["relation"]
    say_link(by=by, lower=document, upper=upper, relation=relation)
    return _back(request, document, _("Đã ghi liên kết với %(document)s.") % {"document": upper})


@login_required
@require_POST
def say(request: HttpRequest, pk: int, upper: int) -> HttpResponse:
    """What a link is: a relation, `none`, or `read` to let what was read count again."""
    by = actor(request)
    document = get_document(by, pk)
    told = _say(by, document, get_document(by, upper), request)
    return _back(request, document, told)


def _say(by: Actor, document: Document, upper: Document, request: HttpRequest) -> str:
    relation = request.POST.get("act") or request.POST.get("relation", "")
    seen = request.POST.get("seen")
    if relation == READ:
        restore_link(by=by, lower=document, upper=upper, seen=seen)
        return _("Liên kết lại theo những gì đã đọc.")
    if relation == NONE:
        refuse_link(by=by, lower=document, upper=upper, seen=seen)
        return _("Đã bỏ liên kết; lần đọc sau cũng không lấy lại.")
    say_link(by=by, lower=document, upper=upper, relation=relation, seen=seen)
    return _("Đã sửa liên kết.")


def _back(request: HttpRequest, document: Document, told: str) -> HttpResponse:
    messages.success(request, told)
    return redirect(f"{document.get_absolute_url()}#lien-quan")
