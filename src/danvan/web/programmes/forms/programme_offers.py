"""Every act on a programme in the order in which its page shows it."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.programmes.forms.adding import AddTaskForm
from danvan.web.programmes.forms.programme import (
    CloseForm,
    EditProgrammeForm,
    ProgrammeForm,
    ReopenForm,
)
from danvan.web.programmes.models import Programme

FORMS: tuple[type[ProgrammeForm], ...] = (AddTaskForm, EditProgrammeForm, CloseForm, ReopenForm)
BY_SLUG = {form.slug: form for form in FORMS}


def offers(
    by: Actor, programme: Programme, tried: ProgrammeForm | None = None
) -> list[ProgrammeForm]:
    """Forms of what the actor may do; `tried`, which did not go through, in its place."""
    return [
        tried if tried and tried.slug == form.slug else form(by, programme)
        for form in FORMS
        if form.offered(by, programme) or (tried and tried.slug == form.slug)
    ]
