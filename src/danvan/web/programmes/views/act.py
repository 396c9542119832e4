"""One act on a task, from a form of its page."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from danvan.web.bodies.middleware import actor
from danvan.web.programmes.access import get_task
from danvan.web.programmes.forms.offers import BY_SLUG
from danvan.web.programmes.views.back import back
from danvan.web.programmes.views.task import others_change, page


@login_required
@require_POST
def act(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Do it and go back; where it does not go through, the page with what was typed and why."""
    if slug not in BY_SLUG:
        raise Http404
    by = actor(request)
    task = get_task(by, pk)
    form = BY_SLUG[slug](by, task, request.POST)
    if form.carry_out():
        messages.success(request, str(form.done))
        return redirect(back(request, task.get_absolute_url()))
    more = {"overtaken": others_change(task)} if form.overtaken else {}
    return page(request, by, pk, tried=form, status=409, **more)
