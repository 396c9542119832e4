"""Every address of the application."""

from __future__ import annotations

from django.urls import include, path

from danvan.web.api.service import api
from danvan.web.bodies.views import journal, own
from danvan.web.bodies.views.protecting import Activate
from danvan.web.core.views import home
from danvan.web.core.views.alive import alive, favicon, robots
from danvan.web.core.views.history import history
from danvan.web.core.views.search import search

urlpatterns = [
    path("", home, name="home"),
    path("song/", alive, name="alive"),
    path("robots.txt", robots),
    path("favicon.ico", favicon),
    path("lich-su/", journal.journal, name="journal"),
    path("lich-su/<slug:slug>/<int:pk>/", history, name="history"),
    path("tim/", search, name="search"),
    path("ngon-ngu/", own.language, name="language"),
    path("tai-khoan/", own.account, name="account"),
    path("tai-khoan/2fa/totp/activate/", Activate.as_view(), name="mfa_activate_totp"),
    path("tai-khoan/", include("allauth.urls")),
    path("co-quan/", include("danvan.web.bodies.urls")),
    path("thoi-han/", include("danvan.web.deadlines.urls")),
    path("van-ban/", include("danvan.web.documents.urls")),
    path("bao-cao/", include("danvan.web.reports.urls")),
    path("thong-bao/", include("danvan.web.notices.urls")),
    path("api/v1/", api.urls),
    path("", include("danvan.web.programmes.urls")),
]
