"""Where one looks at the whole: programmes, their boards and timelines, indicators, Tổng quan."""

from __future__ import annotations

from django.urls import path

from danvan.web.programmes.views import overview

urlpatterns = [
    path("tong-quan/", overview.overview, name="overview"),
]
