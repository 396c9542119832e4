"""A Report as SARIF 2.1.0, for tools that gather what linters of all kinds find."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from danvan.lint.emit.places import Places
from danvan.lint.emit.words import BETTER, MENDED, shares_in
from danvan.lint.model import Fix, Problem, Report, Rule
from danvan.lint.rules import CODES, RULES
from danvan.lint.said import VI
from danvan.reader.model import Reading

if TYPE_CHECKING:
    from danvan.lint.emit import Look

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(reading: Reading, report: Report, look: Look) -> str:
    """A whole log with one run."""
    places = Places(reading)
    language = look.language
    results = [_result(problem, reading, places, language) for problem in report.problems]
    return _log(results, {"shares": shares_in(report.shares, language)}, language)


def joined(logs: Iterable[str]) -> str:
    """One log with the results of all of them."""
    runs = [run for log in logs for run in json.loads(log)["runs"]]
    language = runs[0]["language"] if runs else VI
    return _log([result for run in runs for result in run["results"]], {}, language)


def _log(results: list[Any], properties: dict[str, Any], language: str) -> str:
    run = {
        "tool": {"driver": _driver(language)},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": results,
        "properties": properties,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _driver(language: str) -> dict[str, Any]:
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
                "shortDescription": {"text": rule.title.told(language)},
                "fullDescription": {"text": rule.why.told(language)},
                "help": {"text": _help(rule, language)},
                "defaultConfiguration": {"level": rule.level},
            }
            for rule in RULES
        ],
    }


def _help(rule: Rule, language: str) -> str:
    better = BETTER.told(language)
    return f"{rule.why.told(language)}\n{rule.ground.told(language)}\n{better}: {rule.good}"


def _result(problem: Problem, reading: Reading, places: Places, language: str) -> dict[str, Any]:
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
        "message": {"text": problem.sentence.told(language)},
        "locations": [location],
        "properties": {"words": places.quote(problem.span), "page": places.page(problem.span)},
    }
    if problem.fix and places.has_lines:
        result["fixes"] = [_fix(problem.fix, artifact, places, language)]
    return result


def _region(places: Places, start: int, end: int) -> dict[str, int]:
    first, last = places.raw_line(start), places.raw_line(max(start, end))
    return {
        "startLine": first[0],
        "startColumn": first[1],
        "endLine": last[0],
        "endColumn": last[1],
    }


def _fix(fix: Fix, artifact: dict[str, str], places: Places, language: str) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(places, fix.start, fix.end),
        "insertedContent": {"text": fix.new},
    }
    change = {"artifactLocation": artifact, "replacements": [replacement]}
    return {"description": {"text": MENDED.told(language)}, "artifactChanges": [change]}
