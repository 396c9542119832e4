"""The whole paper of a report: head, title, addressees, sections, annexes, recipients."""

from __future__ import annotations

import re

from django.utils.translation import override

from danvan.official import Annex, Block, Heading, Paper, Part, Recipient, Signature, from_json
from danvan.web.bodies import letterhead
from danvan.web.reports.building.filled import filled
from danvan.web.reports.models import Report, Section
from danvan.web.reports.outlines import Plan, outline_of
from danvan.web.reports.paper.form import figures_table

# `15/BC-UBND`, `02-BC/TU`: the number, then the symbol
_CODE = re.compile(r"^\s*(\d+[a-z]?)\s*[-/]\s*(\S.*?)\s*$", re.I)
_WIDE = 6  # columns of a table that a page upright still holds


def paper_of(report: Report) -> Paper:
    """In Party form for committees and their boards, else in State form; always in Vietnamese."""
    with override("vi"):
        number, symbol = _code(report)
        return Paper(
            form=letterhead.form_of(report.body),
            superior=letterhead.superior(report.body),
            issuer=letterhead.issuer(report.body),
            number=number,
            symbol=symbol,
            place=letterhead.place(report.body),
            day=report.submitted_on,
            type_name="Báo cáo",
            title=report.title or f"{report.duty.name} {report.period}",
            addressed_to=tuple(body.name for body in report.duty.addressees.all()),
            blocks=_body(report),
            annexes=_annexes(report),
            signature=_signature(report),
            recipients=_recipients(report),
            filed=letterhead.filed(report.body),
            draft="" if report.is_sent else "Dự thảo",
        )


def _code(report: Report) -> tuple[str, str]:
    found = _CODE.match(report.code)
    return (found[1], found[2]) if found else ("", letterhead.symbol(report.body, "BC"))


def _signature(report: Report) -> Signature:
    """The lines as typed; what was left empty is as usual for the body."""
    usual = letterhead.signature(report.body)
    return Signature(
        position=report.signed_as or usual.position,
        name=report.signed_by,
        authority=report.signed_for or usual.authority,
    )


def _recipients(report: Report) -> tuple[Recipient, ...]:
    """Whom it is addressed to, and who asked for it where that is another body."""
    owner, addressees = report.duty.owner, list(report.duty.addressees.all())
    found = [Recipient("Như trên")]
    if owner not in addressees and owner.pk != report.body_id:
        found.append(Recipient(owner.name, "b/c"))
    return tuple(found)


def _planned(report: Report) -> list[tuple[Section, Plan]]:
    outline = outline_of(report.duty, report.body)
    sections = report.sections.order_by("order", "pk")
    return [(each, outline.by_key.get(each.key, Plan(each.key, each.heading))) for each in sections]


def _body(report: Report) -> tuple[Block, ...]:
    """Sections that say something, and the headings above them."""
    sections = [section for section, plan in _planned(report) if not plan.annex]
    says = [bool(section.blocks) for section in sections]
    there = filled([section.level for section in sections], says)
    found: list[Block] = []
    for section, wanted in zip(sections, there, strict=True):
        if wanted:
            found += [_heading(section), *from_json(section.blocks)]
    return tuple(found)


def _heading(section: Section) -> Block:
    if section.level == 0:
        return Part(section.heading)
    return Heading(min(section.level, 3), section.heading)


def _annexes(report: Report) -> tuple[Annex, ...]:
    """The data form, and whatever else stands on pages of its own; lying where it is wide."""
    found = []
    for section, plan in _planned(report):
        if not plan.annex:
            continue
        blocks = list(from_json(section.blocks))
        if "figures" in plan.builders:
            blocks += figures_table(report)
        if blocks:
            found.append(Annex(section.heading, tuple(blocks), landscape=_is_wide(blocks)))
    return tuple(found)


def _is_wide(blocks: list[Block]) -> bool:
    return any(len(getattr(block, "columns", ())) > _WIDE for block in blocks)
