"""The tasks as candidates for adoption, with the bodies that their words mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from danvan.reader.model import Actor, Reading, Task
from danvan.web.documents.intake.head import day_of
from danvan.web.documents.intake.names import Named, Names
from danvan.web.documents.intake.outline import SIZE, Paths
from danvan.web.documents.models import Candidate, CandidateBody, Version

_PARTS = CandidateBody.Part


def store_candidates(version: Version, reading: Reading, names: Names, paths: Paths) -> None:
    """Insert a candidate for each task of the reading, and a row for each body named for it."""
    text = reading.text
    made = [_candidate(version, task, n, paths, text) for n, task in enumerate(reading.tasks)]
    Candidate.objects.bulk_create(made, batch_size=SIZE)
    CandidateBody.objects.bulk_create(
        (
            row
            for candidate, task in zip(made, reading.tasks, strict=True)
            for part, actors in ((_PARTS.LEAD, task.lead), (_PARTS.COORDINATE, task.coordinate))
            for row in _bodies(candidate, part, actors, names)
        ),
        batch_size=SIZE,
    )


def _candidate(version: Version, task: Task, order: int, paths: Paths, text: str) -> Candidate:
    return Candidate(
        version=version,
        order=order,
        clause=paths(task.clause),
        text=task.text,
        due=day_of(task.due.date) if task.due else None,
        due_words=_due_words(task, text)[:250],
        every=task.every or "",
        deliverable=(task.deliverable or "")[:500],
        start=task.span.start,
        end=task.span.end,
        read=_read(task),
    )


def _due_words(task: Task, text: str) -> str:
    """The words of the limit; of work that comes again those of the day due in each period."""
    if task.due:
        return task.due.text
    return text[slice(*task.every_day.span)] if task.every_day else ""


def _read(task: Task) -> dict[str, Any]:
    """What the reader found, kept beside what people make of it."""
    return {
        "text": task.text,
        "due": {"date": task.due.date, "text": task.due.text} if task.due else None,
        "every": task.every,
        "deliverable": task.deliverable,
        "lead": [actor.name for actor in task.lead],
        "coordinate": [actor.name for actor in task.coordinate],
    }


def _bodies(
    candidate: Candidate, part: str, actors: Iterable[Actor], names: Names
) -> Iterator[CandidateBody]:
    """A row for each body, once also where the document names it twice."""
    told: set[str] = set()
    for actor in actors:
        for words, found in names.find_each(actor.name):
            if words not in told:
                told.add(words)
                yield _body(candidate, part, actor, words, found)


def _body(candidate: Candidate, part: str, actor: Actor, words: str, found: Named) -> CandidateBody:
    return CandidateBody(
        candidate=candidate,
        part=part,
        words=words[:400],
        start=actor.span.start,
        end=actor.span.end,
        body=found.match.body,
        group=found.match.group,
        reason=found.match.reason[:250],
        settled=found.settled,
    )
