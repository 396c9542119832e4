"""The bell: what one should hear of, newest first."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from danvan.web.bodies.middleware import actor
from danvan.web.core.numbers import key_of
from danvan.web.notices import actions
from danvan.web.notices.access import get_notice, may_keep_rhythm, own
from danvan.web.notices.lines import lines
from danvan.web.notices.views.ways import act_for

PAGE = 30


@login_required
@require_safe
def bell(request: HttpRequest) -> HttpResponse:
    """All notices of the person; `loc=chua-doc` only those not read yet."""
    by = actor(request)
    assert by.user is not None  # signed in
    rows = own(by.user).select_related("body", "sender")
    if request.GET.get("loc") == "chua-doc":
        rows = rows.filter(read_at=None)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    shown = lines(by.user, page.object_list)
    newest = max((line.notice.pk for line in shown), default=0)
    told = {
        "page_obj": page,
        "lines": shown,
        "newest": newest,
        "filtered": "loc" in request.GET,
        "may_keep_rhythm": may_keep_rhythm(by),
    }
    return render(request, "notices/bell.html", told)


@login_required
@require_safe
def follow(request: HttpRequest, pk: int) -> HttpResponse:
    """Go to what a notice is about, acting for the body it was given to; it is read by that."""
    by = actor(request)
    notice = get_notice(by, pk)
    actions.mark_read(by=by, notice=notice)
    act_for(request, notice.body_id)
    return redirect(notice.link or "notices:bell")


@login_required
@require_POST
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """One was read."""
    by = actor(request)
    actions.mark_read(by=by, notice=get_notice(by, pk))
    return redirect("notices:bell")


@login_required
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """All were read that stood there when the page was made; newer ones stay."""
    count = actions.mark_all_read(by=actor(request), until=key_of(request.POST.get("newest", "")))
    if count:
        messages.success(request, _("Đã đánh dấu tất cả là đã đọc."))
    return redirect("notices:bell")
