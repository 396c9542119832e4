"""On which of the columns a duty falls: those of the bodies that it names, and of nobody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Q

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.bodies.querysets import below
from danvan.web.documents.coverage.columns import Column
from danvan.web.documents.models import CandidateBody


class Falls:
    """Asked by task: the bodies of the columns on which it falls.

    A duty of a body falls on the nearest one at or above it that has a column: what the Ủy ban
    nhân dân of a commune owes is looked for in the plan of the commune's Đảng ủy, unless it has
    one of its own.
    """

    def __init__(self, version: int, columns: Iterable[Column], at: date) -> None:
        self._paths = {each.body.path: each.body.pk for each in columns if each.body}
        self._named: dict[int, set[int]] = defaultdict(set)
        self._told: set[int] = set()
        rows = CandidateBody.objects.filter(
            candidate__version=version, candidate__dropped=False
        ).select_related("body", "group__under")
        rows_ = list(rows)
        members = _members({row.group for row in rows_ if row.group}, at)
        for row in rows_:
            paths = members[row.group.pk] if row.group else [row.body.path] if row.body else []
            if paths:
                self._told.add(row.candidate_id)
            self._named[row.candidate_id] |= {
                pk for path in paths if (pk := self._nearest(path)) is not None
            }

    def knows(self, task: int) -> bool:
        """Whether the duty names a body that the register has."""
        return task in self._told

    def on(self, task: int) -> set[int]:
        """The bodies with a column on which it falls."""
        return self._named.get(task, set())

    def _nearest(self, path: str) -> int | None:
        step = Body.steplen
        for end in range(len(path), 0, -step):
            if (pk := self._paths.get(path[:end])) is not None:
                return pk
        return None


def _members(groups: set[BodyGroup], at: date) -> dict[int, list[str]]:
    """The paths of the members of each group; one query for all of them."""
    if not groups:
        return {}
    under = reduce(or_, (below(each.under.path) for each in groups), Q())
    bodies = list(Body.objects.filter(under).alive(at))
    return {
        group.pk: [
            body.path
            for body in bodies
            if body.path.startswith(group.under.path) and group.means(body, at)
        ]
        for group in groups
    }
