"""Registers the app `reports`."""

from __future__ import annotations

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Under the short label `reports`."""

    name = "danvan.web.reports"
    label = "reports"
