"""Pages behind the numbers of a report, and its figures as a spreadsheet."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from danvan.web.bodies.middleware import actor
from danvan.web.core.sheets.write import download
from danvan.web.core.words import fold
from danvan.web.programmes.standing import TOGETHER_WORDS, Standing
from danvan.web.programmes.tables import address
from danvan.web.reports.access import get_content
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.writing.lower import SHOWN
from danvan.web.reports.models import Report
from danvan.web.reports.shown.sheets import figures_sheet
from danvan.web.reports.shown.sums import summed
from danvan.web.reports.shown.tracing import behind, tasks_behind

PAGE = 50
_WORDS = {**dict(Standing.choices), **dict(TOGETHER_WORDS)}


@login_required
@require_GET
def tasks(request: HttpRequest, pk: int) -> HttpResponse:
    """The tasks that a cell of a table counts, as they stood at the cut-off."""
    by = actor(request)
    report = get_content(by, pk)
    _require_built(report)
    facts = Facts(report, traced=True)
    query = request.GET.dict()
    rows = tasks_behind(by, facts, query)
    shown = {
        "report": report,
        "facts": facts,
        "rows": rows,
        "page_obj": Paginator(rows.tasks, PAGE).get_page(request.GET.get("page")),
        "table": _table(facts, query),
        "words": _words(query),
        "then": bool(query.get("then")),
    }
    return render(request, "reports/behind_tasks.html", shown)


def _require_built(report: Report) -> None:
    if report.cut_off is None:
        raise Http404(_("Báo cáo này chưa được lập."))


def _words(query: dict[str, str]) -> str:
    return str(_WORDS.get(query.get("standing") or query.get("then", ""), ""))


def _table(facts: Facts, query: dict[str, str]) -> str:
    """The same in the task table, where it can be asked for there."""
    base = facts.scope.query()
    if not base or facts.gathered.lower or facts.is_public or query.get("then"):
        return ""
    more = {k: query[k] for k in ("standing", "field", "programme") if query.get(k, "all") != "all"}
    return address(**{**base, **more, "at": facts.day})


@login_required
@require_GET
def figure(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """One figure with the rows and the lower reports that it is made of."""
    by = actor(request)
    report = get_content(by, pk)
    found = report.figures.filter(key=key).first()
    if found is None:
        raise Http404(_("Báo cáo này không có số liệu ấy."))
    made = behind(by, report, found)
    shown = {"report": report, "figure": found, "behind": made, "facts": Facts(report, traced=True)}
    if made.rows:
        shown["page_obj"] = Paginator(made.rows.tasks, PAGE).get_page(request.GET.get("page"))
    return render(request, "reports/behind_figure.html", shown)


@login_required
@require_GET
def sum_of(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """One number of the row “Cộng”, body by body."""
    by = actor(request)
    report = get_content(by, pk)
    words = dict(SHOWN).get(key)
    found = summed(by, report, key) if words else None
    if found is None or not (found.parts or found.hidden):
        raise Http404(_("Báo cáo này không có số cộng ấy."))
    shown = {"report": report, "words": words, "sum": found, "key": key}
    return render(request, "reports/behind_sum.html", shown)


@login_required
@require_GET
def export(request: HttpRequest, pk: int) -> FileResponse:
    """The data form as XLSX."""
    report = get_content(actor(request), pk)
    name = slugify(fold(f"so lieu {report.period} {report.body}")) or "so-lieu"
    return download(report.figures.all(), figures_sheet(), _("Số liệu"), f"{name}.xlsx")
