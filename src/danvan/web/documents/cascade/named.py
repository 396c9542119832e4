"""The bodies that the tasks of a version name: fetched once, for all who ask about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property, reduce
from operator import or_

from danvan.web.bodies.models import Body, BodyGroup
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
        elif row.group:
            yield from self._members.of(row.group)

    @cached_property
    def _members(self) -> Members:
        return Members((row.group for row in self.rows if row.group), self._at)


class Members:
    """Who the groups given mean on the day `at`: one query for all of them."""

    def __init__(self, groups: Iterable[BodyGroup], at: date) -> None:
        self._at = at
        tops = {group.under.path for group in groups}
        under = reduce(or_, map(below, tops)) if tops else None
        self._below = list(Body.objects.filter(under).alive(at)) if under else []

    def of(self, group: BodyGroup) -> Iterator[Body]:
        """Every member of one of the groups."""
        for body in self._below:
            if body.path.startswith(group.under.path) and group.means(body, self._at):
                yield body
