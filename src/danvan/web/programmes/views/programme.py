"""The board of a programme: its facts, how its tasks stand, its indicators, what may be done."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import now, today
from danvan.web.programmes import counts, tables
from danvan.web.programmes.access import get_programme, may_draft, sees_whole
from danvan.web.programmes.board import columns
from danvan.web.programmes.clarity import clarity
from danvan.web.programmes.counts import Tally
from danvan.web.programmes.forms.filters import TaskFilters
from danvan.web.programmes.forms.programme import ProgrammeForm
from danvan.web.programmes.forms.programme_offers import BY_SLUG, offers
from danvan.web.programmes.leaning import leaning, opened
from danvan.web.programmes.models import Programme
from danvan.web.programmes.progress import with_latest
from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.programmes.reviews import reviews_of
from danvan.web.programmes.tables import Line, Table
from danvan.web.programmes.views.task import others_change

TABS = (
    ("field", _("Theo mục văn bản")),
    ("body", _("Theo cơ quan")),
    ("state", _("Theo trạng thái")),
)


@login_required
@require_GET
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """`by` chooses how the tasks are laid out."""
    return _shown(request, get_programme(actor(request), pk))


def _shown(
    request: HttpRequest,
    programme: Programme,
    tried: ProgrammeForm | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    by = actor(request)
    base = {"programme": programme.pk}
    filters = TaskFilters.of(by, Programme.objects.none(), [], programme=programme)
    rows = filters.rows()
    tab = request.GET.get("by", "")
    tab = tab if tab in dict(TABS) else "field"
    table = _table(tab, rows, base)
    whole = _whole(table, rows)
    all_seen = sees_whole(by, programme)
    document_open, doubtful = opened(by, programme.document)
    shown = {
        "programme": programme,
        "all_seen": all_seen,
        "line": Line("", whole, base, columns=whole.columns()),
        "clarity": clarity(filters.plain(), base),
        "elapsed": elapsed(programme, today()),
        "tabs": TABS,
        "tab": tab,
        "table": table,
        "few": None if request.GET.get("all") else tables.FEW,
        "board": columns(rows, base) if tab == "state" else None,
        "indicators": with_latest(programme) if all_seen else [],
        "document_open": document_open,
        "validity": leaning(by, programme.document, doubtful=doubtful),
        "reviews": reviews_of(by, programme),
        "acts": offers(by, programme, tried),
        "drafts": may_draft(by, programme),
        "at": now(),
        **more,
    }
    return render(request, "programmes/programme.html", shown, status=status)


def _table(tab: str, rows: TaskQuerySet, base: dict[str, Any]) -> Table | None:
    if tab == "field":
        return tables.fields(rows, base, as_written=True)
    return tables.leads(rows, base) if tab == "body" else None


def _whole(table: Table | None, rows: TaskQuerySet) -> Tally:
    """The sum of the lines where each task is in one, else counted by itself."""
    if table is None or table.key != "field":
        return counts.total(rows)
    return table.whole()


def elapsed(programme: Programme, day: date) -> int | None:
    """How much of its period has passed, in percent; None without an end."""
    if programme.end is None:
        return None
    length = (programme.end - programme.start).days + 1
    passed = (day - programme.start).days + 1
    return max(0, min(100, passed * 100 // length))


@login_required
@require_POST
def act(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Do it and go back; where it does not go through, the page with what was typed and why."""
    if slug not in BY_SLUG:
        raise Http404
    by = actor(request)
    programme = get_programme(by, pk)
    form = BY_SLUG[slug](by, programme, request.POST)
    if form.carry_out():
        messages.success(request, str(form.done))
        return redirect(form.goes_to)
    more = {"overtaken": others_change(programme)} if form.overtaken else {}
    return _shown(request, programme, tried=form, status=409, **more)
