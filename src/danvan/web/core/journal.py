"""The journal in words: what an entry says happened, and which fields became what.

Each app tells the words of its acts once, in its AppConfig: `acts = {"assign_task": _("Giao")}`;
words for names that are no fields of a model stand there too, in `terms`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from danvan.web.core.models import Entry

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Change:
    """One field in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Line:
    """One entry in words."""

    entry: Entry
    act: str
    changes: list[Change]


def lines(entries: list[Entry]) -> list[Line]:
    """The entries as people read them."""
    return [Line(e, act(e.act), _changes(e)) for e in entries]


def act(name: str) -> str:
    """`assign_task` is `Giao nhiệm vụ`; a name that no app tells is shown as it is."""
    return str(_told("acts").get(name, name))


def acts() -> dict[str, str]:
    """Every act that an app tells, in words."""
    return {name: str(words) for name, words in _told("acts").items()}


@cache
def _told(kind: str) -> dict[str, str | Promise]:
    """The words that the apps tell under `kind`, which is `acts` or `terms`."""
    return {
        name: words
        for app in apps.get_app_configs()
        for name, words in getattr(app, kind, {}).items()
    }


def _changes(entry: Entry) -> list[Change]:
    try:
        model = apps.get_model(entry.subject_type)
    except (LookupError, ValueError):
        model = None
    return [_change(model, name, *pair) for name, pair in entry.changes.items()]


def _change(model: type[models.Model] | None, name: str, before: Any, after: Any) -> Change:
    field = _field(model, name)
    words = str(_told("terms").get(name) or (field.verbose_name if field else name))
    choices = dict(field.flatchoices) if field else {}
    return Change(words[:1].upper() + words[1:], _value(choices, before), _value(choices, after))


def _field(model: type[models.Model] | None, name: str) -> models.Field[Any, Any] | None:
    if model is None:
        return None
    try:
        found = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return found if isinstance(found, models.Field) else None


def _value(choices: dict[Any, Any], value: Any) -> str:
    """A value as the journal keeps it, in words: choices by name, days and moments as written."""
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, bool):
        return _("có") if value else _("không")
    if isinstance(value, int | float):
        return number_format(value, force_grouping=True)
    if isinstance(value, list):
        return ", ".join(_value(choices, item) for item in value)
    if isinstance(value, str) and value not in choices and _DAY.match(value):
        return _moment(value)
    return str(choices.get(value, value))


def _moment(value: str) -> str:
    """An ISO day or moment as offices write it; other words that begin like one stay."""
    try:
        if len(value) == len("2026-08-29"):
            return date_format(date.fromisoformat(value), "DATE_FORMAT")
        return date_format(localtime(datetime.fromisoformat(value)), "DATETIME_FORMAT")
    except ValueError:
        return value


def last_line(thing: models.Model) -> Line | None:
    """The last act on it, shown to who was overtaken by it."""
    return next(iter(lines(list(Entry.objects.of(thing)[:1]))), None)
