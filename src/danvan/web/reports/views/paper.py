"""The paper of a report: as it will be printed, and as a file."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from danvan.official import Paper, as_docx, as_html, as_pdf
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.core.words import fold
from danvan.web.reports.access import get_content
from danvan.web.reports.models import Report
from danvan.web.reports.paper import paper_of

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WRITERS: dict[str, tuple[Callable[[Paper], bytes], str]] = {
    "docx": (as_docx, _WORD),
    "pdf": (as_pdf, "application/pdf"),
}


def _written(by: Actor, pk: int) -> Report:
    report = get_content(by, pk)
    if not report.sections.exists():
        raise Http404(_("Báo cáo này chưa được lập."))
    return report


@login_required
@require_GET
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper as a page of its own, to be read before it is sent."""
    report = _written(actor(request), pk)
    return render(
        request, "reports/sheet.html", {"report": report, "paper": as_html(paper_of(report))}
    )


@login_required
@require_GET
def download(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """The paper as `docx`, to be edited, or as `pdf`, to be printed."""
    if form not in WRITERS:
        raise Http404
    report = _written(actor(request), pk)
    write, media_type = WRITERS[form]
    name = slugify(fold(f"bao cao {report.period} {report.body}"))[:120]
    answer = HttpResponse(write(paper_of(report)), content_type=media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer
