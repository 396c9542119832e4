"""Names of bodies for a field that suggests them."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from danvan.web.bodies.models import Body
from danvan.web.core.clock import today
from danvan.web.core.words import fold

MOST = 12


@login_required
@require_GET
def suggest(request: HttpRequest) -> HttpResponse:
    """Options of a datalist: living bodies whose name holds every word of the field that asks."""
    name = str(next(iter(request.GET.values()), ""))
    found = Body.objects.alive(today())
    for word in fold(name).split():
        found = found.filter(key__contains=word)
    return render(request, "programmes/parts/names.html", {"bodies": found[:MOST]})
