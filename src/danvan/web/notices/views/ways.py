"""Where the addresses of letters lead: into the application, or to the end of the letters."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from danvan.web.bodies.acting import memberships
from danvan.web.bodies.middleware import CHOSEN, actor
from danvan.web.notices import actions, links
from danvan.web.notices.models import Mail


@login_required
@require_safe
def way(request: HttpRequest, token: str) -> HttpResponse:
    """To the page that a letter meant, acting for the body it was written to."""
    found = links.read_way(token)
    if found is None:
        raise Http404(_("Liên kết này không đúng hoặc bị cắt mất một phần."))
    act_for(request, found.body)
    return redirect(found.path)


def act_for(request: HttpRequest, body: int) -> None:
    """Act for a body from now on, if one has a role there."""
    user = actor(request).user
    if user and body in {each.body_id for each in memberships(user)}:
        request.session[CHOSEN] = body


@csrf_exempt  # mail programs send it by themselves; the signature says whose letters end
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Ends letters of one kind without a sign-in (RFC 8058); GET only asks."""
    found = links.read_stop(token)
    if found is None:
        raise Http404(_("Liên kết này không đúng hoặc bị cắt mất một phần."))
    user, what = found
    done = request.method == "POST"
    if done:
        actions.stop_letters(by=actor(request), user=user, what=what)
    told = {"what": Mail.What(what).label, "done": done}
    return render(request, "notices/stop.html", told)
