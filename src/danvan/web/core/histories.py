"""Whose history may be read: each app tells the things it keeps, in its AppConfig.

`histories = (History("nhiem-vu", "programmes.task", _("Nhiệm vụ"), "…access.get_task"),)`
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import models
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from danvan.web.core.models import Entry


@dataclass(frozen=True, slots=True)
class History:
    """`get(by, pk)` of the app's access.py: the thing, 404 or 403; named by its dotted path."""

    slug: str
    model: str
    words: str | Promise
    get: str

    def subject(self, by: Any, pk: int) -> models.Model:
        """The thing, if `by` may read its history."""
        found: models.Model = import_string(self.get)(by, pk)
        return found


def histories() -> list[History]:
    """All of them, in the order of the apps."""
    return [each for app in apps.get_app_configs() for each in getattr(app, "histories", ())]


def by_slug(slug: str) -> History | None:
    """The one of an address."""
    return next((each for each in histories() if each.slug == slug), None)


def address(subject: models.Model) -> str:
    """Where the whole history of a thing stands; empty where its app tells of none."""
    label = subject._meta.label_lower
    found = next((each for each in histories() if each.model == label), None)
    return reverse("history", args=[found.slug, subject.pk]) if found else ""


def subjects(entries: Iterable[Entry]) -> dict[tuple[str, int], models.Model]:
    """The things that `entries` speak of, one query for each kind; what is gone is left out."""
    wanted: dict[str, set[int]] = {}
    for entry in entries:
        wanted.setdefault(entry.subject_type, set()).add(entry.subject_id)
    found: dict[tuple[str, int], models.Model] = {}
    for label, ids in wanted.items():
        try:
            model = apps.get_model(label)
        except (LookupError, ValueError):
            continue
        rows = model._default_manager.in_bulk(ids)
        found |= {(label, pk): thing for pk, thing in rows.items()}
    return found


def link(subject: models.Model) -> str:
    """The page of a thing, if it has one."""
    try:
        return str(subject.get_absolute_url())  # type: ignore[attr-defined]
    except (AttributeError, NoReverseMatch):
        return ""
