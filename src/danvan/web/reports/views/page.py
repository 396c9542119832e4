"""The page of a report: its head, what may be done, what it says, its story."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.deadlines.current import calendar
from danvan.web.core.journal import last_line
from danvan.web.programmes.access import sees_whole, visible_programmes
from danvan.web.programmes.models import Programme
from danvan.web.programmes.views.back import back
from danvan.web.reports.access import (
    awaits,
    get_report,
    may_submit,
    may_write,
    sees_content,
    sees_journal,
    visible_reports,
)
from danvan.web.reports.building.build import build_report
from danvan.web.reports.forms.acts import BY_SLUG, ReportForm, offers
from danvan.web.reports.models import Report
from danvan.web.reports.periods import computed
from danvan.web.reports.transitions import Act, allowed

# The first that there is shows what the report says.
CONTENT = ("reports/parts/content.html", "reports/parts/no_content.html")
AROUND = 12  # periods before and after, of the same body and duty


@login_required
@require_GET
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything of one report that the actor may see."""
    by = actor(request)
    return shown(request, by, get_report(by, pk))


def shown(
    request: HttpRequest,
    by: Actor,
    report: Report,
    tried: ReportForm | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """The page; `tried` is a form that did not go through."""
    return render(request, "reports/page.html", about(by, report, tried) | more, status=status)


def about(by: Actor, report: Report, tried: ReportForm | None = None) -> dict[str, Any]:
    """What the page shows but for what the report says."""
    mine = visible_reports(by).filter(duty=report.duty, body=report.body)
    around = mine.standing(today()).order_by("-period_end")[:AROUND]
    concerned = by.covers(report.body) or awaits(by, report.duty)
    return {
        "report": report,
        "duty": report.duty,
        "addressees": list(report.duty.addressees.all()),
        "answers_for": list(report.answers_for.all()) if report.answers else [],  # type: ignore[attr-defined]
        "computed": computed(report, calendar()),
        "acts": offers(by, report, tried),
        "may_begin": may_write(by, report) and allowed(report.state, Act.BEGIN),
        "may_write": may_write(by, report) and allowed(report.state, Act.WRITE),
        "needs_approver": may_write(by, report) and not may_submit(by, report),
        "sees_content": sees_content(by, report),
        "content": CONTENT,
        "sees_journal": sees_journal(by, report),
        "steps": list(report.steps.select_related("body", "user")) if concerned else [],
        "around": list(around),
        "programme_open": _programme_open(by, report.duty.programme),
    }


def _programme_open(by: Actor, programme: Programme | None) -> bool:
    """Whether the page may lead to it; who sees it whole is known without asking."""
    if programme is None:
        return False
    return sees_whole(by, programme) or visible_programmes(by).filter(pk=programme.pk).exists()


@login_required
@require_POST
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Write it from what was done; then the page with all that is in it already."""
    by = actor(request)
    report = build_report(by=by, report=get_report(by, pk))
    return redirect(report.get_absolute_url())


@login_required
@require_POST
def act(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Do it and go back; where it does not go through, the page with what was typed and why."""
    if slug not in BY_SLUG:
        raise Http404
    by = actor(request)
    report = get_report(by, pk)
    form = BY_SLUG[slug](by, report, request.POST)
    if form.carry_out():
        messages.success(request, str(form.done))
        return redirect(back(request, report.get_absolute_url()))
    more: dict[str, Any] = {}
    if form.overtaken:
        more["overtaken"] = last_line(report)
    return shown(request, by, get_report(by, pk), tried=form, status=409, **more)
