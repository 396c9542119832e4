"""Duties to report follow a document to its next version: their clause and words."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.documents.compare import Moves
from danvan.web.documents.models import Version
from danvan.web.documents.relink import Relinked
from danvan.web.reports.models import ReportingDuty


def relink_duties(by: Actor, older: Version, newer: Version, moves: Moves, dry: bool) -> Relinked:
    """Point the duties of `older` into `newer`; a step of `documents.relink.RELINKS`.

    They go along with the tasks and are not counted among them; one whose clause is gone stays.
    """
    rows = ReportingDuty.objects.filter(version=older).exclude(clause="")
    for duty in [] if dry else rows.select_for_update(of=("self",)):
        if duty.start is None or duty.end is None:
            continue
        place = moves.place(duty.clause, duty.start, duty.end)
        if place is None:
            continue
        told = {"version": (older.number, newer.number), "clause": (duty.clause, place.clause)}
        duty.version, duty.clause = newer, place.clause
        duty.start, duty.end = place.start, place.end
        duty.revision += 1
        duty.save()
        audit.record(by, "relink_duty", duty, told)
    return Relinked()
