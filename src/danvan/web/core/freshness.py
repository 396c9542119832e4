"""Two people at one thing: the second is told of the first's change and loses nothing."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from danvan.web.core.errors import Stale
from danvan.web.core.models import Entry


def require_fresh(thing: models.Model, seen: str | int | None, now: str | int, what: str) -> None:
    """Raise Stale, naming who was first, unless `seen`, which the page showed, is still so `now`.

    `seen` None asks for no check; `what` is the thing in a word, `nhiệm vụ`.
    """
    if seen is None or seen == now:
        return
    last = Entry.objects.of(thing).first()
    if last is None:
        raise Stale(
            _(
                "Có thay đổi ở %(what)s này sau khi bạn mở trang. Những gì bạn nhập còn nguyên; "
                "hãy xem thay đổi rồi gửi lại."
            )
            % {"what": what}
        )
    who = last.user or last.body or _("Hệ thống")
    at = timezone.localtime(last.at).strftime("%H:%M")
    raise Stale(
        _(
            "%(who)s đã thay đổi %(what)s này lúc %(at)s, sau khi bạn mở trang. Những gì bạn nhập "
            "còn nguyên; hãy xem thay đổi rồi gửi lại."
        )
        % {"who": who, "what": what, "at": at}
    )
