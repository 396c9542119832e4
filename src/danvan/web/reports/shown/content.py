"""The content of a report as its page shows it: numbered sections, links behind numbers, offers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from itertools import zip_longest
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.official.numbering import Counter
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.letterhead import form_of
from danvan.web.core.templatetags.danvan import day
from danvan.web.reports.access import awaits, may_write
from danvan.web.reports.building.filled import filled
from danvan.web.reports.building.freshness import Change, changes
from danvan.web.reports.building.refs import address_of
from danvan.web.reports.building.spans import day_of
from danvan.web.reports.models import Figure, Report, Section
from danvan.web.reports.outlines import Plan, outline_of
from danvan.web.reports.shown.unlinking import unlink
from danvan.web.reports.transitions import Act, allowed

Blocks = list[dict[str, Any]]
_EMPTY = _("Chưa viết. Để trống thì mục này không có trong bản in.")
_HEADS = _("Có thể để trống: đề mục này đứng trên các mục nhỏ bên dưới.")


@dataclass(frozen=True, slots=True)
class Shown:
    """One section; `mark` is its number, `hint` what to write where nothing is written yet."""

    section: Section
    mark: str
    blocks: Blocks
    offer: Blocks
    hint: str
    figures: bool
    annex: bool

    @property
    def level(self) -> int:
        """The level of its heading on the page, below the page's own."""
        return min(max(self.section.level, 1) + 1, 4)


@dataclass(frozen=True, slots=True)
class Content:
    """All that `reports/parts/content.html` shows."""

    report: Report
    sections: list[Shown]
    figures: list[Figure]
    closed: str
    changes: list[Change]
    seen: set[int]
    writes: bool
    concerns: bool

    @property
    def offers(self) -> int:
        return sum(bool(each.offer) for each in self.sections)


def content_of(by: Actor, report: Report) -> Content:
    """What the actor, who may read the report, sees of it."""
    changed = changes(report)
    writes = may_write(by, report) and allowed(report.state, Act.WRITE)
    figures = list(report.figures.all())
    sections = [s for s in sections_of(report) if s.blocks or s.offer or figures or not s.figures]
    if not writes:
        # Words that nobody took into the report were never sent to anybody.
        read = [each for each in sections if each.mark or each.annex]
        sections = [replace(each, offer=[]) for each in read]
    lower = [change.report.pk for change in changed if change.report]
    # Who covers the reporter may open what it was built from.
    linked_to = [] if by.covers(report.body) else [b for each in sections for b in each.blocks]
    seen = unlink(by, linked_to, lower)
    return Content(
        report=report,
        sections=sections,
        figures=figures,
        closed=cut_off_words(report),
        changes=changed,
        seen=seen,
        writes=writes,
        # Doubts name numbers of lower reports, which are not for everybody.
        concerns=by.covers(report.body) or awaits(by, report.duty),
    )


def sections_of(report: Report) -> list[Shown]:
    """The sections in their order, numbered as the paper numbers them.

    Annexes bear no number, nor do sections that will not be on the paper.
    """
    outline = outline_of(report.duty, report.body)
    counter = Counter(form_of(report.body))
    planned = [
        (section, outline.by_key.get(section.key, Plan(section.key, section.heading)))
        for section in report.sections.order_by("order", "pk")
    ]
    body = [section for section, plan in planned if not plan.annex]
    there = filled([each.level for each in body], [bool(each.blocks) for each in body])
    on_paper = {section.pk for section, says in zip(body, there, strict=True) if says}
    found = []
    for (section, plan), below in zip_longest(planned, planned[1:]):
        mark = counter.next(min(section.level, 3)) if section.pk in on_paper else ""
        heads = below is not None and below[0].level > section.level
        found.append(_shown(report, section, plan, mark, heads))
    return [each for each in found if each.blocks or each.offer or not each.annex or each.figures]


def cut_off_words(report: Report) -> str:
    """`hết ngày 14/9/2026`, or the minute where the period was still running."""
    at = localtime(report.cut_off)
    if at.time() == time.min:
        return gettext("hết ngày %(day)s") % {"day": day(day_of(at))}
    return f"{at:%H:%M} {day(at)}"


def _shown(report: Report, section: Section, plan: Plan, mark: str, heads: bool) -> Shown:
    return Shown(
        section=section,
        mark=mark,
        blocks=linked(report, section.blocks),
        offer=linked(report, section.built) if section.offered else [],
        hint=plan.hint or ("" if "figures" in plan.builders else str(_HEADS if heads else _EMPTY)),
        figures="figures" in plan.builders,
        annex=plan.annex,
    )


def linked(report: Report, blocks: Blocks) -> Blocks:
    """The blocks with the address of what each cell points to."""
    return [_linked(report, block) if block.get("kind") == "table" else block for block in blocks]


def _linked(report: Report, table: dict[str, Any]) -> dict[str, Any]:
    rows = [
        {**row, "cells": [_cell(report, cell) for cell in row["cells"]]} for row in table["rows"]
    ]
    return {**table, "rows": rows}


def _cell(report: Report, cell: dict[str, Any]) -> dict[str, Any]:
    return {**cell, "url": address_of(report, cell["ref"])} if cell.get("ref") else cell
