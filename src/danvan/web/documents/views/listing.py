"""The list of documents."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from danvan.web.bodies.middleware import actor
from danvan.web.documents.access import may_add
from danvan.web.documents.forms.filters import STUBS, DocumentFilters

PAGE = 50
CHIPS = (
    ("status", "read", _("Chờ xem lại")),
    ("status", "failed", _("Không đọc được")),
    ("state", "draft", _("Dự thảo")),
    ("mine", "on", _("Gửi đến, chờ xác nhận")),
    ("kind", STUBS, _("Chỉ được viện dẫn")),
)


@login_required
@require_GET
def listing(request: HttpRequest) -> HttpResponse:
    """Filters, 50 rows, the count of all."""
    by = actor(request)
    filters = DocumentFilters(by, request.GET)
    rows = filters.ordered(filters.rows()).select_related("owner").defer("search", "signatories")
    shown = {
        "filters": filters,
        "page_obj": Paginator(rows, PAGE).get_page(request.GET.get("page")),
        "chips": CHIPS,
        "may_add": may_add(by),
        "stubs": filters.chosen.get("kind") == STUBS,
    }
    return render(request, "documents/list.html", shown)
