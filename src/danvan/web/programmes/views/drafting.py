"""A lower body drafts what carries a programme out: duties, leads and days, then the file."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from danvan.web.bodies import letterhead
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import Body
from danvan.web.core.clock import today
from danvan.web.core.refusals import told_by
from danvan.web.programmes.access import get_programme, require_draft
from danvan.web.programmes.actions import draft_plan
from danvan.web.programmes.drafting.aims import aims
from danvan.web.programmes.drafting.duties import falling_of, tasks_of
from danvan.web.programmes.drafting.reporting import owed_reports
from danvan.web.programmes.forms.drafting import DraftForm
from danvan.web.programmes.models import Draft, Programme

_TREE = 200  # parts of a body that lists of names still hold


@login_required
@require_http_methods(["GET", "POST"])
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """The duties to choose from; then the draft as a document."""
    by = actor(request)
    programme = get_programme(by, pk)
    tasks = tasks_of(by, programme)
    falls = falling_of(by, programme, tasks)
    require_draft(by, programme, given=any(not each.kind for each in falls))
    assert by.body is not None
    tree = list(Body.objects.below(by.body).alive(today())[:_TREE])
    owed = owed_reports(programme, by.body)
    figures = aims(by, programme, falls, tasks)
    form = DraftForm(programme, by.body, falls, figures, tree, owed, request.POST or None)
    if "again" in request.POST:
        return _shown(request, by, programme, form.again())
    if form.is_valid():
        with told_by(form):
            made = _draft(by, programme, form)
            messages.success(
                request,
                _(
                    "Đã soạn dự thảo, hệ thống đang đọc lại. Hãy tải tệp về và điền các chỗ "
                    "[cần điền: …]."
                ),
            )
            return redirect(made.document)
    return _shown(request, by, programme, form, 409 if form.errors else 200)


def _draft(by: Actor, programme: Programme, form: DraftForm) -> Draft:
    told = form.cleaned_data
    return draft_plan(
        by=by,
        programme=programme,
        kind=told["kind"],
        margin=told["margin"],
        follower=form.follows(),
        chosen=list(form.chosen()),
        wanted=list(form.wanted()),
    )


def _shown(
    request: HttpRequest, by: Actor, programme: Programme, form: DraftForm, status: int = 200
) -> HttpResponse:
    assert by.body is not None
    shown = {
        "programme": programme,
        "form": form,
        "body": by.body,
        "party": letterhead.form_of(by.body) == "party",
        "earlier": programme.drafts.filter(body=by.body).select_related("document"),
    }
    return render(request, "programmes/draft.html", shown, status=status)
