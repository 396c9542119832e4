"""A body's own term: set, and given up."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.deadlines.rule import Rule
from danvan.web.core.errors import Refused
from danvan.web.deadlines import access, actions
from danvan.web.deadlines.forms.own import OwnForm
from danvan.web.deadlines.views.rules import held


@login_required
@require_http_methods(["GET", "POST"])
def save(request: HttpRequest, key: str) -> HttpResponse:
    """Set the term of the body acted for."""
    by = actor(request)
    rule = held(by, key)
    access.require_set(by)
    form = OwnForm(request.POST or None, rule=rule, initial=_initial(rule))
    if form.is_valid():
        try:
            actions.set_own_rule(by=by, key=key, **form.told)
        except Refused as refusal:
            form.add_error("number", refusal.reason)
        else:
            messages.success(request, _("Đã đặt thời hạn riêng của cơ quan."))
            return redirect("deadlines:rule", key)
    status = 422 if form.errors else 200
    return render(request, "deadlines/own.html", {"form": form, "rule": rule}, status=status)


@login_required
@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Give up a term from today on."""
    by = actor(request)
    own = access.get_own(by, pk)
    key = own.key
    actions.end_own_rule(by=by, own=own)
    messages.success(request, _("Đã bỏ thời hạn riêng; từ hôm nay theo quy định chung."))
    return redirect("deadlines:rule", key)


def _initial(rule: Rule) -> dict[str, object]:
    unit = rule.length.unit if rule.length else "working"
    return {"unit": str(unit), "valid_from": today()}
