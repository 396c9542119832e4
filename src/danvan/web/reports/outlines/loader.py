"""Reads the outlines, one file each, and checks them: a mistake in one stops the start."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).with_name("data")
FORMS = ("party", "state", "any")
PURPOSES = ("periodic", "interim_review", "final_review")
# What the machine can write; those of LATER arrive with other parts and are passed over until then.
KNOWN = frozenset(
    {
        "ahead", "baseline", "causes", "continuation", "difficulties", "evidence", "extensions",
        "figures", "indicators", "late", "lower", "missing", "overview", "proposals", "rest",
        "results", "standings",
    }
)  # fmt: skip
LATER = frozenset({"commendations", "dialogues", "models", "petitions"})


@dataclass(frozen=True, slots=True)
class Plan:
    """A section as planned: `level` 0 is a part of the paper, 1 to 3 its headings.

    `builders` fill it in their order; `words` draw the results of matching tasks to it; with
    `annex` it stands on pages of its own at the end. `gather` takes the texts of lower reports.
    """

    key: str
    heading: str
    level: int = 1
    builders: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    hint: str = ""
    annex: bool = False
    gather: bool = True


@dataclass(frozen=True, slots=True)
class Outline:
    """`title` is a pattern: {period}, {within}, {next}, {programme}, {span}."""

    key: str
    name: str
    title: str
    purpose: str
    form: str
    frequencies: tuple[str, ...]
    programme: bool
    sections: tuple[Plan, ...]
    by_key: dict[str, Plan] = field(default_factory=dict, compare=False)


@cache
def load() -> dict[str, Outline]:
    """All outlines by key; raises ValueError that names file and fault."""
    found = {}
    for path in sorted(DATA.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        found[path.stem] = _outline(path.stem, data)
    return found


def _outline(key: str, data: dict[str, Any]) -> Outline:
    try:
        sections = tuple(_plan(row) for row in data.pop("section"))
        frequencies = tuple(data.pop("frequencies", ()))
        programme = data.pop("programme", False)
        outline = Outline(
            key=key, frequencies=frequencies, programme=programme, sections=sections, **data
        )
        _check(outline)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"outline {key}: {error}") from error
    outline.by_key.update({plan.key: plan for plan in sections})
    return outline


def _plan(row: dict[str, Any]) -> Plan:
    builders, words = tuple(row.pop("builders", ())), tuple(row.pop("words", ()))
    plan = Plan(builders=builders, words=words, **row)
    if unknown := set(plan.builders) - KNOWN - LATER:
        raise ValueError(f"section {plan.key} is filled by {sorted(unknown)}, which there is not")
    if plan.words and "results" not in plan.builders:
        raise ValueError(f"section {plan.key} has words and no builder of results")
    if plan.level not in range(4):
        raise ValueError(f"section {plan.key} has level {plan.level}")
    return plan


def _check(outline: Outline) -> None:
    keys = [plan.key for plan in outline.sections]
    if len(set(keys)) != len(keys):
        raise ValueError("a key stands twice")
    if outline.form not in FORMS or outline.purpose not in PURPOSES:
        raise ValueError(f"form {outline.form}, purpose {outline.purpose}")
    for needed in ("figures", "rest"):
        holders = [plan.key for plan in outline.sections if needed in plan.builders]
        if len(holders) != 1:
            raise ValueError(f"{needed} stands in {holders}, not in one section")
    for above, plan in zip(outline.sections, outline.sections[1:], strict=False):
        if plan.level > above.level + 1:
            raise ValueError(f"section {plan.key} skips a level")
