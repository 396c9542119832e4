"""Whether two documents are one: a person looks at both and says so."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.core.errors import Refused
from danvan.web.documents.access import get_document
from danvan.web.documents.actions import (
    compare_again,
    keep_apart,
    merge_documents,
    separate_document,
)
from danvan.web.documents.models import Document
from danvan.web.documents.shown.same import Same


@login_required
@require_GET
def same(request: HttpRequest, pk: int) -> HttpResponse:
    """Those that may be this one, and what was decided; `q` looks for others."""
    by = actor(request)
    document = get_document(by, pk)
    words = request.GET.get("q", "")[:250]
    shown = {"document": document, "same": Same(by, document, words), "words": words}
    return render(request, "documents/same.html", shown)


@login_required
@require_POST
def decide(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """`act`: merge this one into the other, take the other, separate, keep apart, compare again."""
    by = actor(request)
    document, beside = get_document(by, pk), get_document(by, other)
    stays, told = _decide(by, request.POST.get("act", ""), document, beside)
    messages.success(request, told)
    return redirect("documents:same", stays.pk)


def _decide(by: Actor, act: str, document: Document, other: Document) -> tuple[Document, str]:
    """The document whose page comes next, and what was done."""
    names = {"one": document, "other": other}
    if act == "merge":
        merge_documents(by=by, document=document, into=other)
        return other, _("Đã gộp %(one)s vào %(other)s.") % names
    if act == "take":
        merge_documents(by=by, document=other, into=document)
        return document, _("Đã gộp %(other)s vào %(one)s.") % names
    if act == "separate":
        separate_document(by=by, document=other, into=document)
        return document, _("Đã tách %(other)s khỏi %(one)s.") % names
    if act == "apart":
        keep_apart(by=by, one=document, other=other)
        return document, _("Đã ghi: %(one)s và %(other)s là hai văn bản khác nhau.") % names
    if act == "again":
        compare_again(by=by, one=document, other=other)
        return document, _("Đã bỏ ghi chú hai văn bản khác nhau.")
    raise Refused(_("Hãy chọn: gộp, tách hay giữ riêng."))
