"""The bodies that the tasks of a version name: fetched once, for all who ask about them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property, reduce
from operator import or_

from danvan.web.bodies.models import Body
from danvan.web.bodies.querysets import below
from danvan.web.documents.models import CandidateBody, Version


class Named:
    """The rows of one version, and whom each means on the day `at`: two queries."""

    def __init__(self, version: Version, at: date) -> None:
        self._version, self._at = version, at

    @cached_property
    def rows(self) -> list[CandidateBody]:
        """In the order of the rows, with their tasks, bodies and groups."""
        found = CandidateBody.objects.filter(
            candidate__version=self._version, candidate__dropped=False
        )
        return list(found.select_related("candidate", "body", "group__under"))

    def bodies(self, row: CandidateBody) -> Iterator[Body]:
        """The body that the words mean, or every member of the group."""
        if row.body:
            yield row.body
        elif group := row.group:
            for body in self._below:
                if body.path.startswith(group.under.path) and group.means(body, self._at):
                    yield body

    @cached_property
    def _below(self) -> list[Body]:
        """All bodies of which the groups may consist."""
        tops = {row.group.under.path for row in self.rows if row.group}
        under = reduce(or_, map(below, tops)) if tops else None
        return list(Body.objects.filter(under).alive(self._at)) if under else []
