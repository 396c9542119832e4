"""A Report for programs: problems with their spans, shares, the rules by code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from danvan.lint.emit.places import Places
from danvan.lint.emit.words import shares_in
from danvan.lint.model import Problem, Report
from danvan.lint.rules import BY_CODE
from danvan.lint.said import VI
from danvan.reader.model import Reading

if TYPE_CHECKING:
    from danvan.lint.emit import Look

SCHEMA = "danvan.lint/1"


def render(reading: Reading, report: Report, look: Look) -> str:
    """One JSON object and a line feed, on one line where that is asked for."""
    indent = None if look.one_line else 1
    return (
        json.dumps(to_dict(reading, report, look.language), ensure_ascii=False, indent=indent)
        + "\n"
    )


def to_dict(reading: Reading, report: Report, language: str = VI) -> dict[str, Any]:
    """The report as plain values; spans are code points of the canonical text, half open.

    What is said for people is in `language`."""
    places = Places(reading)
    return {
        "schema": SCHEMA,
        "source": {"name": reading.source.name, "media_type": reading.source.media_type},
        "tasks": len(reading.tasks),
        "shares": shares_in(report.shares, language),
        "switched_off": report.switched_off,
        "problems": [_problem(one, reading, places, language) for one in report.problems],
    }


def _problem(problem: Problem, reading: Reading, places: Places, language: str) -> dict[str, Any]:
    line, column = places.line(problem.span)
    return {
        "code": problem.code,
        "level": problem.level,
        "title": BY_CODE[problem.code].title.told(language),
        "sentence": problem.sentence.told(language),
        "clause": problem.clause,
        "span": list(problem.span),
        "words": reading.text[problem.span.start : problem.span.end],
        "line": line if places.has_lines else None,
        "column": column if places.has_lines else None,
        "page": places.page(problem.span),
        "fix": problem.fix._asdict() if problem.fix else None,
    }
