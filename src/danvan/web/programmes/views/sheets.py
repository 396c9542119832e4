"""The task table as a spreadsheet, and a spreadsheet back into tasks."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused
from danvan.web.programmes.actions.importing import Outcome, import_tasks
from danvan.web.programmes.forms.filters import TaskFilters
from danvan.web.programmes.forms.importing import ImportForm
from danvan.web.programmes.sheets.read import read
from danvan.web.programmes.sheets.write import write
from danvan.web.programmes.views.shown import with_parts

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_AT_ONCE = 2_000
_KEPT = "import"


@login_required
@require_GET
def export(request: HttpRequest) -> FileResponse:
    """Every row of the table with its filters, not only the page shown."""
    filters = TaskFilters(actor(request), request.GET)
    rows = with_parts(filters.ordered(filters.rows())).iterator(chunk_size=_AT_ONCE)
    name = f"nhiem-vu-{today().isoformat()}.xlsx"
    return FileResponse(
        write(rows, _("Nhiệm vụ")), as_attachment=True, filename=name, content_type=_XLSX
    )


@login_required
@require_http_methods(["GET", "POST"])
def put_in(request: HttpRequest) -> HttpResponse:
    """First what the file would do, row by row; then, if nothing is wrong, the doing."""
    by = actor(request)
    if "confirm" in request.POST:
        return _confirm(request)
    form = ImportForm(by, request.POST or None, request.FILES or None)
    outcome = None
    if form.is_valid():
        upload, programme = form.cleaned_data["file"], form.cleaned_data["programme"]
        try:
            outcome = import_tasks(by=by, rows=read(upload), programme=programme, dry=True)
        except Refused as refused:
            form.add_error("file", refused.reason)
        else:
            upload.seek(0)
            kept = default_storage.save(f"imports/{uuid4().hex}.xlsx", upload)
            _forget(request)
            request.session[_KEPT] = {"file": kept, "programme": programme and programme.pk}
    return _shown(request, form, outcome, 409 if form.errors else 200)


def _confirm(request: HttpRequest) -> HttpResponse:
    by = actor(request)
    kept = request.session.get(_KEPT)
    form = ImportForm(by)
    if not kept or not default_storage.exists(kept["file"]):
        messages.error(request, _("Tệp đã kiểm tra không còn; hãy chọn lại tệp."))
        return _shown(request, form, None, 409)
    with default_storage.open(kept["file"]) as file:
        programme = form.chosen(kept["programme"])
        outcome = import_tasks(by=by, rows=read(file), programme=programme, dry=False)
    if outcome.problems:
        return _shown(request, form, outcome, 409)
    _forget(request)
    told = _("Đã nhập: %(made)d nhiệm vụ mới, %(changed)d nhiệm vụ thay đổi.")
    messages.success(request, told % {"made": outcome.made, "changed": outcome.changed})
    return redirect("programmes:tasks")


def _forget(request: HttpRequest) -> None:
    """Take away the file of the last dry run."""
    kept = request.session.pop(_KEPT, None)
    if kept:
        default_storage.delete(kept["file"])


def _shown(
    request: HttpRequest, form: ImportForm, outcome: Outcome | None, status: int
) -> HttpResponse:
    limit = settings.UPLOAD_LIMIT // (1024 * 1024)
    shown = {"form": form, "outcome": outcome, "limit": limit}
    return render(request, "programmes/import.html", shown, status=status)
