"""Registers the app `programmes`."""

from __future__ import annotations

from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    """Under the short label `programmes`."""

    name = "danvan.web.programmes"
    label = "programmes"
