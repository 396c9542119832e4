"""The journal as pages and files: of one thing, of everything in somebody's scope."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from danvan.web.core.clock import today
from danvan.web.core.forms import EntryFilters
from danvan.web.core.histories import by_slug, link, subjects
from danvan.web.core.journal import lines
from danvan.web.core.models import Entry
from danvan.web.core.sheets.journal import Row, csv, xlsx

PAGE = 50
_MOST = 20_000  # rows of one file; more is asked for by narrower filters
_BATCH = 500


@login_required
@require_GET
def history(request: HttpRequest, slug: str, pk: int) -> HttpResponseBase:
    """Everything that was done to one thing, for whom its app's access.py lets read it."""
    kept = by_slug(slug)
    if kept is None:
        raise Http404(_("Không có loại lịch sử này."))
    subject = kept.subject(request.actor, pk)  # type: ignore[attr-defined]
    told = {"subject": subject, "kind": kept.words, "back": link(subject)}
    return answer(request, Entry.objects.of(subject), f"lich-su-{slug}-{pk}", **told)


def answer(
    request: HttpRequest, entries: QuerySet[Entry], name: str, **told: Any
) -> HttpResponseBase:
    """The filtered entries: a page of them, or with `xuat=csv|xlsx` all as a file."""
    filters = EntryFilters(request.GET)
    rows = filters.passed(entries)
    wanted = request.GET.get("xuat", "")
    if wanted in ("csv", "xlsx"):
        write = csv if wanted == "csv" else xlsx
        return write(_rows(rows[:_MOST]), f"{name}-{today().isoformat()}.{wanted}")
    # Only numbers are ordered and skipped over; what is shown is fetched for one page.
    page = Paginator(rows.values_list("pk", flat=True), PAGE).get_page(request.GET.get("page"))
    here = Entry.objects.filter(pk__in=list(page.object_list)).select_related("user", "body")
    shown = list(_with_subjects(list(here)))
    return _page(request, {"filters": filters, "page_obj": page, "rows": shown, **told})


def _page(request: HttpRequest, told: dict[str, Any]) -> HttpResponse:
    query = request.GET.copy()
    query.pop("page", None)
    told |= {"most": _MOST, "query": query.urlencode(), "filtered": any(request.GET.values())}
    return render(request, "history.html", told)


def _with_subjects(entries: list[Entry]) -> Iterator[Row]:
    things = subjects(entries)
    for line in lines(entries):
        thing = things.get((line.entry.subject_type, line.entry.subject_id))
        yield Row(line, str(thing) if thing else "", link(thing) if thing else "")


def _rows(entries: QuerySet[Entry]) -> Iterator[Row]:
    """In batches, so that a long journal does not fill the memory."""
    batch: list[Entry] = []
    for entry in entries.select_related("user", "body").iterator(chunk_size=_BATCH):
        batch.append(entry)
        if len(batch) == _BATCH:
            yield from _with_subjects(batch)
            batch = []
    yield from _with_subjects(batch)
