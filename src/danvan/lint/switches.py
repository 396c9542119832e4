"""What the drafter switched off in the file itself: “danvan: bỏ qua T01”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from danvan.lint.model import Problem
from danvan.reader.source import Span

# `danvan: bỏ qua T01, N` for the words it stands at, `danvan: bỏ qua T01 cả văn bản` for all.
_ORDER = re.compile(
    r"danvan\s*:\s*b(?:ỏ|o)\s+qua\s+(?P<codes>[A-Z]\d{0,2}(?:\s*[,;]\s*[A-Z]\d{0,2})*|tất cả)"
    r"(?P<all>\s+(?:cả|toàn)\s+văn\s+bản)?(?!\w)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Z]\d{0,2}")


class Switch(NamedTuple):
    """Codes or groups that are off; `span` of `Reading.text` is where, None: everywhere.

    No codes at all: every rule is off there.
    """

    codes: tuple[str, ...]
    span: Span | None = None


def order_in(words: str) -> tuple[tuple[str, ...], bool] | None:
    """The codes that `words` switch off and whether for the whole document; None: no such order."""
    found = _ORDER.search(words)
    if found is None:
        return None
    every = found["codes"].lower() == "tất cả"
    codes = () if every else tuple(_CODE.findall(found["codes"].upper()))
    return codes, found["all"] is not None


def is_off(problem: Problem, switches: Sequence[Switch]) -> bool:
    """Whether one of the switches covers the problem."""
    start, end = problem.span
    for codes, span in switches:
        here = span is None or (span.start < max(end, start + 1) and start < span.end)
        if here and (not codes or problem.code.startswith(codes)):
            return True
    return False
