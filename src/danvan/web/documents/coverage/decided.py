"""What people decided about duties and documents, as far as its words still stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from danvan.web.documents.coverage.inputs import Side
from danvan.web.documents.models import CoverageDecision, Document, Verdict

Decisions = dict[tuple[str, int], CoverageDecision]


def decisions(upper: Document, lowers: Iterable[int]) -> Decisions:
    """By the mark of the duty and the key of the lower document."""
    rows = CoverageDecision.objects.filter(upper=upper, lower__in=set(lowers))
    return {(each.duty, each.lower_id): each for each in rows.select_related("user", "body")}


def holds(decision: CoverageDecision, lower: Side, found: Sequence[str]) -> bool:
    """Whether it can be held to: the clauses that it names are there with the same words.

    One that says "not carried out" spoke of the clauses `found` then; others found since are a
    new question.
    """
    named = {mark for _path, mark in decision.clauses}
    if decision.verdict == Verdict.NONE:
        return {lower.marks[key] for key in found if key in lower.marks} <= named
    return named <= set(lower.marks.values())


def named(decision: CoverageDecision, lower: Side) -> list[str]:
    """The keys, in the lower document as it is now, of the clauses that the decision names."""
    keys = {mark: key for key, mark in lower.marks.items()}
    return [keys[mark] for _path, mark in decision.clauses if mark in keys]


def told(decision: CoverageDecision) -> dict[str, Any]:
    """What the journal says of it."""
    clauses = ", ".join(path for path, _mark in decision.clauses)
    return {"verdict": decision.get_verdict_display(), "clauses": clauses, "note": decision.note}
