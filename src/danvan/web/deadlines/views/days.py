"""Days off of a year, and the table of days that notices swapped."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.deadlines.current import calendar
from danvan.web.core.errors import Refused
from danvan.web.core.models import SwappedDay
from danvan.web.core.numbers import key_of
from danvan.web.deadlines import access, actions
from danvan.web.deadlines.forms.days import DayForm
from danvan.web.deadlines.year import lines, working_days

_FIRST, _LAST = 2000, 2099


@login_required
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """A year: what the law gives and what was swapped."""
    asked = key_of(request.GET.get("nam", "")) or today().year
    year = min(max(asked, _FIRST), _LAST)
    held = calendar()
    context = {
        "year": year,
        "before": year - 1 if year > _FIRST else None,
        "after": year + 1 if year < _LAST else None,
        "lines": lines(year, held),
        "working": working_days(year, held),
        "may_keep": access.may_keep_days(actor(request)),
    }
    return render(request, "deadlines/days.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def save(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Add a day or change one."""
    by = actor(request)
    row = access.get_day(by, pk) if pk else None
    access.require_keep_days(by)
    form = DayForm(request.POST or None, initial=_initial(row))
    if form.is_valid():
        try:
            saved = actions.save_day(by=by, said=form.told, row=row)
        except Refused as refusal:
            form.add_error("day", refusal.reason)
        else:
            messages.success(request, _("Đã ghi. Mọi hạn tính từ nay theo ngày này."))
            return _to_year(saved)
    status = 422 if form.errors else 200
    return render(request, "deadlines/day.html", {"form": form, "row": row}, status=status)


@login_required
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a day out of the table."""
    by = actor(request)
    row = access.get_day(by, pk)
    actions.remove_day(by=by, row=row)
    messages.success(request, _("Đã bỏ; ngày này lại theo quy định chung."))
    return _to_year(row)


def _initial(row: SwappedDay | None) -> dict[str, object]:
    if row is None:
        return {"kind": SwappedDay.Kind.OFF}
    return {name: getattr(row, name) for name in ("day", "kind", "name", "ground")}


def _to_year(row: SwappedDay) -> HttpResponse:
    answer: HttpResponse = redirect("deadlines:days")
    answer["Location"] += f"?nam={row.day.year}"
    return answer
