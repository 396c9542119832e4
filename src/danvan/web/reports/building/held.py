"""Words of internal lower reports that a public upper one would show to everybody.

Sums may tell of internal reports; their words, and the numbers of one body alone, only where the
body's approver lets them be quoted. What an officer put there by hand is found again sentence by
sentence before the report is sent or accepted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from danvan.official import Block, Items, Paragraph, from_json
from danvan.web.core.words import fold
from danvan.web.documents.models import Visibility
from danvan.web.reports.building.drafting import draft
from danvan.web.reports.building.lower import expected_below
from danvan.web.reports.building.sentences import sentences
from danvan.web.reports.models import Report

_SHORTEST = 30  # letters of a sentence that says something of its own


@dataclass(frozen=True, slots=True)
class Held:
    """Headings of the sections that have such words, names of the bodies whose words they are."""

    sections: list[str]
    bodies: list[str]


def held_words(report: Report) -> Held | None:
    """What must not become public with the report; None where there is nothing."""
    gathers = report.duty.gathers
    if report.duty.visibility != Visibility.PUBLIC or gathers is None:
        return None
    if gathers.visibility == Visibility.PUBLIC:
        return None
    lower = expected_below(report).filter(quotable=False).select_related("body")
    said = [(each.body.name, _said(each)) for each in lower.prefetch_related("sections")]
    if not any(words for _body, words in said):
        return None
    own = " ".join(_folded(made) for _plan, made in draft(report).sections)
    return _found(report, said, own)


def _found(report: Report, said: list[tuple[str, set[str]]], own: str) -> Held | None:
    """`own` is what the machine says by itself: of public matters, in the same words."""
    sections: list[str] = []
    bodies: dict[str, None] = {}
    for section in report.sections.order_by("order", "pk"):
        text = _folded(section.blocks)
        whose = [body for body, words in said if any(w in text and w not in own for w in words)]
        if whose:
            sections.append(section.heading)
            bodies |= dict.fromkeys(whose)
    return Held(sections, list(bodies)) if sections else None


def _said(report: Report) -> set[str]:
    """Every sentence of the report, folded, but for the machine's tables."""
    found = set()
    for section in report.sections.all():
        for block in from_json([each for each in section.blocks if _told(each, section.built)]):
            found |= {fold(each) for text in _texts(block) for each in sentences(text)}
    return {each for each in found if len(each) >= _SHORTEST}


def _told(block: dict[str, Any], built: Iterable[dict[str, Any]]) -> bool:
    return block.get("kind") != "table" or block not in built


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Items):
        yield from ("".join(run.text for run in item) for item in block.items)
    elif isinstance(block, Paragraph):
        yield block.text
    else:
        yield from (cell.text for row in getattr(block, "rows", ()) for cell in row.cells)


def _folded(blocks: Iterable[dict[str, Any]]) -> str:
    return fold(" \n ".join(text for block in from_json(blocks) for text in _texts(block)))
