"""Addresses of the app `documents`."""

from __future__ import annotations

from danvan.web.documents.urls import holding, settle

app_name = "documents"
urlpatterns = [*holding.urlpatterns, *settle.urlpatterns]
