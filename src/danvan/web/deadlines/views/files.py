"""A calendar file into the table: first what it says day by day, then what is marked is taken."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from danvan.web.bodies.middleware import actor
from danvan.web.core.deadlines.current import calendar
from danvan.web.core.errors import Refused
from danvan.web.core.models import SwappedDay
from danvan.web.deadlines import access, actions
from danvan.web.deadlines.forms.days import FileForm, taken
from danvan.web.deadlines.ical import File, read_days


@login_required
@require_http_methods(["GET", "POST"])
def put_in(request: HttpRequest) -> HttpResponse:
    """Read a file and show its days; nothing is written yet."""
    access.require_keep_days(actor(request))
    form = FileForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            context |= _shown(read_days(file.read()))
        except Refused as refusal:
            form.add_error("file", refusal.reason)
        else:
            context |= {"source": file.name, "ground": form.cleaned_data["ground"]}
    status = 422 if form.errors else 200
    return render(request, "deadlines/import.html", context, status=status)


@login_required
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Take the marked days."""
    done = actions.import_days(by=actor(request), days=taken(request.POST))
    said = ngettext("Đã ghi %(n)d ngày.", "Đã ghi %(n)d ngày.", done)
    messages.success(request, said % {"n": done})
    return redirect("deadlines:days")


def _shown(file: File) -> dict[str, Any]:
    """The days of the file; those that change something are marked beforehand."""
    held = calendar()
    return {
        "rows": [
            {
                "read": each,
                "kind": SwappedDay.Kind.WORKING if each.working else SwappedDay.Kind.OFF,
                "news": held.is_working(each.day) != each.working,
                "expected": bool((off := held.off(each.day)) and off.doubt),
            }
            for each in file.days
        ],
        "left_out": file.left_out,
        "kinds": SwappedDay.Kind.choices,
    }
