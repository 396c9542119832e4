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
    """`slips` are the page again; `stuck` counts those that did not go through."""

    slips: list[Slip]
    saved: int = 0
    stuck: int = 0
    status: int = 200
    first: str = field(default="")

    def stick(self, slip: Slip, status: int) -> None:
        self.stuck += 1
        self.status = status
        self.first = self.first or slip.key


def save_typed(by: Actor, report: Report, data: Mapping[str, str]) -> Outcome:
    """Save what was touched; `take`, `theirs`, `both` name the section of a button pressed."""
    outcome = Outcome([])
    failed: dict[str, tuple[str, Unreadable | None, tuple[Block, ...]]] = {}
    for slip in slips_of(report):
        typed = data.get(f"text-{slip.key}")
        if typed is None or data.get("theirs") == slip.key or _untouched(slip, typed, data):
            continue
        try:
            ours = _read(typed, slip.blocks)
        except Unreadable as fault:
            failed[slip.key] = (typed, fault, ())
            continue
        try:
            revision = key_of(data.get(f"revision-{slip.key}", ""))
            before = slip.section.revision
            written = write_section(
                by=by, report=report, key=slip.key, blocks=ours, revision=revision
            )
            outcome.saved += written.revision != before
        except Overtaken:
            failed[slip.key] = (typed, None, ours)
    if (key := data.get("take", "")) and key not in failed:
        restore_section(by=by, report=report, key=key)
        outcome.saved += 1
    _again(outcome, report, failed, data)
    return outcome


def _untouched(slip: Slip, typed: str, data: Mapping[str, str]) -> bool:
    return digest(typed) == data.get(f"was-{slip.key}", "")


def _read(typed: str, before: tuple[Block, ...]) -> tuple[Block, ...]:
    if len(typed) > LONGEST:
        told = _("mục này dài quá %(n)d chữ cái; hãy chuyển bớt sang phụ lục.") % {"n": LONGEST}
        raise Unreadable(1, told)
    return read(typed, before)


def _again(
    outcome: Outcome,
    report: Report,
    failed: dict[str, tuple[str, Unreadable | None, tuple[Block, ...]]],
    data: Mapping[str, str],
) -> None:
    """The page as it is now, with what did not go through."""
    outcome.slips = slips_of(report)
    for slip in outcome.slips:
        if slip.key not in failed:
            continue
        typed, slip.fault, ours = failed[slip.key]
        slip.typed = typed
        if slip.fault:
            slip.over = key_of(data.get(f"revision-{slip.key}", ""))
        else:
            slip.overtaken(typed, ours)
            if data.get("both", "") == slip.key:
                slip.typed = write(both(slip.blocks, ours))
        outcome.stick(slip, 422 if slip.fault else 409)


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
