"""How the body acted for reminds in what it follows."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.core.errors import Refused
from danvan.web.notices import actions
from danvan.web.notices.access import require_keep_rhythm
from danvan.web.notices.forms import RhythmForm
from danvan.web.notices.reminding.paces import nearest


@login_required
def rhythm(request: HttpRequest) -> HttpResponse:
    """The steps before and after a due date; shows where the present ones come from."""
    by = actor(request)
    require_keep_rhythm(by)
    form = _form(by, request)
    status = 200
    if form.is_bound:
        status = 422
        if form.is_valid():
            try:
                actions.keep_rhythm(by=by, **form.cleaned_data)
            except Refused as refusal:
                form.add_error(None, refusal.reason)
                status = refusal.status
            else:
                messages.success(request, _("Đã lưu. Nhịp mới áp dụng từ lượt nhắc sau."))
                return redirect("notices:rhythm")
    told = {"form": form, "source": _source(by)}
    return render(request, "notices/rhythm.html", told, status=status)


@login_required
@require_POST
def drop(request: HttpRequest) -> HttpResponse:
    """Take the rhythm of the body above again."""
    actions.drop_rhythm(by=actor(request))
    messages.success(request, _("Đã bỏ nhịp riêng."))
    return redirect("notices:rhythm")


def _form(by: Actor, request: HttpRequest) -> RhythmForm:
    assert by.body is not None
    pace, row = nearest(by.body)
    own = row if row and row.body_id == by.body_id else None
    initial = {
        "before": ", ".join(map(str, pace.before)),
        "every": pace.every,
        "above": pace.above,
        "revision": own.revision if own else None,
    }
    return RhythmForm(request.POST if request.method == "POST" else None, initial=initial)


def _source(by: Actor) -> object:
    """The body whose rhythm holds; None for the setting of the installation."""
    assert by.body is not None
    row = nearest(by.body)[1]
    return row.body if row else None
