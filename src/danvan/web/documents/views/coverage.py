"""Which duties of a document those below have made their own: the matrix, and its comparing."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.documents.access import get_document, may_compare, require_compare
from danvan.web.documents.coverage.rows import sums, tally
from danvan.web.documents.coverage.sheet import download
from danvan.web.documents.coverage.table import Matrix
from danvan.web.documents.forms.coverage import CoverageFilters
from danvan.web.documents.jobs import compare_queued


@login_required
@require_GET
def coverage(request: HttpRequest, pk: int) -> HttpResponse:
    """The matrix with its filters; for htmx how the comparing goes, then the page anew."""
    by = actor(request)
    document = get_document(by, pk)
    matrix = Matrix(by, document, today())
    if getattr(request, "htmx", False) and request.htmx.target == "comparing":  # type: ignore[attr-defined]
        if not matrix.waiting:
            return HttpResponse(status=204, headers={"HX-Refresh": "true"})
        shown = {"document": document, "matrix": matrix, "under_way": True}
        shown["may_compare"] = may_compare(by)
        return render(request, "documents/parts/comparing.html", shown)
    filters = CoverageFilters(matrix, request.GET)
    shown = {
        "document": document,
        "matrix": matrix,
        "may_compare": may_compare(by),
        "filters": filters,
        "rows": filters.rows,
        "sums": sums(filters.of_section, filters.columns),
        "tally": tally(filters.of_section),
        "conflicts": sum(bool(row.conflicts) for row in filters.of_section),
        "decided": sum(bool(row.decided) for row in filters.of_section),
        "whole": len(filters.of_section),
    }
    return render(request, "documents/coverage.html", shown)


@login_required
@require_POST
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """Have it compared, in the background, with what the actor sees below it."""
    by = actor(request)
    document = get_document(by, pk)
    require_compare(by)
    matrix = Matrix(by, document, today())
    if matrix.version and matrix.waiting:
        lowers = [each.version.pk for each in matrix.columns.all if each.version]
        compare_queued.enqueue(matrix.version.pk, lowers)
    if getattr(request, "htmx", False):
        return HttpResponse(status=204)
    messages.success(request, _("Đang đối chiếu; kết quả có sau ít giây."))
    return redirect("documents:coverage", pk)


@login_required
@require_GET
def export(request: HttpRequest, pk: int) -> FileResponse:
    """The whole matrix and its evidence as a spreadsheet."""
    by = actor(request)
    document = get_document(by, pk)
    return download(Matrix(by, document, today()))
