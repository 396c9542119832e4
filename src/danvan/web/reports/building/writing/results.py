"""Results in the words of those who reported them, each task in the section it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from danvan.official import Block
from danvan.web.core.words import fold
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.quoting import listed, quotes
from danvan.web.reports.building.registry import builder
from danvan.web.reports.building.sentences import RESULT
from danvan.web.reports.outlines import Outline, Plan


@builder("results")
def results(facts: Facts, plan: Plan) -> Iterator[Block]:
    """Tasks that the section's words draw."""
    yield from listed(quotes(facts, _tasks(facts, plan.key), RESULT))


@builder("rest")
def rest(facts: Facts, plan: Plan) -> Iterator[Block]:
    """Tasks that no section draws."""
    yield from listed(quotes(facts, _tasks(facts, ""), RESULT))


def _tasks(facts: Facts, key: str) -> list[Any]:
    return [task for task in facts.own_tasks if section_of(facts.outline, task) == key]


def section_of(outline: Outline, task: Any) -> str:
    """The key of the section that draws the task, by its field first, then by its own words."""
    for words in (task.field, task.text):
        folded = f" {fold(words)} "
        for plan in outline.sections:
            if any(f" {fold(mark)} " in folded for mark in plan.words):
                return plan.key
    return ""
