"""Every address of the application."""

from __future__ import annotations

from django.urls import include, path

from danvan.web.bodies.views import own
from danvan.web.core.views import home
from danvan.web.core.views.alive import alive, favicon, robots

urlpatterns = [
    path("", home, name="home"),
    path("song/", alive, name="alive"),
    path("robots.txt", robots),
    path("favicon.ico", favicon),
    path("ngon-ngu/", own.language, name="language"),
    path("tai-khoan/", own.account, name="account"),
    path("tai-khoan/", include("allauth.urls")),
    path("co-quan/", include("danvan.web.bodies.urls")),
    path("van-ban/", include("danvan.web.documents.urls")),
    path("", include("danvan.web.programmes.urls")),
]
