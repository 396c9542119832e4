"""Addresses of the app `notices`."""

from __future__ import annotations

from django.urls import path

from danvan.web.notices.views import bell, choice, feeds, mails, rhythm, ways

app_name = "notices"
urlpatterns = [
    path("", bell.bell, name="bell"),
    path("da-doc/", bell.read_all, name="read_all"),
    path("<int:pk>/", bell.follow, name="follow"),
    path("<int:pk>/da-doc/", bell.read, name="read"),
    path("cai-dat/", choice.choice, name="choice"),
    path("lich/", feeds.feeds, name="feeds"),
    path("lich/<int:pk>/doi/", feeds.renew, name="renew_feed"),
    path("lich/<int:pk>/dong/", feeds.close, name="close_feed"),
    path("lich/<str:token>.ics", feeds.feed, name="feed"),
    path("nhip/", rhythm.rhythm, name="rhythm"),
    path("nhip/bo/", rhythm.drop, name="drop_rhythm"),
    path("thu/", mails.mails, name="mails"),
    path("thu/gui-lai/", mails.all_again, name="send_failed_again"),
    path("thu/<int:pk>/gui-lai/", mails.again, name="send_again"),
    path("di/<str:token>/", ways.way, name="way"),
    path("thoi/<str:token>/", ways.stop, name="stop"),
]
