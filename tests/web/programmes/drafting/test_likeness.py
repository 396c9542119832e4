"""Tasks that came from no draft are tied by the same work, also where one clause gives two."""

from __future__ import annotations

import pytest

from coverage_builders import TALKS, TRAINING, make_paper
from danvan.web.core.clock import now
from danvan.web.documents.models import CoverageDecision, Verdict
from danvan.web.programmes.drafting.likeness import alike
from danvan.web.programmes.models import Part, Programme, Task, TaskBody
from programme_builders import DAY, make_candidate, make_clause
from roles import Cast

FIRST, SECOND = "II.9", "II.9#2"  # how `coverage.inputs` names two duties of one clause


def scene(cast: Cast, below: str = TALKS) -> tuple[Programme, Programme]:
    """A clause that a person split in two, and a plan of `lead` that does one half of it."""
    top = make_paper(cast, "12-CTr/TU", "province", (), type="action_programme")
    version = top.versions.get()
    make_clause(version, FIRST, text=f"{TRAINING}; {TALKS}")
    upper = programme(cast, "province", top)
    for order, text in enumerate((TRAINING, TALKS), 1):
        start = order * 200
        make_candidate(version, FIRST, text=text, start=start, leads=[cast.bodies["lead"]])
        task = add(upper, text, clause=FIRST, order=order, version=version, start=start)
        TaskBody.objects.create(task=task, body=cast.bodies["lead"], part=Part.LEAD)
    plan = make_paper(cast, "18/KH-SNV", "lead", [below], upper=top)
    lower = programme(cast, "lead", plan)
    add(lower, below, clause="II.1", order=1, version=plan.versions.get())
    return upper, lower


def programme(cast: Cast, body: str, document: object) -> Programme:
    owner = cast.bodies[body]
    return Programme.objects.create(
        document=document, name=f"Của {owner.name}", owner=owner, follower=owner, start=DAY
    )


def add(programme: Programme, text: str, **fields: object) -> Task:
    return Task.objects.create(programme=programme, text=text, **fields)


@pytest.mark.parametrize("words", [TRAINING, TALKS])
def test_of_two_duties_of_a_clause_the_one_that_is_done_is_tied(cast: Cast, words: str) -> None:
    upper, lower = scene(cast, words)
    [row] = alike(lower, lower.document.versions.get())
    assert (row.upper, row.task) == (upper.tasks.get(text=words), lower.tasks.get())
    assert row.clause == "II.1"


def test_a_no_to_one_duty_of_a_clause_is_a_no_to_that_one(cast: Cast) -> None:
    upper, lower = scene(cast)

    def refuse(key: str, text: str) -> None:
        CoverageDecision.objects.create(
            upper=upper.document,
            lower=lower.document,
            duty=key,
            duty_clause=key,
            duty_words=text,
            verdict=Verdict.NONE,
            decided_at=now(),
        )

    version = lower.document.versions.get()
    refuse(FIRST, TRAINING)
    assert [row.upper.text for row in alike(lower, version)] == [TALKS]
    refuse(SECOND, TALKS)
    assert alike(lower, version) == []
