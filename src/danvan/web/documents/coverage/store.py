"""Finds which clauses carry out which duties, and keeps it for the pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from django.db import transaction

from danvan.coverage import Coverage, Match, Weights, cover
from danvan.web.core.clock import now
from danvan.web.documents.access import READ
from danvan.web.documents.coverage.inputs import Side, sides
from danvan.web.documents.models import Comparison, Document, Version
from danvan.web.documents.newest import superseded


def newest() -> Any:
    """The newest version of each document that was read, without its long columns."""
    read = Version.objects.filter(status__in=READ).exclude(superseded())
    return read.select_related("document__issuer", "document__owner").defer("text", "reading")


def compare(upper: Version, lowers: Iterable[int]) -> int:
    """Compare `upper` with the versions `lowers` and those it was compared with before; how many.

    All of them at once, for what a word counts depends on how rare it is among them all. Pairs
    whose versions are not the newest any more go; those that another run made meanwhile stay.
    """
    before = Comparison.objects.filter(upper=upper).values_list("lower", flat=True)
    keys = {*lowers, *before}
    children = list(newest().filter(pk__in=keys).exclude(document=upper.document_id))
    of = sides([upper.pk, *(each.pk for each in children)], cites=True)
    found = _found(upper, children, of)
    made = [_row(upper, each, of, found) for each in children]
    with transaction.atomic():
        Version.objects.select_for_update(of=("self",)).only("pk").get(pk=upper.pk)  # one at a time
        Comparison.objects.filter(upper=upper, lower__in=keys).delete()
        Comparison.objects.bulk_create(made, batch_size=50)
    return len(made)


def _found(upper: Version, children: Sequence[Version], of: dict[int, Side]) -> Coverage:
    texts = [item.text for key in (upper.pk, *(c.pk for c in children)) for item in of[key].items]
    return cover(
        of[upper.pk].items,
        {str(each.pk): of[each.pk].items for each in children},
        Weights(texts),
        bodies={str(each.pk): _body(each.document) for each in children},
        parent_code=upper.document.code or None,
    )


def _body(document: Document) -> str:
    return document.issuer_name or str(document.issuer or document.owner or "")


def _row(upper: Version, lower: Version, of: dict[int, Side], found: Coverage) -> Comparison:
    own = [match for match in found.matches if match.child == str(lower.pk)]
    return Comparison(
        upper=upper,
        lower=lower,
        upper_mark=of[upper.pk].mark,
        lower_mark=of[lower.pk].mark,
        cells=_cells(found, own, str(lower.pk)),
        evidence={each.parent: _evidence(each) for each in own if each.items},
        made_at=now(),
    )


def _cells(found: Coverage, own: Sequence[Match], lower: str) -> dict[str, Any]:
    """What the matrix needs of each duty: no more, for there are thousands of them on a page."""
    conflicts: dict[str, list[Any]] = defaultdict(list)
    for each in found.conflicts:
        if each.child == lower:
            told = [each.kind, each.item, each.parent_says, each.child_says]
            conflicts[each.parent].append(told)
    twice: dict[str, list[Any]] = defaultdict(list)
    for double in found.duplicates:
        if any(child == lower for child, _ in double.places):
            places = [[int(child), item] for child, item in double.places]
            twice[double.parent].append([double.kind, places])
    cells = {}
    for match in own:
        cell: dict[str, Any] = {"kind": match.kind, "told": match.told}
        if match.items:
            cell |= {"items": list(match.items), "score": match.score}
        if match.parent in conflicts:
            cell["conflicts"] = conflicts[match.parent]
        if match.parent in twice:
            cell["twice"] = twice[match.parent]
        cells[match.parent] = cell
    return cells


def _evidence(match: Match) -> dict[str, Any]:
    return asdict(match.evidence)
