"""Filters kept under a name."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from danvan.web.bodies.middleware import actor
from danvan.web.programmes.actions import delete_view, save_view


@login_required
@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep the filters of the table that the form stood on."""
    view = save_view(
        by=actor(request), name=request.POST.get("name", ""), query=request.POST.get("query", "")
    )
    messages.success(request, _("Đã giữ khung nhìn “%(name)s”.") % {"name": view.name})
    return redirect(f"{reverse('programmes:tasks')}?{view.query}")


@login_required
@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Forget one of the own views."""
    if delete_view(by=actor(request), pk=pk):
        messages.success(request, _("Đã xóa khung nhìn."))
    else:
        messages.info(request, _("Không có khung nhìn này trong các khung nhìn của bạn."))
    return redirect("programmes:tasks")
