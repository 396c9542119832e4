"""Indicators of a programme: one in hand with its figures, a chart, and what may be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import Body
from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.core.numbers import key_of
from danvan.web.core.templatetags.danvan import day
from danvan.web.documents.access import visible_documents
from danvan.web.programmes.access import (
    get_indicator,
    get_programme,
    may_edit,
    may_record,
    require_edit,
    require_record,
    require_whole,
)
from danvan.web.programmes.actions import (
    add_indicator,
    edit_indicator,
    record_value,
    remove_value,
)
from danvan.web.programmes.forms.indicators import IndicatorForm, ValueForm
from danvan.web.programmes.models import Indicator, IndicatorValue, Programme
from danvan.web.programmes.progress import with_latest
from danvan.web.programmes.views.words import in_context

DAYS = 8  # columns of the table: the latest days
LINES = 6  # of the chart
_SYMBOLS = ("circle", "rect", "triangle", "diamond", "pin", "arrow")


@login_required
@require_GET
def indicators(request: HttpRequest, pk: int) -> HttpResponse:
    """`indicator` is the one in hand, else the first."""
    by = actor(request)
    programme = get_programme(by, pk)
    require_whole(by, programme)
    return _shown(request, by, programme, request.GET.get("indicator", ""))


def _shown(
    request: HttpRequest,
    by: Actor,
    programme: Programme,
    key: str,
    status: int = 200,
    **tried: Any,
) -> HttpResponse:
    reached = with_latest(programme)
    chosen = next((each for each in reached if str(each.indicator.pk) == key), None)
    chosen = chosen or next(iter(reached), None)
    shown: dict[str, Any] = {
        "programme": programme,
        "reached": reached,
        "chosen": chosen,
        "may_edit": may_edit(by, programme),
        "may_record": may_record(by, programme),
        "adding": IndicatorForm(None),
    }
    if chosen:
        table = Table(chosen.indicator)
        shown |= {
            "table": table,
            "chart": _chart(chosen.indicator, table),
            "editing": IndicatorForm(chosen.indicator),
            "recording": ValueForm(by, programme),
            "removable": _removable(by, programme, table),
            "words": in_context(chosen.indicator),
            "document_open": _sees_document(by, programme),
        }
    return render(request, "programmes/indicators.html", {**shown, **tried}, status=status)


def _sees_document(by: Actor, programme: Programme) -> bool:
    return visible_documents(by).filter(pk=programme.document_id).exists()


def _removable(by: Actor, programme: Programme, table: Table) -> list[tuple[Row, IndicatorValue]]:
    """The figures that the actor may take back, the latest first."""
    if not may_record(by, programme):
        return []
    rows = [r for r in table.rows if may_edit(by, programme) or (r.body and r.body == by.body)]
    found = [(row, value) for row in rows for value in row.cells if value]
    return sorted(found, key=lambda pair: pair[1].at, reverse=True)


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of the whole (`body` None) or of one body, by day."""

    body: Body | None
    values: dict[date, IndicatorValue]
    days: list[date]

    @property
    def cells(self) -> list[IndicatorValue | None]:
        return [self.values.get(at) for at in self.days]


class Table:
    """Figures by body and day: the whole first, then bodies in the order of the tree."""

    def __init__(self, indicator: Indicator) -> None:
        found: dict[Body | None, dict[date, IndicatorValue]] = {}
        for value in indicator.values.select_related("body").order_by("body__path", "at"):
            found.setdefault(value.body, {})[value.at] = value
        self.all_days = sorted({at for values in found.values() for at in values})
        self.days = self.all_days[-DAYS:]
        whole = found.pop(None, None)
        ordered = [(None, whole)] if whole else []
        rows = [*ordered, *sorted(found.items(), key=lambda item: item[0].path if item[0] else "")]
        self.rows = [Row(body, values, self.days) for body, values in rows]


def _chart(indicator: Indicator, table: Table) -> dict[str, Any]:
    """The options of the drawing: a line for the whole, or for the first bodies; the target."""
    days = table.all_days
    shown = [row for row in table.rows if row.body is None] or table.rows[:LINES]
    series: list[dict[str, Any]] = [
        {
            "name": row.body.name if row.body else _("Toàn chương trình"),
            "type": "line",
            "connectNulls": True,
            "symbol": symbol,
            "symbolSize": 8,
            "data": [float(row.values[at].value) if at in row.values else None for at in days],
        }
        for row, symbol in zip(shown, _SYMBOLS, strict=False)
    ]
    goals = [(_("Mục tiêu"), indicator.target, "var(--good)")]
    if indicator.baseline is not None:
        goals.append((_("Hiện trạng"), indicator.baseline, "var(--line-strong)"))
    for name, value, colour in goals:
        series.append(
            {
                "name": name,
                "type": "line",
                "symbol": "none",
                "lineStyle": {"type": "dashed", "color": colour, "width": 2},
                "itemStyle": {"color": colour},
                "data": [float(value)] * len(days),
            }
        )
    return {
        "legend": {},
        "grid": {"top": 40 if len(series) < 4 else 72},
        "xAxis": {"type": "category", "data": [day(at) for at in days]},
        "yAxis": {"type": "value", "scale": True},
        "series": series,
    }


def _address(programme: Programme, indicator: Indicator) -> str:
    return f"{reverse('programmes:indicators', args=[programme.pk])}?indicator={indicator.pk}"


@login_required
@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """A new indicator."""
    by = actor(request)
    programme = get_programme(by, pk)
    require_whole(by, programme)
    require_edit(by, programme)
    form = IndicatorForm(None, request.POST)
    if form.is_valid():
        values = {k: v for k, v in form.cleaned_data.items() if k != "revision"}
        try:
            made = add_indicator(by=by, programme=programme, **values)
        except Refused as refused:
            _refused(form, refused)
        else:
            messages.success(request, _("Đã thêm chỉ tiêu."))
            return redirect(_address(programme, made))
    return _shown(request, by, programme, "", status=409, adding=form)


@login_required
@require_POST
def edit(request: HttpRequest, pk: int, key: int) -> HttpResponse:
    """What it says."""
    by = actor(request)
    programme = get_programme(by, pk)
    indicator = get_indicator(by, programme, key)
    require_edit(by, programme)
    form = IndicatorForm(indicator, request.POST)
    if form.is_valid():
        try:
            edit_indicator(by=by, indicator=indicator, **form.cleaned_data)
        except Refused as refused:
            _refused(form, refused)
            if isinstance(refused, Stale):
                form.refresh(Indicator.objects.get(pk=key))
        else:
            messages.success(request, _("Đã lưu chỉ tiêu."))
            return redirect(_address(programme, indicator))
    return _shown(request, by, programme, str(key), status=409, editing=form)


@login_required
@require_POST
def record(request: HttpRequest, pk: int, key: int) -> HttpResponse:
    """A figure."""
    by = actor(request)
    programme = get_programme(by, pk)
    indicator = get_indicator(by, programme, key)
    if not may_record(by, programme):
        require_record(by, programme, by.body)
    form = ValueForm(by, programme, request.POST)
    if form.is_valid():
        try:
            record_value(by=by, indicator=indicator, **form.told())
        except Refused as refused:
            _refused(form, refused)
        else:
            messages.success(request, _("Đã ghi giá trị."))
            return redirect(_address(programme, indicator))
    return _shown(request, by, programme, str(key), status=409, recording=form)


@login_required
@require_POST
def remove(request: HttpRequest, pk: int, key: int) -> HttpResponse:
    """Take back the figure whose key is in the form."""
    by = actor(request)
    programme = get_programme(by, pk)
    indicator = get_indicator(by, programme, key)
    number = key_of(request.POST.get("value", ""))
    value = get_object_or_404(indicator.values.select_related("body"), pk=number)
    remove_value(by=by, value=value)
    messages.success(request, _("Đã gỡ giá trị; nhật ký vẫn giữ."))
    return redirect(_address(programme, indicator))


def _refused(form: forms.Form, refused: Refused) -> None:
    if isinstance(refused, Denied):
        raise refused
    form.add_error(None, refused.reason)
