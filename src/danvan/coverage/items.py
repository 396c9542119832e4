"""The items of a Reading: its tasks with owners and dates, and the clauses that give no work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from danvan.coverage.model import Item
from danvan.reader.model import Part, Reading, Task


def items(reading: Reading) -> tuple[Item, ...]:
    """Every clause of the lowest marked level, in reading order; those with a task are duties."""
    tasks = {task.clause: task for task in reading.tasks}
    cites = _cites(reading)
    found = []
    for part, heading in _parts(reading.outline):
        task = tasks.get(part.id)
        if task is not None:
            found.append(_duty(reading, task, heading, cites[part.id]))
        elif part.text and not part.children:
            found.append(_clause(reading, part, heading, cites[part.id]))
    return tuple(found)


def _duty(reading: Reading, task: Task, heading: str, cites: tuple[str, ...]) -> Item:
    return Item(
        key=task.clause,
        text=reading.text[task.span.start : task.span.end],
        leads=tuple(actor.name for actor in task.lead),
        coordinators=tuple(actor.name for actor in task.coordinate),
        due=date.fromisoformat(task.due.date) if task.due else None,
        cites=cites,
        heading=heading,
        start=task.span.start,
    )


def _clause(reading: Reading, part: Part, heading: str, cites: tuple[str, ...]) -> Item:
    return Item(
        key=part.id,
        text=reading.text[part.span.start : part.span.end],
        cites=cites,
        heading=heading,
        is_duty=False,
        start=part.span.start,
    )


def _cites(reading: Reading) -> dict[str, tuple[str, ...]]:
    """For each part the documents that it names, each once."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for citation in reading.citations:
        name = citation.code or citation.title
        if citation.clause is not None and name:
            found[citation.clause][name] = None
    return defaultdict(tuple, {clause: tuple(names) for clause, names in found.items()})


def _parts(parts: tuple[Part, ...]) -> Iterator[tuple[Part, str]]:
    """Each part with the headings above it, without recursion."""
    stack = [(part, "") for part in reversed(parts)]
    while stack:
        part, above = stack.pop()
        yield part, above
        own = part.heading or ""
        below = f"{above}\n{own}".strip() if own else above
        stack.extend((child, below) for child in reversed(part.children))
