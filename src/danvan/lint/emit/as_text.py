"""A Report for people at a terminal: problems by place, the rules named, the shares at the end."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING

from danvan.lint.emit.places import Places
from danvan.lint.emit.words import (
    COUNTED,
    EDGE,
    FIXABLE,
    LINE,
    NOTHING,
    PAGE,
    PART,
    SWITCHED_OFF,
    counted,
)
from danvan.lint.model import Problem, Report
from danvan.reader.emit.safe import harmless
from danvan.reader.model import Reading

if TYPE_CHECKING:
    from danvan.lint.emit import Look

_SIGNS = {"error": "✖", "warning": "▲", "note": "●"}
_COLORS = {"error": "31", "warning": "33", "note": "36"}


def render(reading: Reading, report: Report, look: Look) -> str:
    """The name of the file, a paragraph for each problem, the counts."""
    places = Places(reading)
    lines = [_painted(reading.source.name, "1", look.color)]
    for problem in report.problems:
        lines += _problem(problem, places, look)
    lines += _sums(report, look.language)
    return harmless("\n".join(lines) + "\n", colors=True)


def _problem(problem: Problem, places: Places, look: Look) -> list[str]:
    sign = _painted(_SIGNS[problem.level], _COLORS[problem.level], look.color)
    head = f"  {sign} {problem.code}  {_where(problem, places, look.language)}"
    body = textwrap.wrap(problem.sentence.told(look.language), max(40, look.width - 9))
    quote = places.quote(problem.span)
    return [head, *(f"       {line}" for line in body), *([f"       “{quote}”"] if quote else [])]


def _where(problem: Problem, places: Places, language: str) -> str:
    has_part = problem.clause not in (None, "0")
    said = [f"{PART.told(language)} {problem.clause}"] if has_part else []
    if places.has_lines:
        said.append(f"{LINE.told(language)} {places.line(problem.span)[0]}")
    elif page := places.page(problem.span):
        said.append(f"{PAGE.told(language)} {page}")
    return ", ".join(said) or EDGE.told(language)


def _sums(report: Report, language: str) -> list[str]:
    lines = [
        f"  {share.short}/{share.tasks} {share.words.told(language)}"
        for share in report.shares
        if share.short
    ]
    counts = Counter(problem.level for problem in report.problems)
    told = [counted(COUNTED[level], counts[level], language) for level in COUNTED if counts[level]]
    safe = sum(problem.fix is not None for problem in report.problems)
    if safe:
        told.append(counted(FIXABLE, safe, language))
    if report.switched_off:
        told.append(counted(SWITCHED_OFF, report.switched_off, language))
    return [*lines, "  " + ("; ".join(told) if told else NOTHING.told(language))]


def _painted(words: str, color: str, on: bool) -> str:
    return f"\x1b[{color}m{words}\x1b[0m" if on else words
