"""The register of bodies as a spreadsheet, and a spreadsheet back into it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from danvan.web.bodies import access, actions
from danvan.web.bodies.middleware import actor
from danvan.web.bodies.sheets.columns import SHEET, lines
from danvan.web.bodies.sheets.names import Names
from danvan.web.core.clock import today
from danvan.web.core.sheets.desk import Desk, SheetForm
from danvan.web.core.sheets.read import Row
from danvan.web.core.sheets.run import Outcome
from danvan.web.core.sheets.sheet import Sheet
from danvan.web.core.sheets.write import download


@login_required
@require_safe
def export(request: HttpRequest) -> FileResponse:
    """The bodies that one sees, in the order of the tree, also those that ended."""
    bodies = list(access.visible_bodies(actor(request)).order_by("path"))
    name = f"co-quan-{today().isoformat()}.xlsx"
    return download(lines(bodies, Names(bodies)), SHEET, _("Cơ quan"), name)


@login_required
@require_http_methods(["GET", "POST"])
def put_in(request: HttpRequest) -> HttpResponse:
    """First what the file would do, row by row; then, if nothing is wrong, the doing."""
    by = actor(request)
    access.require_administer(by, by.body)
    return _BodyDesk().answer(request)


class _BodyDesk(Desk):
    name = "bodies"
    sheet: ClassVar[Sheet] = SHEET
    template = "bodies/import.html"
    done = "bodies:list"

    def form(self, request: HttpRequest, *given: Any) -> SheetForm:
        return SheetForm(*given)

    def run(
        self, request: HttpRequest, rows: Sequence[Row], chosen: dict[str, Any], *, dry: bool
    ) -> Outcome:
        return actions.import_bodies(by=actor(request), rows=rows, dry=dry)

    def told(self, outcome: Outcome) -> str:
        told = _("Đã nhập: %(made)d cơ quan mới, %(changed)d cơ quan thay đổi.")
        return told % {"made": outcome.made, "changed": outcome.changed}
