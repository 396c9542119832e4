"""Difficulties, causes and proposals, as the updates that name them say."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.official import Block
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.quoting import listed, quotes
from danvan.web.reports.building.registry import builder
from danvan.web.reports.outlines import Plan


@builder("difficulties")
def difficulties(facts: Facts, plan: Plan) -> Iterator[Block]:
    yield from listed(quotes(facts, facts.own_tasks, "difficulty"))


@builder("causes")
def causes(facts: Facts, plan: Plan) -> Iterator[Block]:
    yield from listed(quotes(facts, facts.own_tasks, "cause"))


@builder("proposals")
def proposals(facts: Facts, plan: Plan) -> Iterator[Block]:
    yield from listed(quotes(facts, facts.own_tasks, "proposal"))
