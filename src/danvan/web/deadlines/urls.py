"""Addresses of rules, of the calculator and of days off."""

from __future__ import annotations

from django.urls import path

from danvan.web.deadlines.views import calculator, days, files, own, rules

app_name = "deadlines"
urlpatterns = [
    path("", rules.listing, name="list"),
    path("tinh/", calculator.calculator, name="calculator"),
    path("ngay-nghi/", days.listing, name="days"),
    path("ngay-nghi/them/", days.save, name="day_add"),
    path("ngay-nghi/nhap/", files.put_in, name="days_import"),
    path("ngay-nghi/nhap/ghi/", files.keep, name="days_keep"),
    path("ngay-nghi/<int:pk>/", days.save, name="day_edit"),
    path("ngay-nghi/<int:pk>/bo/", days.remove, name="day_remove"),
    path("rieng/<int:pk>/bo/", own.end, name="own_end"),
    path("<str:key>/rieng/", own.save, name="own"),
    path("<str:key>/", rules.page, name="rule"),
]
