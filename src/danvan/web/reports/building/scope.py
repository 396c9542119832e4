"""Whose tasks a report counts, and the same said as filters of the task table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from danvan.web.bodies.models import Body
from danvan.web.bodies.querysets import below
from danvan.web.core.numbers import key_of
from danvan.web.programmes.forms.filters import NO_FIELD
from danvan.web.programmes.models import Part, Task, TaskBody
from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.programmes.standing import TOGETHER
from danvan.web.reports.models import Report


@dataclass(frozen=True, slots=True)
class Scope:
    """The leaves that `bodies`, or bodies below them, lead; of one programme, or of all.

    `whole` counts all of the programme: for the body that answers for it or follows it.
    """

    bodies: tuple[Body, ...]
    programme: int | None = None
    whole: bool = False

    def leaves(self) -> TaskQuerySet:
        """All of them, not yet asked how they stand."""
        rows = Task.objects.counted()
        return rows.filter(self.condition())

    def condition(self) -> Q:
        """The same as a condition on tasks."""
        of = Q(programme=self.programme) if self.programme else Q()
        return of if self.whole else of & led_below(self.bodies)

    def query(self) -> dict[str, Any]:
        """The filters of the task table that find the same; empty where it has none for them."""
        found: dict[str, Any] = {"programme": self.programme} if self.programme else {}
        if self.whole:
            return found
        if len(self.bodies) != 1:
            return {}
        return found | {"body": self.bodies[0].pk, "part": "lead", "below": "on"}


def led_below(bodies: tuple[Body, ...]) -> Q:
    """Tasks that one of the bodies, or one below it, leads."""
    if not bodies:
        return Q(pk__in=())
    ranges = reduce(or_, (below(body.path, "body__path") for body in bodies))
    return Q(pk__in=TaskBody.objects.filter(ranges, part=Part.LEAD).order_by().values("task"))


def scope_of(report: Report) -> Scope:
    """The scope of a report by itself, without the lower ones it takes in."""
    bodies = (report.body, *report.answers_for.all())
    programme = report.duty.programme
    if programme is None:
        return Scope(bodies)
    answers = any(
        body.path.startswith(report.body.path) for body in (programme.owner, programme.follower)
    )
    return Scope(bodies, programme.pk, whole=answers)


def narrowed(rows: TaskQuerySet, query: Mapping[str, str]) -> TaskQuerySet:
    """Those that a reference asks for: `standing`, `then`, `field`, `programme`; else all.

    `rows` have `standing` and `then`; a standing may be several under one word, `all` is any.
    """
    for name in ("standing", "then"):
        wanted = query.get(name, "")
        if wanted == "all":
            rows = rows.exclude(**{name: ""})
        elif wanted:
            rows = rows.filter(**{f"{name}__in": TOGETHER.get(wanted, (wanted,))})
    if field := query.get("field", ""):
        rows = rows.filter(field="" if field == NO_FIELD else field)
    if programme := query.get("programme", ""):
        rows = rows.filter(programme=key_of(programme))
    return rows
