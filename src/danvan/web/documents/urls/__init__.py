"""Addresses of the app `documents`."""

from __future__ import annotations

from danvan.web.documents.urls import holding, lint, settle

app_name = "documents"
urlpatterns = [*holding.urlpatterns, *lint.urlpatterns, *settle.urlpatterns]
