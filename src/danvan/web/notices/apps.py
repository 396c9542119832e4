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
        "close_feed": _("Đóng lịch"),
        "drop_rhythm": _("Bỏ nhịp nhắc việc"),
        "keep_rhythm": _("Đổi nhịp nhắc việc"),
        "open_feed": _("Mở lịch"),
        "renew_feed": _("Đổi địa chỉ lịch"),
        "send_again": _("Gửi lại thư"),
    }
    terms = {
        "remind_above": _("báo cấp trên sau (ngày)"),
        "remind_before": _("nhắc trước hạn (ngày)"),
        "remind_every": _("nhắc lại mỗi (ngày)"),
    }

    def ready(self) -> None:
        from danvan.web.bodies.matters import MOVED
        from danvan.web.bodies.news import CARRIERS
        from danvan.web.notices.carrier import carry
        from danvan.web.notices.reminding.over import forget_moved

        if carry not in CARRIERS:
            CARRIERS.append(carry)
        if forget_moved not in MOVED:
            MOVED.append(forget_moved)
