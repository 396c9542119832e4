"""The page of a duty to report: its facts, its periods and rates, by body and by level."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import Body, Level
from danvan.web.core.clock import now, today
from danvan.web.core.journal import last_line
from danvan.web.core.sight import visible
from danvan.web.programmes.forms.subject import SubjectForm
from danvan.web.reports import rates
from danvan.web.reports.access import awaits, get_duty, may_keep
from danvan.web.reports.awaited import Line, by_period
from danvan.web.reports.forms.data_form import data_rows
from danvan.web.reports.forms.filters import ReportFilters
from danvan.web.reports.forms.keeping import BY_SLUG, offers
from danvan.web.reports.models import ReportingDuty, ReportState
from danvan.web.reports.outlines import load, outline_of
from danvan.web.reports.querysets import ReportQuerySet
from danvan.web.reports.rates import COLUMNS
from danvan.web.reports.rules import rule_of

TABS = (("period", _("Theo kỳ")), ("body", _("Theo cơ quan")), ("level", _("Theo cấp")))
FEW = 50


@login_required
@require_GET
def duty(request: HttpRequest, pk: int) -> HttpResponse:
    """`by` chooses the table, `period` one period of it."""
    by = actor(request)
    return _shown(request, by, get_duty(by, pk))


def _shown(
    request: HttpRequest,
    by: Actor,
    duty: ReportingDuty,
    tried: SubjectForm[ReportingDuty] | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    period = request.GET.get("period", "")[:40]
    tab = request.GET.get("by", "")
    tab = tab if tab in dict(TABS) else "period"
    query: dict[str, Any] = {"duty": duty.pk}
    whole = ReportFilters(by, _query(query)).rows().filter(duty=duty)
    chosen = whole.filter(period=period) if period and tab != "period" else whole
    if chosen is not whole:
        query["period"] = period
    shown = {
        "duty": duty,
        "addressees": list(duty.addressees.all()),
        "rule": rule_of(duty).words,
        "outline": _outline(duty),
        "figures": data_rows(duty),
        "tabs": TABS,
        "tab": tab,
        "period": query.get("period", ""),
        "periods": _periods(whole),
        "table": _lines(tab, chosen, query),
        "whole": Line("", rates.total(chosen), query),
        "dropped": whole.filter(state=ReportState.DROPPED).count(),
        "columns": COLUMNS,
        "few": None if request.GET.get("all") else FEW,
        "acts": offers(by, duty, tried),
        "may_keep": may_keep(by, duty),
        "concerned": awaits(by, duty),
        **_open_to(by, duty),
        "ended": bool(duty.ends and duty.ends < today()),
        "at": now(),
        **more,
    }
    return render(request, "reports/duty.html", shown, status=status)


def _outline(duty: ReportingDuty) -> str:
    """The name of the outline that was chosen, or of the usual one where one body reports."""
    chosen = load().get(duty.outline)
    if chosen is None and duty.reporter:
        chosen = outline_of(duty, duty.reporter)
    return chosen.name if chosen else ""


def _open_to(by: Actor, duty: ReportingDuty) -> dict[str, Any]:
    """What a public duty may name to the reader: what it gathers, belongs to, was read from."""
    document = duty.version.document if duty.version else None
    named = {
        "gathers": ("reports.reportingduty", duty.gathers),
        "programme": ("programmes.programme", duty.programme),
        "document": ("documents.document", document),
    }
    seen = visible(by, [(label, each.pk) for label, each in named.values() if each])
    return {
        name: each if each and (label, each.pk) in seen else None
        for name, (label, each) in named.items()
    }


def _query(values: dict[str, Any]) -> QueryDict:
    query = QueryDict(mutable=True)
    query.update({name: str(value) for name, value in values.items()})
    return query


def _periods(rows: ReportQuerySet) -> list[str]:
    """The names of the periods, the newest first."""
    pairs = rows.order_by().values_list("period_end", "period").distinct()
    return list(dict.fromkeys(period for _end, period in sorted(pairs, reverse=True)))


def _lines(tab: str, rows: ReportQuerySet, query: dict[str, Any]) -> list[Line]:
    if tab == "period":
        return next(iter(by_period(rows).values()), [])
    if tab == "level":
        found = rates.by(rows, "body__level")
        return [
            Line(str(level.label), found[level.value,], {**query, "level": level.value})
            for level in Level
            if (level.value,) in found
        ]
    tallies = rates.by(rows, "body")
    bodies = Body.objects.filter(pk__in=[key for (key,) in tallies]).order_by("path")
    return [Line(each.name, tallies[each.pk,], {**query, "body": each.pk}) for each in bodies]


@login_required
@require_POST
def act(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Do it and go back; where it does not go through, the page with what was typed and why."""
    if slug not in BY_SLUG:
        raise Http404
    by = actor(request)
    duty = get_duty(by, pk)
    form = BY_SLUG[slug](by, duty, request.POST)
    if form.carry_out():
        messages.success(request, str(form.done))
        return redirect(duty)
    more: dict[str, Any] = {}
    if form.overtaken:
        more["overtaken"] = last_line(duty)
    return _shown(request, by, duty, tried=form, status=409, **more)
