"""Registers the app `deadlines`."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeadlinesConfig(AppConfig):
    """Under the short label `deadlines`."""

    name = "danvan.web.deadlines"
    label = "deadlines"
    finder = "danvan.web.deadlines.finding.find"
    # the acts of the journal, in words
    acts = {
        "end_own_rule": _("Bỏ thời hạn riêng"),
        "import_days": _("Nhập ngày nghỉ từ tệp lịch"),
        "remove_day": _("Bỏ ngày hoán đổi"),
        "save_day": _("Ghi ngày hoán đổi"),
        "set_own_rule": _("Đặt thời hạn riêng"),
    }
    terms = {
        "days": _("số ngày"),
        "length": _("thời hạn"),
    }
