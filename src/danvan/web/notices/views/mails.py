"""The outbox for administrators: what is stuck, why, and trying it again."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from danvan.web.bodies.middleware import actor
from danvan.web.core.errors import Refused
from danvan.web.notices import actions
from danvan.web.notices.access import get_mail, visible_mails
from danvan.web.notices.kinds import mail_mark
from danvan.web.notices.models import MailState

PAGE = 50
_STUCK = Q(state=MailState.FAILED) | Q(
    state__in=(MailState.WAITING, MailState.SENDING), tries__gt=0
)
AGAIN = (MailState.WAITING, MailState.FAILED)


@login_required
@require_safe
def mails(request: HttpRequest) -> HttpResponse:
    """`state` is one of MailState; without it what failed or was tried in vain."""
    rows = visible_mails(actor(request))
    numbers = dict(rows.order_by().values_list("state").annotate(n=Count("pk")))
    state = request.GET.get("state", "")
    chosen = rows.filter(state=state) if state in MailState.values else rows.filter(_STUCK)
    page = Paginator(chosen.select_related("user"), PAGE).get_page(request.GET.get("page"))
    told = {
        "page_obj": page,
        "lines": [(mail, mail_mark(mail.state), mail.state in AGAIN) for mail in page.object_list],
        "states": [(value, label, numbers.get(value, 0)) for value, label in MailState.choices],
        "state": state,
        "failed": numbers.get(MailState.FAILED, 0),
    }
    return render(request, "notices/mails.html", told)


@login_required
@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Send one again."""
    by = actor(request)
    mail = get_mail(by, pk)
    try:
        actions.send_again(by=by, mail=mail)
    except Refused as refusal:
        messages.error(request, refusal.reason)
    else:
        messages.success(request, _("Đang gửi lại thư tới %(to)s.") % {"to": mail.to})
    return redirect("notices:mails")


@login_required
@require_POST
def all_again(request: HttpRequest) -> HttpResponse:
    """Send all again that failed."""
    count = actions.send_failed_again(by=actor(request))
    words = ngettext("Đang gửi lại %(n)d thư.", "Đang gửi lại %(n)d thư.", count) % {"n": count}
    messages.success(request, words)
    return redirect("notices:mails")
