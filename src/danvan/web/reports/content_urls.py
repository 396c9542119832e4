"""Addresses of what a report says: writing it, what is behind its numbers, its files."""

from __future__ import annotations

from django.urls import path

from danvan.web.reports.views import content, editing, figures, paper, tracing, versions

urlpatterns = [
    path("<int:pk>/sua/", editing.edit, name="edit"),
    path("<int:pk>/sua/nguoi-khac/", editing.others, name="edit_others"),
    path("<int:pk>/sua/xem-truoc/", editing.preview, name="edit_preview"),
    path("<int:pk>/sua/muc/<str:key>/", editing.section, name="edit_section"),
    path("<int:pk>/sua/muc/<str:key>/ban-truoc/", versions.versions, name="versions"),
    path("<int:pk>/lap-lai/", content.build, name="build"),
    path("<int:pk>/muc/<str:key>/", content.offer, name="offer"),
    path("<int:pk>/nhiem-vu/", tracing.tasks, name="tasks"),
    path("<int:pk>/so/<str:key>/", tracing.figure, name="figure"),
    path("<int:pk>/cong/<str:key>/", tracing.sum_of, name="sum"),
    path("<int:pk>/so-lieu/", tracing.export, name="figures"),
    path("<int:pk>/so-lieu/sua/", figures.figures, name="edit_figures"),
    path("<int:pk>/ban-in/", paper.sheet, name="sheet"),
    path("<int:pk>/tai/<slug:form>/", paper.download, name="download"),
]
