"""Calendars: the page on which one opens and closes them, and the file that programs fetch."""

from __future__ import annotations

from hashlib import sha256

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.notices import actions
from danvan.web.notices.access import get_feed, own_feeds
from danvan.web.notices.feeds import rows
from danvan.web.notices.feeds.address import address, read
from danvan.web.notices.feeds.events import calendar
from danvan.web.notices.forms import FeedForm
from danvan.web.notices.models import Feed


@login_required
@require_http_methods(["GET", "POST"])
def feeds(request: HttpRequest) -> HttpResponse:
    """One's calendars with their addresses; POST opens one."""
    by = actor(request)
    form = FeedForm(
        request.POST or None, by=by, initial={"programme": request.GET.get("chuong-trinh")}
    )
    if form.is_valid():
        actions.open_feed(by=by, programme=form.cleaned_data["programme"])
        messages.success(request, _("Đã mở lịch; thêm địa chỉ dưới đây vào phần mềm lịch."))
        return redirect("notices:feeds")
    held = [(feed, address(feed)) for feed in own_feeds(by)]
    told = {"form": form, "feeds": held, "own": any(not feed.programme for feed, _to in held)}
    return render(request, "notices/feeds.html", told, status=422 if form.errors else 200)


@login_required
@require_POST
def renew(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a calendar another address."""
    by = actor(request)
    actions.renew_feed(by=by, feed=get_feed(by, pk))
    messages.success(request, _("Đã đổi địa chỉ; địa chỉ cũ không còn dùng được."))
    return redirect("notices:feeds")


@login_required
@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a calendar."""
    by = actor(request)
    actions.close_feed(by=by, feed=get_feed(by, pk))
    messages.success(request, _("Đã đóng lịch; địa chỉ của lịch không còn dùng được."))
    return redirect("notices:feeds")


@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponseBase:
    """The file for who holds the address; 410 where it was closed or given another one."""
    said = read(token)
    if said is None:
        raise Http404(_("Địa chỉ lịch này không đúng hoặc bị cắt mất một phần."))
    found = Feed.objects.select_related("user", "programme").filter(pk=said[0]).first()
    if found is None or found.key != said[1] or not found.user.is_active:
        return HttpResponse(_("Lịch này đã đóng."), status=410, content_type="text/plain")
    _used(found)
    data = _file(found)
    etag = quote_etag(sha256(data).hexdigest()[:32])
    answer = HttpResponse(data, content_type="text/calendar; charset=utf-8")
    answer.headers["ETag"] = etag
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.headers["Content-Disposition"] = 'inline; filename="danvan.ics"'
    return get_conditional_response(request, etag, response=answer) or answer


def _file(found: Feed) -> bytes:
    """In the person's own language; nothing of a programme that the person sees no more."""
    with translation.override(found.user.language):
        who = rows.acting(found)
        programme = rows.name(found, who)
        if found.programme_id and not programme:
            return calendar("danvan", [], [])
        name = f"danvan: {programme}" if programme else _("danvan: việc của tôi")
        return calendar(name, rows.tasks(found, who), rows.reports(found, who))


def _used(found: Feed) -> None:
    """Note the day of the last fetch, at most once a day."""
    if found.used_on != today():
        Feed.objects.filter(pk=found.pk).update(used_on=today())
