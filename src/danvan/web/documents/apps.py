"""Registers the app `documents`."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from danvan.web.core.histories import History


class DocumentsConfig(AppConfig):
    """Under the short label `documents`."""

    name = "danvan.web.documents"
    label = "documents"
    finder = "danvan.web.documents.finding.find"
    histories = (
        History(
            "van-ban",
            "documents.document",
            _("Văn bản"),
            "danvan.web.documents.access.get_document_history",
        ),
    )
