"""What the page of a task says of the levels above and below: where it is made concrete."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from danvan.web.bodies.acting import Actor
from danvan.web.core.clock import today
from danvan.web.documents.access import visible_documents
from danvan.web.documents.models import CoverageDecision, Verdict
from danvan.web.programmes.access import visible_tasks
from danvan.web.programmes.drafting.keys import duty_keys
from danvan.web.programmes.models import Derivation, Programme, Task
from danvan.web.programmes.querysets import TaskQuerySet

_MOST = 60  # places of one task; a group of a province has as many
_ROWS = 4 * _MOST


@dataclass(frozen=True, slots=True)
class Place:
    """One place in a lower document: `task` is what stands there now, if the actor may see it."""

    row: Derivation
    task: Task | None

    @property
    def clause(self) -> str:
        """Where it stands now: with its task it moved to the newer version."""
        return self.row.task.clause if self.row.task else self.row.clause


def with_derivations(rows: TaskQuerySet) -> TaskQuerySet:
    """With `is_derived` and `derives_some`: whether `kin` finds anything below, above.

    Most tasks have neither, and their page need not ask.
    """
    own, parent = OuterRef("pk"), OuterRef("parent")
    made = (Q(upper=own), Q(upper__parent=own), Q(upper=parent))
    below = [Exists(Derivation.objects.order_by().filter(each)) for each in made]
    makes = [Exists(Derivation.objects.order_by().filter(task=each)) for each in (own, parent)]
    return rows.annotate(
        is_derived=below[0] | below[1] | below[2], derives_some=makes[0] | makes[1]
    )


@dataclass(frozen=True, slots=True)
class Kin:
    """Where a task is made concrete, and the tasks above that it makes concrete itself."""

    lower: list[Place]
    upper: list[Derivation]


def kin(by: Actor, task: Task) -> Kin:
    """Of a task, a share of it, or the whole of its period's task, in two to four questions.

    Only documents and tasks that the actor may see are told of.
    """
    above = Q(task=task) | Q(task=task.parent_id, task__isnull=False)
    rows = Derivation.objects.filter(above | (_below(task) & Q(document__in=visible_documents(by))))
    found = list(rows.select_related("upper", "document__issuer", "task")[:_ROWS])
    if not found:
        return Kin([], [])
    own = {task.pk, task.parent_id} - {None}
    made = [row for row in found if row.task_id in own]
    below = [row for row in found if row.task_id not in own][:_MOST]
    below = _not_refused(below, task.programme)
    keys = [*(row.task_id for row in below if row.task_id), *(row.upper_id for row in made)]
    asked = visible_tasks(by).filter(pk__in=keys).select_related("programme")
    tasks = {each.pk: each for each in asked.standing(today())}
    for row in made:
        row.upper = tasks.get(row.upper_id, row.upper)
    return Kin(
        [Place(row, tasks.get(row.task_id or 0)) for row in below],
        [row for row in made if row.upper_id in tasks],
    )


def _not_refused(found: list[Derivation], above: Programme) -> list[Derivation]:
    """Without those found by likeness of which a person said since that they are none."""
    if all(row.how == Derivation.How.ORIGIN for row in found):
        return found
    rows = CoverageDecision.objects.filter(
        upper=above.document_id, lower__in=[row.document_id for row in found], verdict=Verdict.NONE
    )
    refused = set(rows.values_list("lower", "duty_clause"))
    keys = duty_keys(above) if refused else {}
    return [
        row
        for row in found
        if row.how == Derivation.How.ORIGIN
        or (row.document_id, keys.get(row.upper.parent_id or row.upper_id)) not in refused
    ]


def _below(task: Task) -> Q:
    wanted = Q(upper=task) | Q(upper__parent=task)
    return wanted | Q(upper=task.parent_id) if task.period_start else wanted
