"""A Report as SARIF 2.1.0, for tools that gather what linters of all kinds find."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from danvan.lint.emit.places import Places
from danvan.lint.model import Fix, Problem, Report
from danvan.lint.rules import CODES, RULES
from danvan.reader.model import Reading

if TYPE_CHECKING:
    from danvan.lint.emit import Look

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(reading: Reading, report: Report, look: Look) -> str:
    """A whole log with one run."""
    places = Places(reading)
    results = [_result(problem, reading, places) for problem in report.problems]
    return _log(results, {"shares": [share._asdict() for share in report.shares]})


def joined(logs: Iterable[str]) -> str:
    """One log with the results of all of them."""
    runs = [run for log in logs for run in json.loads(log)["runs"]]
    return _log([result for run in runs for result in run["results"]], {})


def _log(results: list[Any], properties: dict[str, Any]) -> str:
    run = {
        "tool": {"driver": _driver()},
        "columnKind": "unicodeCodePoints",
        "results": results,
        "properties": properties,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _driver() -> dict[str, Any]:
    try:
        number = version("danvan")
    except PackageNotFoundError:
        number = "0"
    return {
        "name": "danvan lint",
        "version": number,
        "rules": [
            {
                "id": rule.code,
                "shortDescription": {"text": rule.title},
                "fullDescription": {"text": rule.why},
                "help": {"text": f"{rule.why}\n{rule.ground}\nNên viết: {rule.good}"},
                "defaultConfiguration": {"level": rule.level},
            }
            for rule in RULES
        ],
    }


def _result(problem: Problem, reading: Reading, places: Places) -> dict[str, Any]:
    artifact = {"uri": quote(reading.source.name)}
    physical: dict[str, Any] = {"artifactLocation": artifact}
    if places.has_lines:
        back = reading.origin.back_span(problem.span)
        physical["region"] = _region(places, back.start, back.end)
    location: dict[str, Any] = {"physicalLocation": physical}
    if problem.clause:
        location["logicalLocations"] = [{"fullyQualifiedName": problem.clause}]
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": CODES.index(problem.code),
        "level": problem.level,
        "message": {"text": problem.sentence},
        "locations": [location],
        "properties": {"words": places.quote(problem.span), "page": places.page(problem.span)},
    }
    if problem.fix and places.has_lines:
        result["fixes"] = [_fix(problem.fix, artifact, places)]
    return result


def _region(places: Places, start: int, end: int) -> dict[str, int]:
    first, last = places.raw_line(start), places.raw_line(max(start, end))
    return {
        "startLine": first[0],
        "startColumn": first[1],
        "endLine": last[0],
        "endColumn": last[1],
    }


def _fix(fix: Fix, artifact: dict[str, str], places: Places) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(places, fix.start, fix.end),
        "insertedContent": {"text": fix.new},
    }
    change = {"artifactLocation": artifact, "replacements": [replacement]}
    return {"description": {"text": "Sửa như danvan lint --fix"}, "artifactChanges": [change]}
