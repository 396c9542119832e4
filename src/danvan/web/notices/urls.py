"""Addresses of the app `notices`."""

from __future__ import annotations

from django.urls import path

from danvan.web.notices.views import bell, choice, mails, rhythm, ways

app_name = "notices"
urlpatterns = [
    path("", bell.bell, name="bell"),
    path("da-doc/", bell.read_all, name="read_all"),
    path("<int:pk>/", bell.follow, name="follow"),
    path("<int:pk>/da-doc/", bell.read, name="read"),
    path("cai-dat/", choice.choice, name="choice"),
    path("nhip/", rhythm.rhythm, name="rhythm"),
    path("nhip/bo/", rhythm.drop, name="drop_rhythm"),
    path("thu/", mails.mails, name="mails"),
    path("thu/<int:pk>/gui-lai/", mails.again, name="send_again"),
    path("di/<str:token>/", ways.way, name="way"),
    path("thoi/<str:token>/", ways.stop, name="stop"),
]
