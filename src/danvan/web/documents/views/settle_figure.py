"""One quantified objective of the reading screen: deciding about it, correcting it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.documents.actions.settling import (
    accept_figure,
    accept_figures,
    drop_figure,
    edit_figure,
    restore_figure,
)
from danvan.web.documents.forms.figures import FigureEditForm
from danvan.web.documents.models import FigureCandidate
from danvan.web.documents.views import settle
from danvan.web.documents.views.settling import Opened, changed, opened, overtaken, part, renewed

# slug: (action, what is said when it is done)
ACTS: dict[str, tuple[Any, Any]] = {
    "nhan": (accept_figure, gettext_lazy("Đã chấp nhận chỉ tiêu.")),
    "bo": (drop_figure, gettext_lazy("Đã bỏ chỉ tiêu; có thể lấy lại.")),
    "lay-lai": (restore_figure, gettext_lazy("Đã lấy lại chỉ tiêu.")),
}


def _back(request: HttpRequest, at: Opened, told: str, figure: int | None = None) -> HttpResponse:
    messages.success(request, told)
    return redirect(f"{at.address}?so={figure}#so-{figure}" if figure else f"{at.address}#chi-tieu")


@login_required
@require_POST
def decide(request: HttpRequest, pk: int, figure: int, act: str) -> HttpResponse:
    """Accept, drop, take back; the figure stays in hand."""
    if act not in ACTS:
        raise Http404
    at = opened(request, pk)
    candidate = at.figure(figure)
    action, told = ACTS[act]
    try:
        action(by=at.by, figure=candidate, seen=request.POST.get("seen"))
    except Denied:
        raise
    except Refused as refused:
        return _refused(request, at, candidate, refused)
    if part(request):
        return changed(request, at, figures=[figure])
    return _back(request, at, str(told), figure)


def _refused(
    request: HttpRequest, at: Opened, candidate: FigureCandidate, refused: Refused
) -> HttpResponse:
    more: dict[str, Any] = {
        "refusal": refused,
        "refused_figure": candidate.pk,
        "overtaken": overtaken(refused, candidate),
    }
    if part(request):
        return changed(request, at, figures=[candidate.pk], status=refused.status, **more)
    return settle.page(request, at, status=refused.status, figure_in_hand=candidate.pk, **more)


@login_required
@require_POST
def accept_all(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept every figure that waits."""
    at = opened(request, pk)
    count = accept_figures(by=at.by, version=at.version)
    told = ngettext("Đã chấp nhận %(n)d chỉ tiêu.", "Đã chấp nhận %(n)d chỉ tiêu.", count)
    return _back(request, at, told % {"n": count})


@login_required
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int, figure: int) -> HttpResponse:
    """The form on a page of its own; saving accepts it."""
    at = opened(request, pk)
    candidate = at.figure(figure)
    form = FigureEditForm(candidate, request.POST or None)
    more: dict[str, Any] = {}
    if form.is_valid():
        try:
            edit_figure(by=at.by, figure=candidate, **form.cleaned_data)
        except Denied:
            raise
        except Refused as refused:
            form.add_error(None, refused.reason)
            if isinstance(refused, Stale):
                more["overtaken"] = overtaken(refused, candidate)
                form.data = renewed(form.data, seen=at.figure(figure).seen)
        else:
            return _back(request, at, _("Đã lưu và chấp nhận chỉ tiêu."), figure)
    shown = {"form": form, "figure": candidate, "document": at.document, **more}
    status = 409 if form.errors else 200
    return render(request, "documents/settle/figure_edit.html", shown, status=status)
