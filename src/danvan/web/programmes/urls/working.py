"""Where tasks are made, reported and decided."""

from __future__ import annotations

from django.urls import path

from danvan.web.programmes.views import (
    act,
    adopt,
    due,
    evidence,
    report,
    saved,
    sheets,
    task,
    tasks,
    today,
)

urlpatterns = [
    path("hom-nay/", today.today, name="today"),
    path("nhiem-vu/", tasks.tasks, name="tasks"),
    path("nhiem-vu/sua-nhieu/", tasks.bulk, name="bulk"),
    path("nhiem-vu/khung-nhin/", saved.save, name="save_view"),
    path("nhiem-vu/khung-nhin/<int:pk>/xoa/", saved.delete, name="delete_view"),
    path("nhiem-vu/xuat/", sheets.export, name="export"),
    path("nhiem-vu/nhap/", sheets.put_in, name="import"),
    path("nhiem-vu/<int:pk>/", task.task, name="task"),
    path("nhiem-vu/<int:pk>/thoi-han/", due.due, name="due"),
    path("nhiem-vu/<int:pk>/bao-cao/", report.report, name="report"),
    path("nhiem-vu/<int:pk>/<slug:slug>/", act.act, name="act"),
    path("minh-chung/<int:pk>/", evidence.evidence, name="evidence"),
    path("minh-chung/<int:pk>/go/", evidence.remove, name="remove_evidence"),
    path("van-ban/<int:pk>/thong-qua/", adopt.adopt, name="adopt"),
]
