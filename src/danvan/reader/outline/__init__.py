"""The outline: clauses, tables and annexes as a tree with stable ids."""

from __future__ import annotations

from danvan.reader.findings import finding
from danvan.reader.outline.build import build
from danvan.reader.outline.check import check
from danvan.reader.outline.headings import settle
from danvan.reader.outline.node import freeze
from danvan.reader.source import Span
from danvan.reader.work import Work


def run(work: Work) -> None:
    """Read the outline.

    Afterwards: `work.outline` holds every paragraph of the body once, as heading or text of one
    part or as a cell; spans of children lie inside their parent's, in order; no id stands twice.
    """
    text = work.source.text
    roots = build(work)
    settle(roots, text)
    work.findings += check(roots)
    work.outline = freeze(roots, text)
    if not any(part.label for part in work.outline):
        work.findings.append(finding("no-outline", Span(0, 0)))
