"""Writing a report anew, and settling what was offered beside edited sections."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from danvan.web.bodies.middleware import actor
from danvan.web.core.numbers import key_of
from danvan.web.reports.access import get_report
from danvan.web.reports.building.build import build_report
from danvan.web.reports.building.offers import settle_offer


@login_required
@require_POST
def build(request: HttpRequest, pk: int) -> HttpResponse:
    """`revision`, where it is given, is what the page showed."""
    by = actor(request)
    revision = request.POST.get("revision", "")
    report = build_report(
        by=by, report=get_report(by, pk), revision=key_of(revision) if revision else None
    )
    offers = report.sections.filter(offered=True).count()
    messages.success(request, _("Đã lập báo cáo từ số liệu đến thời điểm chốt."))
    if offers:
        told = ngettext(
            "%(n)d mục bạn đã sửa được giữ nguyên; bản mới đặt bên cạnh để bạn chọn.",
            "%(n)d mục bạn đã sửa được giữ nguyên; bản mới đặt bên cạnh để bạn chọn.",
            offers,
        )
        messages.info(request, told % {"n": offers})
    return redirect(report)


@login_required
@require_POST
def offer(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """`take` is 1 for the machine's words, anything else keeps what stands."""
    by = actor(request)
    take = request.POST.get("take") == "1"
    report = settle_offer(by=by, report=get_report(by, pk), key=key, take=take)
    messages.success(request, _("Đã lấy bản mới.") if take else _("Đã giữ bản của bạn."))
    return redirect(f"{report.get_absolute_url()}#muc-{key}")
