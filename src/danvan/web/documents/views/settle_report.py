"""One duty to report of the reading screen: deciding about it, correcting it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.documents.actions.settling import (
    accept_report_candidate,
    drop_report_candidate,
    edit_report_candidate,
    restore_report_candidate,
)
from danvan.web.documents.forms.reports import ReportEditForm
from danvan.web.documents.settling.report_cards import ReportCard
from danvan.web.documents.views import settle
from danvan.web.documents.views.settling import Opened, back, opened, overtaken, renewed

# slug: (action, what is said when it is done)
ACTS: dict[str, tuple[Any, Any]] = {
    "nhan": (accept_report_candidate, gettext_lazy("Đã chấp nhận chế độ báo cáo.")),
    "bo": (drop_report_candidate, gettext_lazy("Đã bỏ chế độ báo cáo; có thể lấy lại.")),
    "lay-lai": (restore_report_candidate, gettext_lazy("Đã lấy lại chế độ báo cáo.")),
}


def _card(at: Opened, pk: int) -> ReportCard:
    found = next((card for card in at.desk.report_cards if card.candidate.pk == pk), None)
    if found is None:
        raise Http404(_("Không có chế độ báo cáo này trong văn bản."))
    return found


@login_required
@require_POST
def decide(request: HttpRequest, pk: int, report: int, act: str) -> HttpResponse:
    """Accept, drop, take back."""
    if act not in ACTS:
        raise Http404
    at = opened(request, pk)
    candidate = _card(at, report).candidate
    action, told = ACTS[act]
    try:
        action(by=at.by, candidate=candidate, seen=request.POST.get("seen"))
    except Denied:
        raise
    except Refused as refused:
        return settle.page(request, at, status=refused.status, refusal=refused)
    return back(request, at, str(told))


@login_required
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int, report: int) -> HttpResponse:
    """The form on a page of its own; saving accepts it."""
    at = opened(request, pk)
    card = _card(at, report)
    form = ReportEditForm(at.document, card, request.POST or None)
    more: dict[str, Any] = {}
    if form.is_valid():
        try:
            edit_report_candidate(by=at.by, candidate=card.candidate, **form.cleaned_data)
        except Denied:
            raise
        except Refused as refused:
            form.add_error(None, refused.reason)
            if isinstance(refused, Stale):
                more["overtaken"] = overtaken(refused, card.candidate)
                at.fresh()
                form.data = renewed(form.data, seen=_card(at, report).candidate.seen)
        else:
            return back(request, at, _("Đã lưu và chấp nhận chế độ báo cáo."))
    shown = {"form": form, "card": card, "document": at.document, **more}
    status = 409 if form.errors else 200
    return render(request, "documents/settle/report_edit.html", shown, status=status)
