"""Tasks and indicators follow a document to its next version: clause and words, never text."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.models import Entry
from danvan.web.documents.compare import Moves, Place
from danvan.web.documents.models import Version
from danvan.web.documents.relink import Relinked
from danvan.web.programmes.actions.locked import lockable
from danvan.web.programmes.models import Indicator, Task, TaskState

_FIELDS = ("version", "clause", "start", "end", "search")


def relink_tasks(by: Actor, older: Version, newer: Version, moves: Moves, dry: bool) -> Relinked:
    """Point the open tasks of `older` into `newer`; a step of `documents.relink.RELINKS`.

    What is completed or cancelled keeps the words it was done by; so does a task whose clause is
    gone, and one of a person's own that stands in no clause.
    """
    done = Relinked()
    entries: list[Entry] = []
    moved: list[Task] = []
    closed = [TaskState.COMPLETED, TaskState.CANCELLED]
    rows = Task.objects if dry else lockable()
    for task in rows.filter(version=older).exclude(state__in=closed).exclude(clause=""):
        place = moves.place(task.clause, task.start, task.end)
        if place is None:
            done.left += [f"{task.clause}: {task.text}"] if task.parent_id is None else []
            continue
        done.moved += task.leaf
        done.changed += task.leaf and place.changed
        entries.append(audit.entry(by, "relink_task", task, _change(task, older, newer, place)))
        _put(task, newer, place)
        moved.append(task)
    if not dry:
        Task.objects.bulk_update(moved, _FIELDS, batch_size=200)
        audit.record_all(entries)
    return done


def relink_indicators(
    by: Actor, older: Version, newer: Version, moves: Moves, dry: bool
) -> Relinked:
    """Point the indicators of `older` into `newer`; a step of `documents.relink.RELINKS`.

    They go along with the tasks and are not counted among them; one whose clause is gone stays.
    """
    rows = Indicator.objects.filter(version=older, start__isnull=False, end__isnull=False)
    for indicator in [] if dry else rows.select_for_update(of=("self",)):
        assert indicator.start is not None and indicator.end is not None
        place = moves.place(indicator.clause, indicator.start, indicator.end)
        if place is None:
            continue
        told = {"version": (older.number, newer.number), "clause": (indicator.clause, place.clause)}
        indicator.version, indicator.clause = newer, place.clause
        indicator.start, indicator.end = place.start, place.end
        indicator.revision += 1
        indicator.save()
        audit.record(by, "relink_indicator", indicator, told)
    return Relinked()


def _change(
    task: Task, older: Version, newer: Version, place: Place
) -> dict[str, tuple[object, object]]:
    """The version always changes; the clause where its number did."""
    changes: dict[str, tuple[object, object]] = {"version": (older.number, newer.number)}
    if task.clause != place.clause:
        changes["clause"] = (task.clause, place.clause)
    return changes


def _put(task: Task, newer: Version, place: Place) -> None:
    task.version, task.clause = newer, place.clause
    task.start, task.end = place.start, place.end
    task.index()
