"""Addresses of the app `programmes`."""

from __future__ import annotations

from danvan.web.programmes.urls import drafting, overview, working

app_name = "programmes"
urlpatterns = [*working.urlpatterns, *drafting.urlpatterns, *overview.urlpatterns]
