"""What the comparing of documents calls the duties that tasks were made of."""

from __future__ import annotations

from collections import Counter

from danvan.web.programmes.models import Programme


def duty_keys(programme: Programme) -> dict[int, str]:
    """By task, not by the shares of it: its clause, `II.1#2` for the second of one clause.

    As `documents.coverage.inputs` names them, in which order tasks are made of candidates too.
    """
    tasks = programme.tasks.filter(parent=None).exclude(clause="").order_by("order", "id")
    times: Counter[str] = Counter()
    found = {}
    for pk, clause in tasks.values_list("pk", "clause"):
        times[clause] += 1
        found[pk] = clause if times[clause] == 1 else f"{clause}#{times[clause]}"
    return found
