"""The task table, with the row in hand beside it, and what is done to many rows."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import Role
from danvan.web.core.errors import Refused
from danvan.web.core.numbers import key_of
from danvan.web.core.paging import page_of
from danvan.web.programmes.access import may_edit, may_update, visible_tasks
from danvan.web.programmes.actions import SomeRefused, bulk_edit
from danvan.web.programmes.forms.bulk import BulkForm
from danvan.web.programmes.forms.filters import TaskFilters
from danvan.web.programmes.models import Task
from danvan.web.programmes.standing import Standing
from danvan.web.programmes.transitions import Act, allowed
from danvan.web.programmes.views.shown import with_parts
from danvan.web.programmes.views.task import in_hand

PAGE = 50
# filters with a chip of their own
CHIPS = (Standing.LATE, Standing.DUE_SOON, Standing.ON_TIME, Standing.UNPROVEN, Standing.UNDATED)


@login_required
@require_GET
def tasks(request: HttpRequest) -> HttpResponse:
    """Filters, 50 rows, the count of all; `task` is the row shown in the side panel."""
    return _table(request, request.GET, BulkForm(actor(request)))


def _table(
    request: HttpRequest, query: QueryDict, bulk: BulkForm, status: int = 200, **more: Any
) -> HttpResponse:
    by = actor(request)
    filters = TaskFilters(by, query)
    page = page_of(
        filters.ordered(filters.rows()),
        PAGE,
        query.get("page", ""),
        lambda keys: with_parts(filters.shown(keys)),
    )
    shown = {
        "filters": filters,
        "page_obj": page,
        "editable": {row.pk for row in page.object_list if may_edit(by, row.programme)},
        "reportable": {row.pk for row in page.object_list if _reportable(by, row)},
        "chips": CHIPS,
        "views": by.user.views.all() if by.user else [],
        "bulk": bulk,
        "may_bulk": by.holds(Role.OFFICER),
        "panel": in_hand(by, query.get("task", "")),
        "marked": set(),
        "query": _without(query, "page", "task"),
        "beside": _followed_by_more(_without(query, "task")),
        **more,
    }
    return render(request, "programmes/tasks.html", shown, status=status)


def _reportable(by: Actor, task: Task) -> bool:
    return may_update(by, task) and allowed(task.state, Act.REPORT)


def _without(query: QueryDict, *names: str) -> str:
    kept = query.copy()
    for name in names:
        kept.pop(name, None)
    return kept.urlencode()


def _followed_by_more(query: str) -> str:
    """What stands before one more name and value."""
    return f"{query}&" if query else ""


@login_required
@require_POST
def bulk(request: HttpRequest) -> HttpResponse:
    """Change the marked rows, all or none; what was marked and typed stays where it fails."""
    by = actor(request)
    query = QueryDict(request.POST.get("query", ""))
    keys = [key_of(each) for each in request.POST.getlist("row")]
    form = BulkForm(by, request.POST)
    failed: dict[str, Any] = {}
    if form.is_valid():
        chosen = list(visible_tasks(by).filter(pk__in=keys).select_related("programme"))
        try:
            count = bulk_edit(by=by, tasks=chosen, wanted=form.wanted())
        except SomeRefused as refused:
            form.add_error(None, refused.reason)
            failed = {"failed": refused.rows}
        except Refused as refused:
            form.add_error(None, refused.reason)
        else:
            told = ngettext("Đã thay đổi %(n)d nhiệm vụ.", "Đã thay đổi %(n)d nhiệm vụ.", count)
            messages.success(request, told % {"n": count})
            return redirect(f"{reverse('programmes:tasks')}?{query.urlencode()}")
    return _table(request, query, form, status=409, marked=set(keys), **failed)
