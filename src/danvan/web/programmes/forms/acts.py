"""What an actor may do to a task, each act as a small form on the task's page."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.programmes.models import Task

Words = str | Promise


class ActForm(forms.Form):
    """`slug` is the end of its address; `done` is said when `run` went through.

    `revision` is the state of the task that the form was opened on.
    """

    slug: ClassVar[str]
    title: ClassVar[Words]
    button: ClassVar[Words]
    icon: ClassVar[str]
    done: ClassVar[Words]

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, by: Actor, task: Task, *args: Any, **kwargs: Any) -> None:
        self.by = by
        self.task = task
        kwargs.setdefault("initial", {"revision": task.revision, **self.initially()})
        super().__init__(*args, **{"auto_id": f"{self.slug}-%s", **kwargs})

    @classmethod
    def offered(cls, by: Actor, task: Task) -> bool:
        """Whether the actor may do this to the task as it stands."""
        raise NotImplementedError

    def initially(self) -> dict[str, Any]:
        """What the fields hold before anybody types."""
        return {}

    def run(self) -> None:
        """Call the action; raises what the action raises."""
        raise NotImplementedError

    def refresh(self, task: Task) -> None:
        """Go on from the task as it stands now, with what was typed: for a second try."""
        self.task = task
        typed = QueryDict(mutable=True)
        typed.update(self.data)
        typed["revision"] = str(task.revision)
        self.data = typed


def words(label: Any, rows: int = 2, **given: Any) -> forms.CharField:
    """A field for a few sentences."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=10_000, widget=area, **given)


class Answer(ActForm):
    """An act with one optional sentence."""

    text = words(_("Ý kiến (nếu có)"), required=False)
