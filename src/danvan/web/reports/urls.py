"""Addresses of the app `reports`."""

from __future__ import annotations

from django.urls import path

from danvan.web.reports import content_urls
from danvan.web.reports.views import data_form, duties, duty, home, listing, page, record

app_name = "reports"
urlpatterns = [
    path("", home.home, name="home"),
    path("qua-cac-quy/", record.record, name="record"),
    path("danh-sach/", listing.listing, name="list"),
    path("danh-sach/chap-nhan/", listing.accept_many, name="accept_many"),
    path("xuat/", listing.export, name="export"),
    path("che-do/", duties.duties, name="duties"),
    path("che-do/them/", duties.add, name="add_duty"),
    path("che-do/<int:pk>/", duty.duty, name="duty"),
    path("che-do/<int:pk>/sua/", duties.edit, name="edit_duty"),
    path("che-do/<int:pk>/bieu-so-lieu/", data_form.edit, name="data_form"),
    path("che-do/<int:pk>/<slug:slug>/", duty.act, name="duty_act"),
    path("<int:pk>/", page.page, name="page"),
    path("<int:pk>/lap/", page.begin, name="begin"),
    *content_urls.urlpatterns,
    path("<int:pk>/<slug:slug>/", page.act, name="act"),
]
