"""Registers the app `programmes`."""

from __future__ import annotations

from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    """Under the short label `programmes`; takes its part when a body ends."""

    name = "danvan.web.programmes"
    label = "programmes"

    def ready(self) -> None:
        from danvan.web.bodies.handover import HANDOVERS
        from danvan.web.programmes.succession import pass_duties

        if pass_duties not in HANDOVERS:
            HANDOVERS.append(pass_duties)
