"""The tasks of a programme in time."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_GET

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.programmes.access import get_programme, sees_whole
from danvan.web.programmes.forms.filters import TaskFilters
from danvan.web.programmes.reviews import reviews_of
from danvan.web.programmes.timeline import fill, laid_out, rows_of

PAGE = 60


@login_required
@require_GET
def timeline(request: HttpRequest, pk: int) -> HttpResponse:
    """Rows by due date, PAGE at a time."""
    by = actor(request)
    programme = get_programme(by, pk)
    tasks = TaskFilters(by, QueryDict(f"programme={programme.pk}")).rows()
    page = Paginator(rows_of(tasks), PAGE).get_page(request.GET.get("page"))
    rows = list(page.object_list)
    fill(rows)
    shown = {
        "programme": programme,
        "page_obj": page,
        "all_seen": sees_whole(by, programme),
        "reviews": reviews_of(by, programme),
        "day": today(),
        **laid_out(programme, rows, today()),
    }
    return render(request, "programmes/timeline.html", shown)
