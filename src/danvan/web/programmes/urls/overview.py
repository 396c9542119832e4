"""Where one looks at the whole: programmes, their boards and timelines, indicators, Tổng quan."""

from __future__ import annotations

from django.urls import path

from danvan.web.programmes.views import indicators, overview, programme, programmes, timeline

urlpatterns = [
    path("tong-quan/", overview.overview, name="overview"),
    path("tong-quan/dien-bien/", overview.trend, name="trend"),
    path("chuong-trinh/", programmes.programmes, name="list"),
    path("chuong-trinh/<int:pk>/", programme.page, name="page"),
    path("chuong-trinh/<int:pk>/tien-do/", timeline.timeline, name="timeline"),
    path("chuong-trinh/<int:pk>/chi-tieu/", indicators.indicators, name="indicators"),
    path("chuong-trinh/<int:pk>/chi-tieu/them/", indicators.add, name="add_indicator"),
    path("chuong-trinh/<int:pk>/chi-tieu/<int:key>/sua/", indicators.edit, name="edit_indicator"),
    path("chuong-trinh/<int:pk>/chi-tieu/<int:key>/ghi/", indicators.record, name="record_value"),
    path("chuong-trinh/<int:pk>/chi-tieu/<int:key>/go/", indicators.remove, name="remove_value"),
    path("chuong-trinh/<int:pk>/<slug:slug>/", programme.act, name="programme_act"),
]
