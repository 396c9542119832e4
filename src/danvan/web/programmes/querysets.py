"""Tasks as sets: the counted ones, how they stand, whose they are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from danvan.web.bodies.querysets import below
from danvan.web.core.words import fold
from danvan.web.programmes.standing import standing_at

if TYPE_CHECKING:
    from danvan.web.bodies.models import Body
    from danvan.web.programmes.models import Task  # noqa: F401 - named in a string below


OPEN_STATES = ("not_started", "in_progress", "returned", "submitted", "paused")


class TaskQuerySet(models.QuerySet["Task"]):
    """A set of tasks."""

    def counted(self) -> TaskQuerySet:
        """The leaves: every number on every page counts these."""
        return self.filter(leaf=True)

    def unfinished(self) -> TaskQuerySet:
        """Those of which something is still owed."""
        return self.filter(state__in=OPEN_STATES)

    def standing(self, today: date) -> TaskQuerySet:
        """With `standing`, how each stands on the day."""
        return self.annotate(standing=standing_at(today))

    def of_body(self, body: Body, *parts: str, deep: bool = False) -> TaskQuerySet:
        """Those in which `body` (`deep`: or one below it) has one of `parts` (any if none)."""
        return self.of_bodies([body], *parts, deep=deep)

    def of_bodies(self, bodies: Iterable[Body], *parts: str, deep: bool = False) -> TaskQuerySet:
        """Those in which one of `bodies` has one of `parts`; no bodies, no tasks."""
        from danvan.web.programmes.models import TaskBody

        some = list(bodies)
        if not some:
            return self.none()
        ranges = [below(body.path, "body__path") for body in some] if deep else [Q(body__in=some)]
        held = TaskBody.objects.filter(reduce(or_, ranges)).order_by()
        held = held.filter(part__in=parts) if parts else held
        # The parts once, by their index, not a look for each task.
        return self.filter(pk__in=held.values("task"))

    def matching(self, words: str) -> TaskQuerySet:
        """Those whose clause, words or product hold every word, however it is accented."""
        found = self
        for word in fold(words).split():
            found = found.filter(search__contains=word)
        return found

    def unled(self) -> TaskQuerySet:
        """Those that no body leads."""
        from danvan.web.programmes.models import Part, TaskBody

        return self.filter(~Exists(TaskBody.objects.filter(task=OuterRef("pk"), part=Part.LEAD)))

    def productless(self) -> TaskQuerySet:
        """Those that name nothing to be shown when they are done."""
        return self.filter(deliverable="")

    def asking(self) -> TaskQuerySet:
        """Open ones for which a later date is asked and not decided."""
        from danvan.web.programmes.models import Extension

        asked = Extension.objects.filter(decision=Extension.Decision.ASKED)
        return self.unfinished().filter(pk__in=asked.values("task"))

    def silent_since(self, day: date) -> TaskQuerySet:
        """Open ones with no update since `day`."""
        # A moment, not `__date`: SQLite would ask Python for the day of every row.
        begun = timezone.make_aware(datetime.combine(day, time.min))
        return self.unfinished().filter(Q(updated_at__isnull=True) | Q(updated_at__lt=begun))
