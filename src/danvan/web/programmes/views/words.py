"""The words of a task or an indicator in the context of their clause."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F
from django.db.models.functions import Substr

from danvan.web.documents.models import Clause
from danvan.web.programmes.models import Indicator, Task

_AROUND = 600  # characters of the clause shown on either side


@dataclass(frozen=True, slots=True)
class Context:
    """The headings above, and the clause cut at the task's own words."""

    headings: list[str]
    label: str
    before: str
    words: str
    after: str


def in_context(task: Task | Indicator) -> Context | None:
    """The clause that it came from; None for one that no document set, or one that is sealed."""
    if task.version_id is None or task.start is None or task.end is None:
        return None
    first = max(0, task.start - _AROUND)
    unsealed = Clause.objects.filter(version__document__sealed_at=None)
    clause = (
        unsealed.filter(version=task.version_id, path=task.clause)
        .select_related("parent__parent__parent")
        .annotate(cut=Substr(F("version__text"), first + 1, task.end + _AROUND - first))
        .first()
    )
    if clause is None:
        return None
    low = max(min(clause.start, task.start), first)
    high = min(max(clause.end, task.end), task.end + _AROUND)
    text = clause.cut[low - first : max(high - first, low - first + 1)]
    start, end = task.start - low, task.end - low
    return Context(_headings(clause), clause.label, text[:start], text[start:end], text[end:])


def _headings(clause: Clause) -> list[str]:
    found: list[str] = []
    above = clause.parent
    for _step in range(3):
        if above is None:
            break
        found.insert(0, " ".join(filter(None, [above.label, above.heading])))
        above = above.parent
    return [heading for heading in found if heading]
