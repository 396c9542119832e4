"""The whole page sent as a form: each section that was touched is saved for itself.

What cannot be read, and what somebody else changed meanwhile, comes back as it was typed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from danvan.official import Block, Table, from_json
from danvan.web.bodies.acting import Actor
from danvan.web.core.numbers import key_of
from danvan.web.reports.actions import Overtaken, restore_section, write_section
from danvan.web.reports.editing.differing import both
from danvan.web.reports.editing.markup import Unreadable, read, write
from danvan.web.reports.editing.slips import Slip, digest, slips_of
from danvan.web.reports.models import Report

LONGEST = 200_000  # letters of one section
WIDEST = 60  # columns of a table


@dataclass
class Outcome:
    """`slips` are the page again; `stuck` counts those that did not go through.

    `lost` are texts typed into sections that are not in the report any more.
    """

    slips: list[Slip] = field(default_factory=list)
    saved: int = 0
    stuck: int = 0
    status: int = 200
    lost: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Failed:
    """What was typed and not saved: with its `fault`, or else overtaken by somebody else's."""

    typed: str
    over: int
    fault: Unreadable | None = None
    ours: tuple[Block, ...] = ()


def save_typed(by: Actor, report: Report, data: Mapping[str, str]) -> Outcome:
    """Save what was touched; `take`, `theirs`, `both` name the section of a button pressed."""
    outcome = Outcome()
    failed: dict[str, Failed] = {}
    texts = touched(data)
    for slip in slips_of(report):
        if data.get("theirs") == slip.key or slip.key not in texts:
            continue
        made = _save(by, report, slip, data)
        if isinstance(made, Failed):
            failed[slip.key] = made
        else:
            outcome.saved += made
    if (key := data.get("take", "")) and key not in failed:
        restore_section(by=by, report=report, key=key)
        outcome.saved += 1
    _again(outcome, report, failed, data.get("both", ""))
    there = {slip.key for slip in outcome.slips}
    outcome.lost = [text for key, text in texts.items() if key not in there and text.strip()]
    if outcome.lost:
        outcome.status = max(outcome.status, 409)
    return outcome


def touched(data: Mapping[str, str]) -> dict[str, str]:
    """The texts that are not as the page gave them, by the section's key."""
    texts = {name.removeprefix("text-"): data[name] for name in data if name.startswith("text-")}
    return {key: text for key, text in texts.items() if digest(text) != data.get(f"was-{key}")}


def _save(by: Actor, report: Report, slip: Slip, data: Mapping[str, str]) -> Failed | bool:
    """Whether the section says something else now, or why it could not be saved."""
    typed = data[f"text-{slip.key}"]
    revision = key_of(data.get(f"revision-{slip.key}", ""))
    try:
        ours = _read(typed, slip.blocks)
    except Unreadable as fault:
        return Failed(typed, revision, fault)
    try:
        made = write_section(by=by, report=report, key=slip.key, blocks=ours, revision=revision)
    except Overtaken:
        return Failed(typed, revision, ours=ours)
    return made.revision != revision


def _read(typed: str, before: tuple[Block, ...]) -> tuple[Block, ...]:
    if len(typed) > LONGEST:
        told = _("mục này dài quá %(n)d chữ cái; hãy chuyển bớt sang phụ lục.") % {"n": LONGEST}
        raise Unreadable(1, told)
    return read(typed, before)


def _again(outcome: Outcome, report: Report, failed: dict[str, Failed], joined: str) -> None:
    """The page as it is now, with what did not go through."""
    outcome.slips = slips_of(report)
    for slip in outcome.slips:
        if (what := failed.get(slip.key)) is None:
            continue
        slip.typed, slip.fault = what.typed, what.fault
        if what.fault:
            slip.over = what.over
        else:
            slip.overtaken(what.typed, what.ours)
        if joined == slip.key and what.fault is None:
            slip.typed = write(both(slip.blocks, what.ours))
        outcome.stuck += 1
        outcome.status = 422 if what.fault else 409


def parsed(told: str) -> tuple[Block, ...]:
    """The blocks that a script sent as JSON; ValueError for anything else."""
    if len(told) > 10 * LONGEST:
        raise ValueError(f"{len(told)} letters")
    try:
        blocks = from_json(json.loads(told))
    except RecursionError:
        raise ValueError("nested too deep") from None
    if any(len(block.columns) > WIDEST for block in blocks if isinstance(block, Table)):
        raise ValueError("a table too wide")
    return blocks
