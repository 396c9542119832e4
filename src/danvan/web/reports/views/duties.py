"""The duties to report: all of them, a new one, one changed."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import now, today
from danvan.web.core.journal import last_line
from danvan.web.core.words import fold
from danvan.web.reports import rates
from danvan.web.reports.access import (
    get_duty,
    may_set,
    require_keep,
    require_set,
    visible_duties,
    visible_reports,
)
from danvan.web.reports.awaited import Line
from danvan.web.reports.forms.duty import DutyForm
from danvan.web.reports.models import ReportingDuty
from danvan.web.reports.rates import Rate

PAGE = 25


@login_required
@require_GET
def duties(request: HttpRequest) -> HttpResponse:
    """`q` finds by words of the name, `running` is `1` or `0`."""
    by, day = actor(request), today()
    found = visible_duties(by)
    for word in fold(request.GET.get("q", "")[:200]).split():
        found = found.filter(search__contains=word)
    if request.GET.get("running") in ("0", "1"):
        found = found.filter(_running(day, going=request.GET["running"] == "1"))
    rows = found.select_related("owner", "reporter", "group").prefetch_related("addressees")
    page = Paginator(rows.order_by("name", "id"), PAGE).get_page(request.GET.get("page"))
    keys = [each.pk for each in page.object_list]
    tallies = rates.by(visible_reports(by).filter(duty__in=keys).standing(day), "duty")
    shown = {
        "page_obj": page,
        "rows": [_row(duty, tallies.get((duty.pk,), Rate())) for duty in page.object_list],
        "columns": rates.COLUMNS,
        "may_set": may_set(by),
        "at": now(),
    }
    return render(request, "reports/duties.html", shown)


def _running(day: date, *, going: bool) -> Q:
    ended = Q(ends__isnull=False, ends__lt=day)
    return ~ended if going else ended


def _row(duty: ReportingDuty, rate: Rate) -> tuple[ReportingDuty, Line]:
    return duty, Line(duty.name, rate, {"duty": duty.pk}, duty.get_absolute_url())


@login_required
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """A duty set by hand."""
    by = actor(request)
    require_set(by)
    form = DutyForm(by, None, request.POST or None, initial=_asked(request))
    if request.POST and (duty := form.carry_out()):
        messages.success(request, _("Đã đặt chế độ báo cáo và mở các kỳ đã bắt đầu."))
        return redirect(duty)
    return _form(request, form)


def _asked(request: HttpRequest) -> dict[str, Any]:
    """What the address brings along: the programme of the page one comes from."""
    programme = request.GET.get("programme", "")
    return {"programme": programme} if programme.isdecimal() else {}


@login_required
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """One that is there; open reports that nobody has begun follow."""
    by = actor(request)
    duty = get_duty(by, pk)
    require_keep(by, duty)
    form = DutyForm(by, duty, request.POST or None)
    if request.POST and form.carry_out():
        messages.success(request, _("Đã lưu chế độ báo cáo."))
        return redirect(duty)
    return _form(request, form, duty=duty)


def _form(request: HttpRequest, form: DutyForm, **more: Any) -> HttpResponse:
    if form.overtaken and form.duty:
        more["overtaken"] = last_line(form.duty)
    status = 409 if form.errors else 200
    return render(request, "reports/duty_form.html", {"form": form, **more}, status=status)
