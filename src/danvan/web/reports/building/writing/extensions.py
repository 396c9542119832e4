"""Later dates: asked, granted and refused within the period."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.official import Block, Paragraph, Row, Table
from danvan.web.core.templatetags.danvan import day
from danvan.web.programmes.models import Extension
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.registry import builder
from danvan.web.reports.building.writing.tables import ordinal, plain, row, task_cell
from danvan.web.reports.outlines import Plan

_D = Extension.Decision


@builder("extensions")
def extensions(facts: Facts, plan: Plan) -> Iterator[Block]:
    """How many, and each with its reason."""
    found = facts.extensions
    if not found:
        return
    decisions = [_decided(facts, each) for each in found]
    told = [
        f"{decisions.count(key)} {words}"
        for key, words in (
            (_D.GRANTED, "được đồng ý"),
            (_D.REFUSED, "không được đồng ý"),
            (_D.ASKED, "đang chờ quyết định"),
        )
        if key in decisions
    ]
    yield Paragraph.of(f"Trong kỳ có {len(found)} đề nghị gia hạn: {', '.join(told)}.")
    columns = (
        ordinal(),
        plain("Nhiệm vụ", 2.2),
        plain("Cơ quan đề nghị", 1.5),
        plain("Hạn cũ", 0.8),
        plain("Hạn đề nghị", 0.8),
        plain("Lý do", 2.2),
        plain("Quyết định", 1.0),
    )
    rows = [
        _row(n, each, key) for n, (each, key) in enumerate(zip(found, decisions, strict=True), 1)
    ]
    yield Table(columns, tuple(rows), "Gia hạn")


def _decided(facts: Facts, extension: Extension) -> str:
    """The decision as it stood at the cut-off."""
    at = extension.decided_at
    return extension.decision if at and at < facts.span.ends else _D.ASKED


def _row(number: int, each: Extension, decision: str) -> Row:
    words = {
        _D.GRANTED: f"Đồng ý đến {day(each.granted)}",
        _D.REFUSED: f"Không đồng ý: {each.answer}",
        _D.ASKED: "Chờ quyết định",
    }[_D(decision)]
    return row(
        [
            str(number),
            task_cell(each.task),
            each.body.name,
            day(each.before),
            day(each.proposed),
            each.reason,
            words,
        ]
    )
