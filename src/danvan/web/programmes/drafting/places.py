"""Where words stand in their document, in the words by which one cites it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from danvan.official.drafting import place_of
from danvan.web.documents.models import Clause


def places(versions: Iterable[int | None]) -> Callable[[int | None, str], str]:
    """Asked by version and path: `điểm a khoản 1 Mục II`; nothing for what is not there.

    One query for all of them.
    """
    clauses = Clause.objects.filter(version__in={each for each in versions if each})
    known = {each.pk: each for each in clauses.only("version", "path", "label", "kind", "parent")}
    by_path = {(each.version_id, each.path): each for each in known.values()}

    def place(version: int | None, path: str) -> str:
        labels: list[str] = []
        clause = by_path.get((version or 0, path))
        while clause is not None:
            label = clause.label if clause.kind != "row" else f"dòng {clause.label}".strip()
            labels.insert(0, label if clause.kind != "table" else "")
            clause = known.get(clause.parent_id or 0)
        return place_of(labels)

    return place
