"""The tree of bodies, its branches and what is found in it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from danvan.web.bodies import access, actions
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.branches import branch, ways
from danvan.web.bodies.branches import tree as grown
from danvan.web.bodies.filters import TreeFilters
from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.bodies.querysets import below

_FOUND = 50  # bodies of one page of a list
_GROUPS = 30  # groups beside the tree


@require_safe
def tree(request: HttpRequest) -> HttpResponse:
    """The tree of a day with the branch in hand open, or the bodies that pass the filters."""
    by, filters = actor(request), TreeFilters(request.GET)
    may_add = access.may_administer(by, by.body)
    context: dict[str, Any] = {
        "filters": filters,
        "groups": _groups(by),
        "may_add": may_add,
        "may_start": may_add and Body.objects.count() == 1,
    }
    bodies = access.visible_bodies(by)
    if filters.searching:
        context |= _found(request, filters, bodies)
    else:
        opened = _chosen(request, by)
        context["roots"] = grown(filters.standing(bodies), opened, _number(request, "from"))
        context["opened"] = opened
    return render(request, "bodies/tree.html", context)


@require_safe
def children(request: HttpRequest, pk: int) -> HttpResponse:
    """A page of what stands below one body, to be put into the tree."""
    by, filters = actor(request), TreeFilters(request.GET)
    bodies = filters.standing(access.visible_bodies(by))
    found = branch(bodies, access.get_body(by, pk), _number(request, "from"))
    context = {"branch": found, "filters": filters}
    return render(request, "bodies/parts/branch.html", context)


def _found(request: HttpRequest, filters: TreeFilters, bodies: Any) -> dict[str, Any]:
    found = filters.found(bodies).order_by("path")
    page = Paginator(found, _FOUND).get_page(request.GET.get("page"))
    above = ways(page.object_list)
    return {"page_obj": page, "found": [(body, above[body.path]) for body in page.object_list]}


def _chosen(request: HttpRequest, by: Actor) -> Body | None:
    """The branch that shall be open: the one asked for, else that of the body acted for."""
    asked = _number(request, "open")
    return access.visible_bodies(by).filter(pk=asked).first() if asked else by.body


def _number(request: HttpRequest, name: str) -> int:
    """A number of the address; nonsense is 0."""
    words = request.GET.get(name, "")
    return int(words) if words.isdecimal() and len(words) < 10 else 0


def _groups(by: Actor) -> Any:
    """The groups of one's own branch of the tree first of all; a stranger sees the first ones."""
    groups = BodyGroup.objects.select_related("under")
    if by.body:
        steps = range(Body.steplen, len(by.body.path), Body.steplen)
        above = groups.filter(under__path__in=[by.body.path[:end] for end in steps])
        groups = above | groups.filter(below(by.body.path, "under__path"))
    return groups[:_GROUPS]


@login_required
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Put the country's provinces into a tree that holds nothing yet."""
    made = actions.start_nation(by=actor(request))
    messages.success(request, _("Đã tạo %(n)d cơ quan.") % {"n": made})
    return redirect("bodies:list")
