"""Documents met in rows, each once; the stubs of one document are that document."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from danvan.web.documents.cascade.paper import Paper
from danvan.web.documents.intake.stubs import same
from danvan.web.documents.intake.titled import title_key
from danvan.web.documents.models import Apart


class Known:
    """By their keys, and by what they say of themselves."""

    def __init__(self) -> None:
        self._by_key: dict[int, Paper] = {}
        self._by_code: dict[str, list[Paper]] = {}

    def add(self, paper: Paper) -> Paper:
        """The one known by its key, or by what it says of itself."""
        if paper.pk not in self._by_key:
            self._by_key[paper.pk] = self._known(paper)
        return self._by_key[paper.pk]

    def at(self, fields: tuple[Any, ...], held: Any) -> Paper:
        """The paper of a row's columns."""
        known = self._by_key.get(fields[0])
        return known or self.add(Paper.of(fields, bool(held)))

    def _known(self, met: Paper) -> Paper:
        """The one met before that has its number, type, day and issuer, unless both are held."""
        head = met.head
        name = head.code or title_key(head.type, head.title)
        known = self._by_code.setdefault(name, [])
        fits = [each.head for each in known if not (met.held and each.held)]
        found = same(fits, head.date, head.issuer_name, head.type) if name and fits else None
        if found is None or self._two(found.pk, met.pk):
            known.append(met)
            return met
        return next(each for each in known if each.head is found)

    def _two(self, one: int, other: int) -> bool:
        """Whether a person said that they are two documents."""
        return (min(one, other), max(one, other)) in self._apart

    @cached_property
    def _apart(self) -> set[tuple[int, int]]:
        return set(Apart.objects.order_by().values_list("one", "other"))

    def keys(self, papers: Iterable[Paper]) -> set[int]:
        """The keys by which these are known."""
        return {self.add(each).pk for each in papers}
