"""The data form of a duty: which figures its reports have."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from danvan.web.bodies.middleware import actor
from danvan.web.core.journal import last_line
from danvan.web.reports.access import get_duty, require_keep
from danvan.web.reports.forms.data_form import WAYS, DataForm


@login_required
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The form; what does not go through comes back with the reason and all that was typed."""
    by = actor(request)
    duty = get_duty(by, pk)
    require_keep(by, duty)
    form = DataForm(by, duty, request.POST or None)
    if request.POST and form.carry_out():
        messages.success(request, _("Đã lưu biểu số liệu; báo cáo lập từ nay theo biểu này."))
        return redirect(f"{duty.get_absolute_url()}#bieu-so-lieu")
    shown: dict[str, Any] = {"form": form, "duty": duty, "ways": WAYS}
    if form.overtaken:
        shown["overtaken"] = last_line(duty)
    return render(request, "reports/data_form.html", shown, status=409 if form.errors else 200)
