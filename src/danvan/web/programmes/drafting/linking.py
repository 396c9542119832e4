"""Ties the tasks of a signed document to those of the programme that it carries out."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.documents.models import Version
from danvan.web.programmes.drafting.likeness import alike
from danvan.web.programmes.drafting.origin import found
from danvan.web.programmes.models import Derivation, Draft, Programme


def derive(draft: Draft, version: Version) -> int:
    """Note where each duty of the draft stands in the signed version; how many do."""
    places = found(draft, version)
    tasks = dict(draft.duties.values_list("pk", "task"))
    rows = [
        Derivation(
            upper_id=tasks[pk],
            document_id=version.document_id,
            clause=clause,
            how=Derivation.How.ORIGIN,
        )
        for pk, clause in places.items()
    ]
    # What is known surely takes the place of what was found by likeness before.
    Derivation.objects.filter(
        document=version.document_id, how=Derivation.How.COVERAGE, upper__in=tasks.values()
    ).delete()
    Derivation.objects.bulk_create(rows, ignore_conflicts=True)
    for programme in Programme.objects.filter(document=version.document_id):
        tie(programme)
    return len(rows)


def tie(programme: Programme) -> int:
    """Give the places in the programme's document the tasks that stand there; how many got one."""
    open_ = {
        row.clause: row
        for row in Derivation.objects.filter(document=programme.document_id, task=None)
    }
    tasks = programme.tasks.filter(parent=None, clause__in=open_).order_by("order", "id")
    tied: dict[str, Derivation] = {}
    for task in tasks:
        row = open_[task.clause]
        if row.clause not in tied:
            row.task = task
            tied[row.clause] = row
    Derivation.objects.bulk_update(tied.values(), ["task"])
    return len(tied)


def tie_adopted(by: Actor, programme: Programme, version: Version) -> int:
    """A step of `programmes.adopting.ADOPTIONS`: tasks find the upper ones that they carry out.

    Those of a signed draft by where they came from, all others by the same work.
    """
    made = tie(programme)
    like = alike(programme, version)
    Derivation.objects.bulk_create(like, ignore_conflicts=True)
    made += len(like)
    if made:
        audit.record(by, "tie_tasks", programme, {"tasks": (None, made)})
    return made
