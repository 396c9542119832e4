"""Every address of the application."""

from __future__ import annotations

from django.urls import include, path

from danvan.web.core.views import home

urlpatterns = [
    path("", home, name="home"),
    path("tai-khoan/", include("allauth.urls")),
    path("co-quan/", include("danvan.web.bodies.urls")),
    path("van-ban/", include("danvan.web.documents.urls")),
    path("", include("danvan.web.programmes.urls")),
]
