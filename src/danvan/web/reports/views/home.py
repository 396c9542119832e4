"""Báo cáo: what my body owes by date, what waits for it, what it awaits by duty and period."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import Role
from danvan.web.core.clock import now, today
from danvan.web.reports import awaited
from danvan.web.reports.access import may_set, visible_reports
from danvan.web.reports.own import has_record
from danvan.web.reports.rates import COLUMNS

FEW = 20


@login_required
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """The page with which one begins; the list has every row, and finds by words."""
    if request.GET.get("q"):
        return redirect(f"{reverse('reports:list')}?{request.GET.urlencode()}")
    by, day = actor(request), today()
    rows = list(awaited.owed(by, day)[: awaited.MOST])
    waiting = awaited.submissions(by, day)
    shown = {
        "groups": list(awaited.grouped(rows, day)),
        "waiting": list(waiting[:FEW]),
        "awaited": awaited.awaited(by, visible_reports(by).standing(day)),
        "columns": COLUMNS,
        "has_record": bool(by.body and has_record(by.body, day)),
        "may_write": by.holds(Role.OFFICER),
        "may_set": may_set(by),
        "at": now(),
    }
    return render(request, "reports/home.html", shown)
