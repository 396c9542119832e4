"""Where the words of tasks stand in their document, in the words by which one cites it."""

from __future__ import annotations

from collections.abc import Iterable

from danvan.official.drafting import place_of
from danvan.web.documents.models import Clause
from danvan.web.programmes.models import Task


def places(tasks: Iterable[Task]) -> dict[int, str]:
    """`điểm a khoản 1 Mục II` for each task by its key; one query for all."""
    told = list(tasks)
    clauses = Clause.objects.filter(version__in={task.version_id for task in told})
    known = {each.pk: each for each in clauses.only("version", "path", "label", "kind", "parent")}
    by_path = {(each.version_id, each.path): each for each in known.values()}
    return {
        task.pk: _place(by_path.get((task.version_id or 0, task.clause)), known) for task in told
    }


def place(version: int | None, path: str) -> str:
    """The same for one clause."""
    clauses = Clause.objects.filter(version=version)
    known = {each.pk: each for each in clauses.only("version", "path", "label", "kind", "parent")}
    return _place(next((c for c in known.values() if c.path == path), None), known)


def _place(clause: Clause | None, known: dict[int, Clause]) -> str:
    labels: list[str] = []
    while clause is not None:
        label = clause.label if clause.kind != "row" else f"dòng {clause.label}".strip()
        labels.insert(0, label if clause.kind != "table" else "")
        clause = known.get(clause.parent_id or 0)
    return place_of(labels)
