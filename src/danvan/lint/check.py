"""The kernel: each rule that is on looks at the document; what the drafter switched off is left."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from operator import attrgetter

from danvan.lint.document import Document
from danvan.lint.identity import mark_of
from danvan.lint.known import NOTHING, Known
from danvan.lint.model import Found, Problem, Report, Rule
from danvan.lint.rules import RULES
from danvan.lint.settings import ALL, Settings
from danvan.lint.shares import shares
from danvan.lint.switches import Switch, is_off
from danvan.reader.model import Part, Reading
from danvan.reader.source import Span


def check(
    reading: Reading,
    settings: Settings = ALL,
    switches: Sequence[Switch] = (),
    *,
    known: Known = NOTHING,
    passed_over: Container[str] = (),
) -> Report:
    """What falls short in `reading`, in reading order; never raises for what the text says.

    `switches` are the drafter's own orders in the file to leave something be; `passed_over` the
    marks of problems that were set aside elsewhere.
    """
    document = Document(reading, known)
    found = [pair for rule in RULES if settings.has(rule.code) for pair in _finds(rule, document)]
    found.sort(key=lambda pair: (pair[1].span, pair[0].code))
    problems = list(_problems(found, _clauses(reading, [one.span for _, one in found])))
    kept = tuple(problem for problem in problems if not is_off(problem, switches))
    if passed_over:
        kept = tuple(one for one in kept if mark_of(document, one) not in passed_over)
    return Report(kept, shares(document, kept, settings), len(problems) - len(kept))


def _finds(rule: Rule, document: Document) -> list[tuple[Rule, Found]]:
    if rule.exact and document.is_scan:
        return []
    return [(rule, found) for found in rule.check(document) if _stands(found, document)]


def _stands(found: Found, document: Document) -> bool:
    """Whether a slip stands in words that the reader kept: not in a copy or a page's furniture."""
    return found.fix is None or bool(document.words(found.span).strip())


def _problems(found: list[tuple[Rule, Found]], clauses: list[str | None]) -> Iterator[Problem]:
    for (rule, one), clause in zip(found, clauses, strict=True):
        yield Problem(rule.code, one.level or rule.level, one.span, one.sentence, clause, one.fix)


def _clauses(reading: Reading, spans: list[Span]) -> list[str | None]:
    """For each span, in order, the deepest part that it begins in: one walk for all of them."""
    parts = sorted(reading.parts(), key=attrgetter("span.start"))
    open_parts: list[Part] = []
    clauses: list[str | None] = []
    at = 0
    for span in spans:
        while at < len(parts) and parts[at].span.start <= span.start:
            _close(open_parts, parts[at].span.start)
            open_parts.append(parts[at])
            at += 1
        _close(open_parts, span.start)
        clauses.append(open_parts[-1].id if open_parts else None)
    return clauses


def _close(open_parts: list[Part], offset: int) -> None:
    """Leave the parts that end at or before `offset`."""
    while open_parts and open_parts[-1].span.end <= offset:
        open_parts.pop()
