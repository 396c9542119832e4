"""The filters of the task table as parameters, and forms that were not understood as errors."""

from __future__ import annotations

from datetime import date

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from ninja import Schema

from danvan.web.bodies.middleware import actor
from danvan.web.core.errors import Refused
from danvan.web.programmes.forms.filters import TaskFilters
from danvan.web.programmes.models import Part, TaskState


class NotUnderstood(Refused):
    """A parameter that means nothing; the sentence names each."""

    status = 422


class TaskQuery(Schema):
    """What the task table asks by; every one may be left out. `at`: as it stood at that day's end.

    `body` is a name, `standing` one of `on_time due_soon late done done_late unproven …` or
    `finished`, `silent` days without an update, `below` takes in the bodies below `body`.
    """

    q: str = ""
    programme: int | None = None
    body: str = ""
    part: Part | None = None
    below: bool = False
    standing: str = ""
    state: TaskState | None = None
    due_from: date | None = None
    due_to: date | None = None
    silent: int | None = None
    field: str = ""
    undated: bool = False
    unled: bool = False
    productless: bool = False
    asked: bool = False
    at: date | None = None


def task_filters(request: HttpRequest, query: TaskQuery) -> TaskFilters:
    """The very filters of the page; refuses what they do not understand instead of leaving it."""
    filters = TaskFilters(actor(request), given(query))
    require_valid(filters)
    return filters


def given(query: Schema) -> QueryDict:
    """The parameters that say something, as the address of a page would carry them."""
    found = QueryDict(mutable=True)
    for name, value in query.dict().items():
        if value is not None and value is not False and value != "":
            found[name] = value.isoformat() if isinstance(value, date) else str(value)
    return found


def require_valid(form: forms.Form) -> None:
    """Refuses a form with errors, in a sentence that names its fields."""
    if form.is_valid():
        return
    told = [f"{name}: {' '.join(map(str, errors))}" for name, errors in form.errors.items()]
    raise NotUnderstood(_("Không hiểu được câu hỏi. %(errors)s") % {"errors": " ".join(told)})
