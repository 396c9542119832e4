"""On which of the columns a duty falls: those of the bodies that it names, and of nobody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from danvan.web.bodies.models import Body
from danvan.web.documents.cascade.named import Named
from danvan.web.documents.coverage.columns import Column
from danvan.web.documents.models import CandidateBody


class Falls:
    """Asked by task: the bodies of the columns on which it falls.

    A duty of a body falls on the nearest one at or above it that has a column: what the Ủy ban
    nhân dân of a commune owes is looked for in the plan of the commune's Đảng ủy, unless it has
    one of its own.
    """

    def __init__(self, named: Named, columns: Iterable[Column]) -> None:
        self._paths = {each.body.path: each.body.pk for each in columns if each.body}
        self._on: dict[int, set[int]] = defaultdict(set)
        self._known: set[int] = set()
        led = {row.candidate_id for row in named.rows if row.part == CandidateBody.Part.LEAD}
        for row in named.rows:
            if row.part != CandidateBody.Part.LEAD and row.candidate_id in led:
                continue  # who only helps need not have it in a document of its own
            for body in named.bodies(row):
                self._known.add(row.candidate_id)
                if (pk := self._nearest(body.path)) is not None:
                    self._on[row.candidate_id].add(pk)

    def knows(self, task: int) -> bool:
        """Whether the duty names a body that the register has."""
        return task in self._known

    def on(self, task: int) -> set[int]:
        """The bodies with a column on which it falls."""
        return self._on.get(task, set())

    def _nearest(self, path: str) -> int | None:
        for end in range(len(path), 0, -Body.steplen):
            if (pk := self._paths.get(path[:end])) is not None:
                return pk
        return None
