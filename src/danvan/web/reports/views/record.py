"""How my body kept its terms, quarter by quarter: a part of Báo cáo, and a page of its own."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.reports.own import own_record


@login_required
@require_GET
def record(request: HttpRequest) -> HttpResponse:
    """For htmx the part, which comes behind the rest: thousands of peers take their time."""
    by = actor(request)
    shown = {"record": own_record(by.body, today()) if by.body else None}
    part = request.htmx  # type: ignore[attr-defined]
    return render(request, "reports/parts/record.html" if part else "reports/record.html", shown)
