"""All that a report is written from, taken once at its cut-off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, reduce
from operator import or_
from typing import Any

from django.db.models import Count, Prefetch, Q

from danvan.web.documents.models import Visibility
from danvan.web.programmes import counts
from danvan.web.programmes.counts import Tally
from danvan.web.programmes.models import (
    Evidence,
    Extension,
    Part,
    Task,
    TaskBody,
    TaskState,
    Update,
)
from danvan.web.programmes.past import BEGUN, begun, due_then, stood, with_past
from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.programmes.standing import Standing
from danvan.web.reports.building.lower import Gathered, gathered, taken
from danvan.web.reports.building.scope import Scope, scope_of
from danvan.web.reports.building.spans import Span, a_year_before, coming, covered, running
from danvan.web.reports.models import Frequency, Report
from danvan.web.reports.outlines import Outline, outline_of

CLOSED = (Standing.DONE, Standing.DONE_LATE, Standing.PAUSED, Standing.CANCELLED)
TOLD = (Update.Kind.PROGRESS, Update.Kind.SUBMISSION)


@dataclass
class Facts:
    """Asked for one by one as builders need them; each is asked of the database once.

    `traced` looks behind a report that is there: at the lower ones that it was built from.
    """

    report: Report
    traced: bool = False

    @cached_property
    def outline(self) -> Outline:
        return outline_of(self.report.duty, self.report.body)

    @cached_property
    def span(self) -> Span:
        return covered(self.report)

    @property
    def day(self) -> date:
        """The last day that is looked at."""
        return self.span.last

    @property
    def before(self) -> date:
        """The end of the last period."""
        return self.report.period_start - timedelta(days=1)

    @property
    def compares(self) -> bool:
        """Whether there was a period before it: a report made once is held against the plan."""
        return self.report.duty.frequency != Frequency.ONCE

    @cached_property
    def year_ago(self) -> Span:
        return a_year_before(self.span)

    @cached_property
    def running(self) -> Span:
        return running(self.report, self.span)

    @cached_property
    def coming(self) -> Span:
        return coming(self.report, self.span)

    @cached_property
    def scope(self) -> Scope:
        return scope_of(self.report)

    @cached_property
    def gathered(self) -> Gathered:
        return taken(self.report) if self.traced else gathered(self.report)

    @property
    def is_upper(self) -> bool:
        return self.report.duty.gathers_id is not None

    @property
    def is_public(self) -> bool:
        """Whether everybody may read it once it is accepted."""
        return self.report.duty.visibility == Visibility.PUBLIC

    def holds_back(self, lower: Report) -> bool:
        """Whether the words of a lower report, and its numbers by themselves, are not for all."""
        return (
            self.is_public and lower.duty.visibility == Visibility.INTERNAL and not lower.quotable
        )

    def _told_of(self) -> Q:
        """A public report tells of no internal programme."""
        return Q(programme__visibility=Visibility.PUBLIC) if self.is_public else Q()

    @cached_property
    def leaves(self) -> TaskQuerySet:
        """The tasks of the report and of the lower ones in it, each once."""
        return Task.objects.counted().filter(self._condition(), self._told_of())

    @cached_property
    def own(self) -> TaskQuerySet:
        """The tasks that no lower report in it tells of."""
        rows = self.scope.leaves().filter(self._told_of())
        return _without(rows, self.gathered.scopes())

    @cached_property
    def quoted(self) -> TaskQuerySet:
        """The tasks that are told in the words of their own updates.

        What is public stays so though an internal lower report tells of it too.
        """
        held = [each for each in self.gathered.lower if self.holds_back(each.latest)]
        if not held:
            return self.own
        open_ones = [each for each in self.gathered.lower if each not in held]
        return _without(self.leaves, [scope_of(each.latest) for each in open_ones])

    def _condition(self) -> Q:
        scopes = [self.scope, *self.gathered.scopes()]
        return reduce(or_, (each.condition() for each in scopes))

    @property
    def rows(self) -> TaskQuerySet:
        """The tasks with `standing` at the cut-off and `then` at the end of the last period.

        Those of periods that have not begun are not among them.
        """
        return with_past(stood(self.leaves, self.day), self.before)

    @cached_property
    def tally(self) -> Tally:
        return counts.total(self.rows)

    @cached_property
    def tasks(self) -> list[Any]:
        """Their rows in the order of the documents, with `leads` and the date that `held` then."""
        return _with_leads(self.rows.annotate(held=due_then(self.day)))

    @cached_property
    def own_keys(self) -> set[int]:
        """Which of them are told in their own words."""
        if not self.gathered.lower:
            return {task.pk for task in self.tasks}
        return set(self.quoted.values_list("pk", flat=True))

    @property
    def own_tasks(self) -> list[Any]:
        return [task for task in self.tasks if task.pk in self.own_keys]

    @cached_property
    def told(self) -> dict[int, list[Update]]:
        """What was told of each of those in the period, the earliest first."""
        rows = Update.objects.filter(
            task__in=self.quoted.values("pk"),
            kind__in=TOLD,
            at__gte=self.span.begins,
            at__lt=self.span.ends,
        )
        found: dict[int, list[Update]] = {}
        for update in rows.select_related("body").order_by("at", "pk"):
            found.setdefault(update.task_id, []).append(update)
        return found

    @cached_property
    def extensions(self) -> list[Extension]:
        """Asked or decided in the period for what was owed by then, the earliest first."""
        begins, ends = self.span.begins, self.span.ends
        asked = Q(asked_at__gte=begins, asked_at__lt=ends)
        decided = Q(decided_at__gte=begins, decided_at__lt=ends)
        owed = begun(self.own, self.day).values("pk")
        rows = Extension.objects.filter(asked | decided, task__in=owed)
        return list(rows.select_related("task", "body").order_by("asked_at", "pk"))

    @cached_property
    def evidence(self) -> int:
        """How many files and links came in the period."""
        found = Evidence.objects.filter(
            update__task__in=self.own.values("pk"),
            update__at__gte=self.span.begins,
            update__at__lt=self.span.ends,
        ).aggregate(n=Count("pk"))
        return int(found["n"])

    @cached_property
    def ahead(self) -> list[Any]:
        """What falls due from then on: not finished at the cut-off, or beginning after it."""
        first, last = self.coming.first, self.coming.last
        due = [
            task
            for task in self.tasks
            if task.standing not in CLOSED and task.held and first <= task.held <= last
        ]
        later = self.leaves.annotate(begun=BEGUN, held=due_then(self.day)).filter(
            begun__gt=self.day, due__gte=first, due__lte=last
        )
        due += _with_leads(later.exclude(state=TaskState.CANCELLED))
        return sorted(due, key=lambda task: (task.held, task.pk))


def _without(rows: TaskQuerySet, scopes: Sequence[Scope]) -> TaskQuerySet:
    """Those in none of the scopes."""
    return rows.exclude(reduce(or_, (each.condition() for each in scopes))) if scopes else rows


def _with_leads(rows: TaskQuerySet) -> list[Any]:
    """In the order of the documents, each with `leads`."""
    leads = TaskBody.objects.filter(part=Part.LEAD).select_related("body")
    found = rows.select_related("programme").defer("search")
    found = found.prefetch_related(Prefetch("bodies", leads, to_attr="leads"))
    return list(found.order_by("programme__start", "programme", "order", "id"))
