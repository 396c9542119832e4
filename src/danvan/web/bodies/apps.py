"""Registers the app `bodies`."""

from __future__ import annotations

from django.apps import AppConfig


class BodiesConfig(AppConfig):
    """Under the short label `bodies`."""

    name = "danvan.web.bodies"
    label = "bodies"
