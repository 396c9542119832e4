"""The task table as a spreadsheet, and a spreadsheet back into tasks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.sheets.desk import Desk, SheetForm
from danvan.web.core.sheets.read import Row
from danvan.web.core.sheets.run import Outcome
from danvan.web.core.sheets.sheet import Sheet
from danvan.web.core.sheets.write import download
from danvan.web.programmes.access import editable_programmes
from danvan.web.programmes.actions.importing import import_tasks
from danvan.web.programmes.forms.filters import TaskFilters
from danvan.web.programmes.forms.importing import ImportForm
from danvan.web.programmes.sheets.columns import SHEET
from danvan.web.programmes.views.shown import with_parts

_AT_ONCE = 2_000


@login_required
@require_GET
def export(request: HttpRequest) -> FileResponse:
    """Every row of the table with its filters, not only the page shown."""
    filters = TaskFilters(actor(request), request.GET)
    rows = with_parts(filters.ordered(filters.rows())).iterator(chunk_size=_AT_ONCE)
    return download(rows, SHEET, _("Nhiệm vụ"), f"nhiem-vu-{today().isoformat()}.xlsx")


@login_required
@require_http_methods(["GET", "POST"])
def put_in(request: HttpRequest) -> HttpResponse:
    """First what the file would do, row by row; then, if nothing is wrong, the doing."""
    return _TaskDesk().answer(request)


class _TaskDesk(Desk):
    name = "tasks"
    sheet: ClassVar[Sheet] = SHEET
    template = "programmes/import.html"
    done = "programmes:tasks"

    def form(self, request: HttpRequest, *given: Any) -> SheetForm:
        return ImportForm(actor(request), *given)

    def run(
        self, request: HttpRequest, rows: Sequence[Row], chosen: dict[str, Any], *, dry: bool
    ) -> Outcome:
        by = actor(request)
        programme = editable_programmes(by).filter(pk=chosen["programme"]).first()
        return import_tasks(by=by, rows=rows, programme=programme, dry=dry)

    def told(self, outcome: Outcome) -> str:
        told = _("Đã nhập: %(made)d nhiệm vụ mới, %(changed)d nhiệm vụ thay đổi.")
        return told % {"made": outcome.made, "changed": outcome.changed}
