"""The programmes that the actor sees, each with how its tasks stand."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_GET

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import now
from danvan.web.core.words import fold
from danvan.web.programmes import counts
from danvan.web.programmes.access import sees_whole, visible_programmes
from danvan.web.programmes.counts import Tally
from danvan.web.programmes.forms.filters import TaskFilters
from danvan.web.programmes.models import Programme
from danvan.web.programmes.tables import Line

PAGE = 25


@login_required
@require_GET
def programmes(request: HttpRequest) -> HttpResponse:
    """`q` finds by words of the name, `running` is `1` or `0`."""
    by = actor(request)
    found = _matching(visible_programmes(by), request.GET)
    rows = found.select_related("owner", "follower").defer("search")
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    shown = {"page_obj": page, "rows": _rows(by, page), "columns": counts.FIVE, "at": now()}
    return render(request, "programmes/list.html", shown)


def _matching(rows: QuerySet[Programme], query: QueryDict) -> QuerySet[Programme]:
    for word in fold(query.get("q", "")[:200]).split():
        rows = rows.filter(search__contains=word)
    if query.get("running") in ("0", "1"):
        rows = rows.filter(closed_on__isnull=query["running"] == "1")
    return rows


def _rows(by: Actor, page: Page[Programme]) -> list[tuple[Programme, Line, bool]]:
    """Each with its numbers, and whether all of it is seen: progress is of the whole alone."""
    listed = list(page.object_list)
    keys = [each.pk for each in listed]
    tallies = counts.by_programme(TaskFilters(by, QueryDict()).rows().filter(programme__in=keys))
    return [
        (
            each,
            Line(
                each.name,
                tallies.get(each.pk, Tally()),
                {"programme": each.pk},
                each.get_absolute_url(),
                counts.FIVE,
            ),
            sees_whole(by, each),
        )
        for each in listed
    ]
