"""Every act in the order in which the task's page shows it."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.programmes.forms.acts import ActForm
from danvan.web.programmes.forms.decisions import AcceptForm, DecideForm, RemindForm, ReturnForm
from danvan.web.programmes.forms.keeping import AssignForm, EditForm, ExtendForm, StateForm
from danvan.web.programmes.models import Task

ACTS: tuple[type[ActForm], ...] = (
    AcceptForm,
    ReturnForm,
    DecideForm,
    RemindForm,
    ExtendForm,
    AssignForm,
    EditForm,
    StateForm,
)
BY_SLUG = {form.slug: form for form in ACTS}


def offers(by: Actor, task: Task, tried: ActForm | None = None) -> list[ActForm]:
    """Forms of what the actor may do; `tried`, which did not go through, in its place."""
    return [
        tried if tried and tried.slug == form.slug else form(by, task)
        for form in ACTS
        if form.offered(by, task) or (tried and tried.slug == form.slug)
    ]
