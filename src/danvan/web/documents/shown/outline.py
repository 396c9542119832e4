"""The outline as the page shows it: the top parts folded, below each its clauses in a row."""

from __future__ import annotations

from dataclasses import dataclass, field

from danvan.web.documents.models import Clause, Version

MOST = 2_000


@dataclass
class Section:
    """A part of the top level and everything below it, each with how deep it stands."""

    top: Clause
    rows: list[tuple[int, Clause]] = field(default_factory=list)


def sections(version: Version) -> list[Section]:
    """The first MOST clauses; longer documents are seen whole on the reading screen."""
    found: list[Section] = []
    depth: dict[int, int] = {}
    for clause in version.clauses.all()[:MOST]:
        if clause.parent_id is None:
            found.append(Section(clause))
            depth[clause.pk] = 0
        elif found:
            depth[clause.pk] = depth.get(clause.parent_id, 0) + 1
            found[-1].rows.append((min(depth[clause.pk], 5), clause))
    return found
