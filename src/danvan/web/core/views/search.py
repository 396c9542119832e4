"""One search over everything that the actor may see."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from danvan.web.core.finding import find
from danvan.web.core.words import fold

_EACH = 5  # of each kind
_LONGEST = 200  # characters looked for


@login_required
@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """The first ones of each kind, and the way to all; nothing asked finds nothing."""
    words = request.GET.get("q", "").strip()[:_LONGEST]
    if not fold(words):
        return render(request, "search.html", {"words": ""})
    groups = find(request.actor, words, _EACH)  # type: ignore[attr-defined]
    return render(request, "search.html", {"words": words, "groups": groups})
