"""The tree of bodies, and the groups among them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from danvan.web.bodies.access import may_administer, visible_bodies
from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import BodyGroup
from danvan.web.bodies.querysets import alive
from danvan.web.core.clock import today
from danvan.web.core.words import fold


def tree(request: HttpRequest) -> HttpResponse:
    """The whole tree of today, or the bodies that hold the words looked for."""
    by = actor(request)
    words = request.GET.get("q", "").strip()
    bodies = visible_bodies(by)
    if not request.GET.get("ended"):
        bodies = bodies.filter(alive(today()))
    for word in fold(words).split():
        bodies = bodies.filter(key__contains=word)
    context = {
        "bodies": list(bodies.order_by("path")),
        "groups": BodyGroup.objects.select_related("under"),
        "words": words,
        "ended": request.GET.get("ended"),
        "may_add": may_administer(by, by.body),
    }
    return render(request, "bodies/tree.html", context)
