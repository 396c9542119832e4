"""Addresses of looking at drafts: one that is not kept, and those of a document."""

from __future__ import annotations

from django.urls import path

from danvan.web.documents.views import lint, lint_aside, lint_file

urlpatterns = [
    path("soat/", lint_file.check, name="lint_file"),
    path("<int:pk>/soat/", lint.lint, name="lint"),
    path("<int:pk>/soat/lai/", lint.again, name="lint_again"),
    path("<int:pk>/soat/sua/", lint.mend, name="lint_mend"),
    path("<int:pk>/soat/tep/<int:number>/", lint_file.comments, name="lint_comments"),
    path("<int:pk>/soat/<int:problem>/bo-qua/", lint_aside.aside, name="lint_aside"),
    path("<int:pk>/soat/bo-qua/<int:aside>/lay-lai/", lint_aside.again, name="lint_take_up"),
]
