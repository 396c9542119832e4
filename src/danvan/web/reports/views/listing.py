"""Every report that the actor sees, one row each, also those never sent; accepting many at once."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import Role
from danvan.web.core.clock import now, today
from danvan.web.core.errors import Denied, Refused
from danvan.web.core.numbers import key_of
from danvan.web.core.sheets.write import download
from danvan.web.reports import rates
from danvan.web.reports.access import may_decide, visible_reports
from danvan.web.reports.actions import accept_reports
from danvan.web.reports.forms.filters import SIDES, ReportFilters
from danvan.web.reports.querysets import ReportQuerySet
from danvan.web.reports.sheets import SHEET
from danvan.web.reports.standing import Standing
from danvan.web.reports.transitions import Act, allowed

PAGE = 50
CHIPS = (Standing.LATE, Standing.DUE_SOON, Standing.SENT, Standing.SENT_LATE)


def with_names(rows: ReportQuerySet) -> ReportQuerySet:
    """With what a row shows and what deciding about it asks."""
    return rows.select_related("duty__owner", "body").prefetch_related("duty__addressees")


@login_required
@require_GET
def listing(request: HttpRequest) -> HttpResponse:
    """Filters, the numbers of what passes them, 50 rows."""
    return _table(request, request.GET)


def _table(request: HttpRequest, query: QueryDict, status: int = 200, **more: Any) -> HttpResponse:
    by = actor(request)
    filters = ReportFilters(by, query)
    rows = filters.rows()
    page = Paginator(with_names(filters.ordered(rows)), PAGE).get_page(query.get("page"))
    acceptable = {
        row.pk for row in page.object_list if allowed(row.state, Act.ACCEPT) and may_decide(by, row)
    }
    shown = {
        "filters": filters,
        "page_obj": page,
        "rate": rates.total(rows),
        "acceptable": acceptable,
        "chips": CHIPS,
        "sides": SIDES if by.body else (),
        "marked": set(),
        "query": _without(query, "page"),
        "at": now(),
        **more,
    }
    return render(request, "reports/list.html", shown, status=status)


def _without(query: QueryDict, *names: str) -> str:
    kept = query.copy()
    for name in names:
        kept.pop(name, None)
    return kept.urlencode()


@login_required
@require_POST
def accept_many(request: HttpRequest) -> HttpResponse:
    """Accept the marked rows, all or none; what was marked stays where it fails."""
    by = actor(request)
    if not by.holds(Role.APPROVER):
        raise Denied(_("Chỉ người duyệt của nơi nhận mới chấp nhận được báo cáo."))
    query = QueryDict(request.POST.get("query", ""))
    keys = {key_of(each) for each in request.POST.getlist("row")}
    chosen = list(visible_reports(by).filter(pk__in=keys).select_related("body"))
    try:
        count = accept_reports(by=by, reports=chosen, revisions=_revisions(request, keys))
    except Denied:
        raise
    except Refused as refused:
        messages.error(request, refused.reason)
        return _table(request, query, status=409, marked=keys)
    told = ngettext("Đã chấp nhận %(n)d báo cáo.", "Đã chấp nhận %(n)d báo cáo.", count)
    messages.success(request, told % {"n": count})
    return redirect(f"{reverse('reports:list')}?{query.urlencode()}")


def _revisions(request: HttpRequest, keys: set[int]) -> dict[int, int]:
    """As the page showed the rows."""
    told = {key: request.POST.get(f"revision-{key}") for key in keys}
    return {key: key_of(words) for key, words in told.items() if words is not None}


@login_required
@require_GET
def export(request: HttpRequest) -> FileResponse:
    """Every row of the list with its filters, not only the page shown."""
    filters = ReportFilters(actor(request), request.GET)
    rows = with_names(filters.ordered(filters.rows())).iterator(chunk_size=2_000)
    return download(rows, SHEET, _("Báo cáo"), f"bao-cao-{today().isoformat()}.xlsx")
