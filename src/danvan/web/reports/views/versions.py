"""What a section said before: each version beside the present one, to be had back."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from danvan.official import from_json
from danvan.web.bodies.middleware import actor
from danvan.web.core.numbers import key_of
from danvan.web.reports.access import get_report, require_write
from danvan.web.reports.actions import restore_section
from danvan.web.reports.editing.differing import compared
from danvan.web.reports.models import Earlier, Report, Section


@login_required
@require_http_methods(["GET", "POST"])
def versions(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """The newest first; `earlier` is the one to be had back."""
    by = actor(request)
    report = get_report(by, pk)
    require_write(by, report)
    section = report.sections.filter(key=key).first()
    if section is None:
        raise Http404(_("Báo cáo không có mục này."))
    if request.method == "POST":
        return _restored(request, report, section)
    told = {"report": report, "section": section, "versions": _versions(section)}
    return render(request, "reports/versions.html", told)


def _versions(section: Section) -> list[tuple[Earlier, object]]:
    now = from_json(section.blocks)
    rows = section.earlier.select_related("written_by")
    return [(each, compared(from_json(each.blocks), now)) for each in rows]


def _restored(request: HttpRequest, report: Report, section: Section) -> HttpResponse:
    earlier = section.earlier.filter(pk=key_of(request.POST.get("earlier", ""))).first()
    if earlier is None:
        raise Http404(_("Không còn bản này của mục."))
    restore_section(by=actor(request), report=report, key=section.key, earlier=earlier)
    messages.success(request, _("Đã lấy lại bản trước; bản vừa thay vẫn còn ở đây."))
    return redirect(f"{reverse('reports:edit', args=[report.pk])}#muc-{section.key}")
