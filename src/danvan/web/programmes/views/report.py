"""The update form on a page of its own: one screen, also on a phone."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.refusals import told_by
from danvan.web.programmes.access import get_task, require_update
from danvan.web.programmes.actions import report_progress, submit_task
from danvan.web.programmes.asked_figures import asked_figures
from danvan.web.programmes.forms.report import ReportForm
from danvan.web.programmes.models import Task
from danvan.web.programmes.transitions import Act, after, allowed
from danvan.web.programmes.views.back import back

_KEPT = ("text", "progress", "links")


@require_http_methods(["GET", "POST"])
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Save progress, or say that it is done (`done`); nothing typed is lost on the way."""
    if not request.user.is_authenticated:
        return _signed_out(request, pk)
    by = actor(request)
    task = get_task(by, pk)
    require_update(by, task)
    asked = asked_figures(by.body, today())
    if request.method == "GET":
        after(task.state, Act.REPORT)
        form = ReportForm(task, initial=_initial(request, task), asked=asked)
        return _shown(request, task, form)
    form = ReportForm(task, request.POST, request.FILES, asked=asked)
    if form.is_valid():
        done = "done" in request.POST
        with told_by(form):
            (submit_task if done else report_progress)(by=by, task=task, told=form.told())
            told = _("Đã báo xong; chờ chấp nhận.") if done else _("Đã lưu báo cáo tiến độ.")
            messages.success(request, told)
            return redirect(back(request, task.get_absolute_url()))
    return _shown(request, task, form, status=409)


def _shown(request: HttpRequest, task: Task, form: ReportForm, status: int = 200) -> HttpResponse:
    shown = {
        "task": task,
        "form": form,
        "may_submit": allowed(task.state, Act.SUBMIT),
        "next": back(request, ""),
        "again": form.chosen_again() if form.is_bound else [],
    }
    return render(request, "programmes/report.html", shown, status=status)


def _initial(request: HttpRequest, task: Task) -> dict[str, Any]:
    """What this person typed before the session ended, else the last percent."""
    kept: dict[str, Any] = request.session.pop(f"report:{task.pk}", {})
    own = kept.pop("author", None) == str(request.user.pk)
    return {"progress": task.progress, **(kept if own else {})}


def _signed_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was typed over the sign-in, in this browser, for who typed it and nobody else."""
    if request.method == "POST" and request.POST.get("author"):
        kept = {name: request.POST.get(name, "")[:10_000] for name in ("author", *_KEPT)}
        request.session[f"report:{pk}"] = kept
    return redirect_to_login(request.path)
