"""Registers the app `notices`."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    """Under the short label `notices`; carries the news of the other apps to people."""

    name = "danvan.web.notices"
    label = "notices"
    # the acts of the journal, in words
    acts = {
        "keep_rhythm": _("Đổi nhịp nhắc việc"),
        "send_again": _("Gửi lại thư"),
    }
    terms = {"mail": _("thư")}

    def ready(self) -> None:
        from danvan.web.bodies.news import CARRIERS
        from danvan.web.notices.carrier import carry

        if carry not in CARRIERS:
            CARRIERS.append(carry)
