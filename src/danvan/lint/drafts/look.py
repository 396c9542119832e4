"""A draft looked at: read, checked, what the drafter switched off left out; and mended."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import NamedTuple

from danvan.lint.check import check
from danvan.lint.drafts.draft import Draft
from danvan.lint.known import NOTHING, Known
from danvan.lint.model import Report
from danvan.lint.settings import ALL, Settings
from danvan.reader.model import Reading
from danvan.reader.options import DEFAULT, Options

# One slip may hide another (`ngƣời ,già`): three rounds were enough for all that was met.
_ROUNDS = 6


class Look(NamedTuple):
    """A draft with what was read from it and found in it."""

    draft: Draft
    reading: Reading
    report: Report


def look(data: bytes, name: str, settings: Settings = ALL, options: Options = DEFAULT) -> Look:
    """Look at one file; raises ReaderError where it cannot be read."""
    from danvan.lint.drafts import draft_of
    from danvan.reader.pipeline import read_bytes

    draft = draft_of(data, name)
    return look_at(draft, read_bytes(draft.to_read, name, options), settings)


def look_at(
    draft: Draft,
    reading: Reading,
    settings: Settings = ALL,
    *,
    known: Known = NOTHING,
    passed_over: Container[str] = (),
) -> Look:
    """Look at what was read from a draft; `known` and `passed_over` as for `check`."""
    switches = draft.switches(reading)
    report = check(reading, settings, switches, known=known, passed_over=passed_over)
    return Look(draft, reading, report)


def mended(looked: Look, again: Callable[[bytes], Look]) -> tuple[Look, bytes | None]:
    """The draft mended until nothing is left to mend, and its bytes; None where none was.

    `again` looks at the new bytes. Raises NoDraft where the file cannot be changed.
    """
    changed: bytes | None = None
    for _ in range(_ROUNDS):
        fixes = [problem.fix for problem in looked.report.problems if problem.fix]
        new = looked.draft.fixed(looked.reading, fixes) if fixes else None
        if new is None:
            break
        changed, looked = new, again(new)
    return looked, changed
