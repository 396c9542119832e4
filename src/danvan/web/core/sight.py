"""Which things an actor may see, whatever their app: each app tells its models in its AppConfig.

`seen = {"programmes.task": "danvan.web.programmes.access.visible_tasks"}`: a function of the
actor that gives a queryset. A kind that no app tells is seen by nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.utils.module_loading import import_string

Subject = tuple[str, int]  # the label of a model, the key of a row


def visible(by: Any, subjects: Iterable[Subject]) -> set[Subject]:
    """Those of `subjects` that `by` may see now: one query for each kind."""
    wanted: dict[str, set[int]] = {}
    for label, pk in subjects:
        wanted.setdefault(label, set()).add(pk)
    found: set[Subject] = set()
    for label, keys in wanted.items():
        if name := _told().get(label):
            rows = import_string(name)(by).filter(pk__in=keys)
            found |= {(label, pk) for pk in rows.order_by().values_list("pk", flat=True)}
    return found


def _told() -> dict[str, str]:
    return {k: v for app in apps.get_app_configs() for k, v in getattr(app, "seen", {}).items()}
