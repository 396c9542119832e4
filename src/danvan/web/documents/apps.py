"""Registers the app `documents`."""

from __future__ import annotations

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Under the short label `documents`."""

    name = "danvan.web.documents"
    label = "documents"
