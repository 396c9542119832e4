"""One task of the reading screen: its card, deciding about it, correcting it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.documents.actions.settling import (
    accept_candidate,
    drop_candidate,
    edit_candidate,
    restore_candidate,
)
from danvan.web.documents.forms.tasks import EditForm
from danvan.web.documents.views import settle
from danvan.web.documents.views.settling import (
    Opened,
    back,
    changed,
    next_waiting,
    opened,
    overtaken,
    part,
    renewed,
)

# slug: (action, what is said when it is done)
ACTS: dict[str, tuple[Any, Any]] = {
    "nhan": (accept_candidate, gettext_lazy("Đã chấp nhận nhiệm vụ.")),
    "bo": (drop_candidate, gettext_lazy("Đã bỏ nhiệm vụ; có thể lấy lại.")),
    "lay-lai": (restore_candidate, gettext_lazy("Đã lấy lại nhiệm vụ.")),
}


@login_required
@require_GET
def task(request: HttpRequest, pk: int, task: int) -> HttpResponse:
    """The card alone, to take the place of its form; without htmx the page at it."""
    at = opened(request, pk)
    at.candidate(task)
    if part(request):
        return changed(request, at, [task])
    return redirect(f"{at.address}?task={task}#viec-{task}")


@login_required
@require_POST
def decide(request: HttpRequest, pk: int, task: int, act: str) -> HttpResponse:
    """Accept, drop, take back; then the next one that waits."""
    if act not in ACTS:
        raise Http404
    at = opened(request, pk)
    candidate = at.candidate(task)
    action, told = ACTS[act]
    try:
        action(by=at.by, candidate=candidate, seen=request.POST.get("seen"))
    except Denied:
        raise
    except Refused as refused:
        return _refused(request, at, task, refused)
    if part(request):
        return changed(request, at, [task])
    return back(request, at, str(told), next_waiting(at.fresh(), task))


def _refused(request: HttpRequest, at: Opened, task: int, refused: Refused) -> HttpResponse:
    more: dict[str, Any] = {
        "refusal": refused,
        "refused_task": task,
        "overtaken": overtaken(refused, at.candidate(task)),
    }
    if part(request):
        return changed(request, at, [task], status=refused.status, **more)
    return settle.page(request, at, status=refused.status, task_in_hand=task, **more)


@login_required
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int, task: int) -> HttpResponse:
    """The form, in the card's place or on a page of its own; saving accepts the task."""
    at = opened(request, pk)
    card = at.card(task)
    form = EditForm(at.document, card, request.POST or None)
    more: dict[str, Any] = {}
    if form.is_valid():
        given = {"seen": form.cleaned_data["seen"], "keep_rows": form.kept, "add": form.added}
        try:
            edit_candidate(by=at.by, candidate=card.candidate, **given, **form.values)
        except Denied:
            raise
        except Refused as refused:
            form.add_error(None, refused.reason)
            if isinstance(refused, Stale):
                more["overtaken"] = overtaken(refused, card.candidate)
                form.data = renewed(form.data, seen=at.candidate(task).seen)
        else:
            if part(request):
                return changed(request, at, [task])
            told = _("Đã lưu và chấp nhận nhiệm vụ.")
            return back(request, at, told, next_waiting(at.fresh(), task))
    return _form(request, at, task, form, **more)


def _form(request: HttpRequest, at: Opened, task: int, form: EditForm, **more: Any) -> HttpResponse:
    card = at.card(task)
    shown = {"form": form, "card": card, "document": at.document, **more}
    shown["words"] = at.version.text[card.candidate.start : card.candidate.end]
    name = "edit_card" if part(request) else "edit"
    status = 409 if form.errors else 200
    return render(request, f"documents/settle/{name}.html", shown, status=status)
