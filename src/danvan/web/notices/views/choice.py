"""Which letters one wants."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from danvan.web.bodies.middleware import actor
from danvan.web.notices import actions
from danvan.web.notices.forms import ChoiceForm
from danvan.web.notices.models import Choice


@login_required
def choice(request: HttpRequest) -> HttpResponse:
    """The digest: daily, weekly or none, at which hour of which day; urgings at once."""
    by = actor(request)
    now = Choice.objects.filter(user=by.user).first() or Choice()
    form = ChoiceForm.of(now, request.POST or None)
    if form.is_valid():
        actions.keep_choice(by=by, **form.cleaned_data)
        messages.success(request, _("Đã lưu."))
        return redirect("notices:choice")
    status = 422 if form.errors else 200
    return render(request, "notices/choice.html", {"form": form}, status=status)
