"""Registers the app `core`."""

from __future__ import annotations

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Under the short label `core`."""

    name = "danvan.web.core"
    label = "core"
