"""What an actor may do to a task, each act as a small form on the task's page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.web.programmes.forms.subject import SubjectForm
from danvan.web.programmes.models import Task


class ActForm(SubjectForm[Task]):
    """An act on a task."""

    @property
    def task(self) -> Task:
        return self.subject


def words(label: Any, rows: int = 2, **given: Any) -> forms.CharField:
    """A field for a few sentences."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=10_000, widget=area, **given)


class Answer(ActForm):
    """An act with one optional sentence."""

    text = words(_("Ý kiến (nếu có)"), required=False)
