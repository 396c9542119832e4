"""What a rule finds at one place."""

from __future__ import annotations

from typing import NamedTuple

from danvan.lint.said import Said
from danvan.reader.source import Span


class Fix(NamedTuple):
    """Put `new` in the place of `[start, end)` of the file's own text (`Reading.raw`)."""

    start: int
    end: int
    new: str


class Found(NamedTuple):
    """What a rule yields: a place in `Reading.text`, a sentence, a fix where it is safe.

    `level` is given where this place weighs less or more than the rule says.
    """

    span: Span
    sentence: Said
    fix: Fix | None = None
    level: str | None = None
