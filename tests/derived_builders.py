"""A task in the middle of three programmes: it carries one out, and is carried out by others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danvan.web.programmes.actions import Told, report_progress
from danvan.web.programmes.models import Derivation, Extension, Programme, Task, TaskBody
from programme_builders import Stage, make_clause, make_document, make_version

TEXT = "Mở lớp bồi dưỡng cán bộ dân vận cho các xã"


@dataclass
class Middle:
    """The task, those above it and those below it."""

    task: Task
    above: list[Task]
    below: list[Task]


def make_middle(stage: Stage, number: int = 3) -> Middle:
    """With its words in their clause, a story, an extension and kin by origin and by likeness."""
    version = make_version(stage.programme.document, TEXT)
    top = make_clause(version, "II", heading="Nhiệm vụ", text="Nhiệm vụ")
    make_clause(version, "II.1", top, text=TEXT)
    parent = stage.task(leaf=False, leads=(), clause="II.1", version=version, start=0, end=9)
    words = {"clause": "II.1", "version": version, "start": 0, "end": 9}
    task = stage.task(parent=parent, coordinators=("coordinator",), **words)
    told = Told("Đã mở hai lớp", 40)
    report_progress(by=stage.cast.actor("lead_officer"), task=task, told=told)
    Extension.objects.create(
        task=task, body=stage.body("lead"), before=date(2026, 6, 30), proposed=date(2026, 7, 30),
        reason="Chờ kinh phí", asked_at=task.updates.get().at,
    )  # fmt: skip
    above = [_other(stage, f"{n}-CTr/TU") for n in range(1, number + 1)]
    below = [_other(stage, f"{n}-KH/ĐU") for n in range(1, number + 1)]
    for upper in above:
        _derive(upper, task, stage.programme)
    for lower in below:
        _derive(task, lower, lower.programme, how=Derivation.How.COVERAGE)
    return Middle(task, above, below)


def _other(stage: Stage, code: str) -> Task:
    """A task of `lead` in a programme of its own, from a document of its own."""
    document = make_document(stage.cast, code=code)
    given = {"owner": stage.body("follower"), "follower": stage.body("follower")}
    programme = Programme.objects.create(
        document=document, name=f"Thực hiện {code}", start=date(2026, 1, 10), **given
    )
    due = date(2026, 6, 30)
    task = Task.objects.create(
        programme=programme, text=f"{TEXT} ({code})", clause="1", due=due, first_due=due
    )
    TaskBody.objects.create(task=task, body=stage.body("lead"), part="lead")
    return task


def _derive(
    upper: Task, lower: Task, programme: Programme, how: str = Derivation.How.ORIGIN
) -> None:
    Derivation.objects.create(
        upper=upper, document=programme.document, clause=lower.clause, task=lower, how=how
    )
