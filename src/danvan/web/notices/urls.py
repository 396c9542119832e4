"""Addresses of the app `notices`."""

from __future__ import annotations

from django.urls import path

from danvan.web.notices.views import bell, choice, ways

app_name = "notices"
urlpatterns = [
    path("", bell.bell, name="bell"),
    path("da-doc/", bell.read_all, name="read_all"),
    path("<int:pk>/", bell.follow, name="follow"),
    path("<int:pk>/da-doc/", bell.read, name="read"),
    path("cai-dat/", choice.choice, name="choice"),
    path("di/<str:token>/", ways.way, name="way"),
    path("thoi/<str:token>/", ways.stop, name="stop"),
]
