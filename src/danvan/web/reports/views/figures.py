"""The reporter types number, title and figures."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from danvan.web.bodies.middleware import actor
from danvan.web.reports.access import get_report, require_write
from danvan.web.reports.forms.figures import FiguresForm
from danvan.web.reports.transitions import Act, after


@login_required
@require_http_methods(["GET", "POST"])
def figures(request: HttpRequest, pk: int) -> HttpResponse:
    """The form; what does not go through comes back with the reason and all that was typed."""
    by = actor(request)
    report = get_report(by, pk)
    require_write(by, report)
    if report.cut_off is None:
        raise Http404(_("Báo cáo này chưa được lập."))
    after(report.state, Act.WRITE)
    form = FiguresForm(by, report, request.POST or None)
    if request.POST and form.carry_out():
        messages.success(request, _("Đã lưu số liệu."))
        return redirect(f"{report.get_absolute_url()}#muc-figures")
    status = 409 if form.errors else 200
    return render(
        request, "reports/figures_form.html", {"form": form, "report": report}, status=status
    )
