"""The labelled set: precision and recall, on the half that lists were chosen on and the other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import coverage_families
from coverage_families import Family
from danvan.coverage import COVERED, NONE, Coverage, Weights, cover

PRECISION, RECALL = 0.85, 0.80
LEAST_LABELS = 800
OTHER_HANDS, LEAST_OTHER_LABELS = "other-hands", 200


class Rate(NamedTuple):
    precision: float
    recall: float


def answer(family: Family) -> Coverage:
    """What the engine says of a family, weighted over its own documents."""
    children = {child.name: child.items for child in family.children}
    texts = [item.text for items in (family.parents, *children.values()) for item in items]
    issuers = {child.name: child.reading.meta.issuer for child in family.children}
    bodies = {name: issuer for name, issuer in issuers.items() if issuer}
    code = family.reading.meta.code
    return cover(family.parents, children, Weights(texts), bodies=bodies, parent_code=code)


def cells(found: Coverage, kind: str | None = None) -> set[tuple[str, str]]:
    """The duty and child of every match, or of those of one kind."""
    return {
        (match.parent, match.child)
        for match in found.matches
        if match.kind == kind or (kind is None and match.kind != NONE)
    }


def pairs(found: Coverage) -> set[tuple[str, str, str]]:
    return {(match.parent, match.child, item) for match in found.matches for item in match.items}


def rate(wanted: Iterable[Any], given: Iterable[Any]) -> Rate:
    wanted, given = set(wanted), set(given)
    right = len(wanted & given)
    return Rate(right / len(given), right / len(wanted))


def measure(half: str, scoreboard: Any | None = None, own: bool = False) -> tuple[Rate, Rate]:
    """The rates over duty and child, and over duty and clause; `own` leaves out the seeds."""
    wanted_cells, given_cells, wanted_pairs, given_pairs = set(), set(), set(), set()
    for family in coverage_families.families(half):
        name = family.name
        if own and coverage_families.needs_seeds(half, name):
            continue
        found = answer(family)
        if scoreboard is not None:
            _count(half, family, found, scoreboard)
        wanted_cells |= {(name, *cell) for cell in family.cells()}
        given_cells |= {(name, *cell) for cell in cells(found)}
        wanted_pairs |= {(name, *pair) for pair in family.pairs()}
        given_pairs |= {(name, *pair) for pair in pairs(found)}
    return rate(wanted_cells, given_cells), rate(wanted_pairs, given_pairs)


def _count(half: str, family: Family, found: Coverage, scoreboard: Any) -> None:
    whole = {cell for cell, kind in family.cells().items() if kind == COVERED}
    scoreboard.count(f"coverage, {half}: duties", set(family.cells()), cells(found))
    scoreboard.count(f"coverage, {half}: clauses", set(family.pairs()), pairs(found))
    scoreboard.count(f"coverage, {half}: whole", whole, cells(found, COVERED))


def test_the_set_is_large_enough_and_no_family_is_in_both_halves() -> None:
    told = 0
    for half in coverage_families.HALVES:
        for family in coverage_families.families(half):
            labels = [own for child in family.children for own in child.labels.values()]
            told += sum(max(1, len(own)) for own in labels)
    assert told >= LEAST_LABELS
    one, other = (set(coverage_families.names(half)) for half in coverage_families.HALVES)
    assert not one & other


def test_development_half(scoreboard: Any) -> None:
    duties, clauses = measure("development", scoreboard)
    assert min(duties.precision, clauses.precision) >= PRECISION
    assert min(duties.recall, clauses.recall) >= RECALL


def test_held_out_half(scoreboard: Any) -> None:
    for found in measure("held-out", scoreboard):
        assert found.precision >= PRECISION
        assert found.recall >= RECALL


def test_held_out_half_of_our_own_documents() -> None:
    for found in measure("held-out", own=True):
        assert found.precision >= PRECISION
        assert found.recall >= RECALL


def test_other_hands(scoreboard: Any) -> None:
    """Nothing was chosen on it, nothing may be mended for it; over clauses it is only measured."""
    labels = [
        own
        for family in coverage_families.families(OTHER_HANDS)
        for child in family.children
        for own in child.labels.values()
    ]
    assert len(labels) >= LEAST_OTHER_LABELS
    duties, _ = measure(OTHER_HANDS, scoreboard)
    assert duties.precision >= PRECISION
    assert duties.recall >= RECALL


@pytest.mark.parametrize(
    ("half", "name"), [("development", "seeds-000-003"), ("held-out", "seeds-004-002")]
)
def test_seeds(shared: Path, scoreboard: Any, half: str, name: str) -> None:
    family = coverage_families.family(half, name)
    given = cells(answer(family))
    scoreboard.count(f"coverage, {name}: duties", set(family.cells()), given)
    assert given & set(family.cells())
