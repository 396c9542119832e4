"""Addresses of the app `documents`."""

from __future__ import annotations

from danvan.web.documents.urls import settle

app_name = "documents"
urlpatterns = [*settle.urlpatterns]
