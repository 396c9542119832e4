"""Names of bodies for a field that suggests them."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core.clock import today
from danvan.web.core.words import fold

MOST = 12
GROUPS = "nhom"
_LONGEST = 250  # characters of a name that are looked for


@login_required
@require_GET
def suggest(request: HttpRequest) -> HttpResponse:
    """Options of a datalist: living bodies whose name holds every word of the field that asks.

    With `?nhom=1` groups as well. Of several names the last is looked for; the options keep those
    before it, as a browser puts an option in the place of all that was typed.
    """
    typed = str(next((value for key, value in request.GET.items() if key != GROUPS), ""))
    before, _cut, name = typed.rpartition(";")
    name = name[:_LONGEST]
    before = f"{before.strip()}; " if before.strip() else ""
    bodies = Body.objects.alive(today())
    groups = BodyGroup.objects.all() if GROUPS in request.GET else BodyGroup.objects.none()
    for word in fold(name).split():
        bodies = bodies.filter(key__contains=word)
        groups = groups.filter(key__contains=word)
    found = [*groups[:MOST], *bodies[:MOST]][:MOST]
    return render(request, "bodies/parts/names.html", {"bodies": found, "before": before})
