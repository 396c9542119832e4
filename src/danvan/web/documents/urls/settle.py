"""Addresses of the reading screen; everything of it lies below one document."""

from __future__ import annotations

from django.urls import include, path

from danvan.web.documents.views import (
    page_picture,
    settle,
    settle_ends,
    settle_figure,
    settle_head,
    settle_outline,
    settle_pieces,
    settle_points,
    settle_report,
    settle_task,
)

_acts = [
    path("", settle.settle, name="settle"),
    path("dau/", settle_head.head, name="settle_head"),
    path("chap-nhan/", settle_ends.accept_all, name="settle_accept_all"),
    path("xong/", settle_ends.finish, name="settle_finish"),
    path("nhat-ky/", settle_ends.history, name="settle_history"),
    path("diem/nho/", settle_points.minor, name="settle_minor"),
    path("diem/<int:point>/", settle_points.point, name="settle_point"),
    path("diem/<int:point>/ten/", settle_points.name, name="settle_name"),
    path("viec/them/", settle_pieces.add, name="settle_add"),
    path("viec/<int:task>/", settle_task.task, name="settle_task"),
    path("viec/<int:task>/sua/", settle_task.edit, name="settle_edit"),
    path("viec/<int:task>/tach/", settle_pieces.split, name="settle_split"),
    path("viec/<int:task>/gop/", settle_pieces.merge, name="settle_merge"),
    path("viec/<int:task>/<slug:act>/", settle_task.decide, name="settle_decide"),
    path("bao-cao/<int:report>/sua/", settle_report.edit, name="settle_report_edit"),
    path("bao-cao/<int:report>/<slug:act>/", settle_report.decide, name="settle_report_decide"),
    path("chi-tieu/chap-nhan/", settle_figure.accept_all, name="settle_figures_accept"),
    path("chi-tieu/<int:figure>/sua/", settle_figure.edit, name="settle_figure_edit"),
    path("chi-tieu/<int:figure>/<slug:act>/", settle_figure.decide, name="settle_figure_decide"),
    path("muc/", settle_outline.outline, name="settle_outline"),
    path("muc/<int:clause>/", settle_outline.clause, name="settle_clause"),
    path("muc/<int:clause>/gop/", settle_outline.merge, name="settle_clause_merge"),
]
urlpatterns = [
    path("<int:pk>/doc/", include(_acts)),
    path("<int:pk>/trang/<int:version>/<int:number>/", page_picture.picture, name="page_picture"),
]
