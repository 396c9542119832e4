"""The tree of bodies, and the choice of whom to act for."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from danvan.web.bodies import actions
from danvan.web.bodies.access import may_administer, visible_bodies
from danvan.web.bodies.middleware import CHOSEN, actor
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


@login_required
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Put the country's provinces into a tree that holds nothing yet."""
    made = actions.start_nation(by=actor(request))
    messages.success(request, _("Đã tạo %(n)d cơ quan.") % {"n": made})
    return redirect("bodies:list")


@require_POST
def act_for(request: HttpRequest) -> HttpResponse:
    """Act for another of one's bodies from now on; what is not one's own changes nothing."""
    chosen = request.POST.get("body", "")
    if chosen.isdecimal():
        request.session[CHOSEN] = int(chosen)
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    return redirect(back if safe else "/hom-nay/")
