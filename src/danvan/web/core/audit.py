"""Writing the journal: every action of every app calls `record` inside its transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from django.conf import settings
from django.db import models
from django.utils import translation

from danvan.web.core.clock import now
from danvan.web.core.models import Entry


class By(Protocol):
    """Who acts: a person and the body acted for; None for the system itself."""

    @property
    def user_id(self) -> int | None: ...
    @property
    def body_id(self) -> int | None: ...


def entry(
    by: By,
    act: str,
    subject: models.Model,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
    note: str = "",
) -> Entry:
    """An entry not yet saved, for callers that write many at once."""
    return Entry(
        at=now(),
        user_id=by.user_id,
        body_id=by.body_id,
        act=act,
        subject_type=subject._meta.label_lower,
        subject_id=subject.pk,
        changes={
            name: [shown(before), shown(after)] for name, (before, after) in (changes or {}).items()
        },
        note=note,
    )


def record(
    by: By,
    act: str,
    subject: models.Model,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
    note: str = "",
) -> Entry:
    """Write down that `by` did `act` (a name of actions.py) to `subject`."""
    made = entry(by, act, subject, changes, note)
    made.save(force_insert=True)
    return made


def record_all(entries: Iterable[Entry]) -> None:
    """Write many entries made by `entry`."""
    Entry.objects.bulk_create(entries, batch_size=1000)


def changed(subject: models.Model, **new: Any) -> dict[str, tuple[Any, Any]]:
    """Set fields of `subject` and tell which changed: `{field: (before, after)}`."""
    changes = {}
    for name, after in new.items():
        before = getattr(subject, name)
        if before != after:
            changes[name] = (before, after)
            setattr(subject, name, after)
    return changes


def shown(value: Any) -> Any:
    """A value as the journal keeps it: words for things, ISO for dates, plain JSON otherwise."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, list | tuple | set):
        return [shown(item) for item in value]
    with translation.override(settings.LANGUAGE_CODE):  # whatever language the actor works in
        return str(value)
