"""Who writes what: each builder by the name that outlines call it; later parts add their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from danvan.official import Block
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.outlines import Plan

Builder = Callable[[Facts, Plan], Iterable[Block]]
BUILDERS: dict[str, Builder] = {}


def builder(name: str) -> Callable[[Builder], Builder]:
    """Make the function below write what outlines call `name`."""

    def kept(function: Builder) -> Builder:
        BUILDERS[name] = function
        return function

    return kept


def written(facts: Facts, plan: Plan) -> list[Block]:
    """The blocks of one section; a builder that has not arrived yet writes nothing."""
    found: list[Block] = []
    for name in plan.builders:
        if name in BUILDERS:
            found.extend(BUILDERS[name](facts, plan))
    return found
