"""The page of a task, and the same beside the table."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.journal import Line, last_line
from danvan.web.core.numbers import key_of
from danvan.web.programmes.access import get_task, may_update, visible_tasks
from danvan.web.programmes.drafting.shown import Kin, kin, with_derivations
from danvan.web.programmes.forms.acts import ActForm
from danvan.web.programmes.forms.offers import offers
from danvan.web.programmes.leaning import leaning, opened
from danvan.web.programmes.models import Evidence, Extension, Part, Programme, Task, Update
from danvan.web.programmes.transitions import Act, allowed
from danvan.web.programmes.views.shown import with_parts
from danvan.web.programmes.views.words import in_context

CHILDREN = 200
STORY = 100


@login_required
@require_GET
def task(request: HttpRequest, pk: int) -> HttpResponse:
    """The page; for htmx the part that stands beside the table."""
    by = actor(request)
    if request.htmx and request.htmx.target == "panel":  # type: ignore[attr-defined]
        return render(request, "programmes/task_panel.html", {"panel": about(by, pk)})
    return page(request, by, pk)


def page(
    request: HttpRequest,
    by: Actor,
    pk: int,
    tried: ActForm | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """The whole page; `tried` is a form that did not go through."""
    shown = {**about(by, pk, tried), "tried": tried, **more}
    shown["validity"] = leaning(by, shown["document"], doubtful=shown["doubtful"])
    return render(request, "programmes/task.html", shown, status=status)


def in_hand(by: Actor, asked: str) -> dict[str, Any] | None:
    """What the side panel shows; None where no row is in hand."""
    if not asked:
        return None
    try:
        return about(by, key_of(asked))
    except Http404:
        return None


def about(by: Actor, pk: int, tried: ActForm | None = None) -> dict[str, Any]:
    """Everything that the page of a task shows, but for its journal; 404 where it is not seen."""
    found = _fetched(by, pk)
    parts = list(found.bodies.all())
    document = found.programme.document
    document_open, doubtful = opened(by, document)
    some = found.is_derived or found.derives_some  # type: ignore[attr-defined]
    related = kin(by, found) if some else Kin([], [])
    return {
        "task": found,
        "leads": [row for row in parts if row.part == Part.LEAD],
        "coordinators": [row for row in parts if row.part == Part.COORDINATE],
        "document": document,
        "document_open": document_open,
        "doubtful": doubtful,
        "clause": in_context(found),
        "children": [] if found.leaf else _children(by, found),
        "lower": related.lower,
        "upper": related.upper,
        "acts": offers(by, found, tried),
        "may_report": may_update(by, found) and allowed(found.state, Act.REPORT),
        "may_submit": may_update(by, found) and allowed(found.state, Act.SUBMIT),
    }


def _fetched(by: Actor, pk: int) -> Task:
    # Ordered by their own columns: the order of their tasks would join those and programmes.
    pieces = Prefetch("evidence", Evidence.objects.order_by("update_id", "id"))
    story = Update.objects.select_related("body", "user").prefetch_related(pieces)
    asked = Extension.objects.select_related("body").order_by("-asked_at")
    rows = with_parts(visible_tasks(by)).select_related(
        "programme__owner", "programme__follower", "programme__document", "parent", "group"
    )
    told = Prefetch("updates", story.order_by("-at", "-id"))
    rows = rows.standing(today()).prefetch_related(told, Prefetch("extensions", asked))
    rows = with_derivations(rows)
    return get_task(by, pk, rows)


def _children(by: Actor, parent: Task) -> list[Task]:
    rows = visible_tasks(by).filter(parent=parent).standing(today())
    return list(with_parts(rows).order_by("period_start", "id")[:CHILDREN])


def others_change(subject: Task | Programme) -> Line | None:
    """The last act on it, shown to who was overtaken by it."""
    return last_line(subject)
