"""Puts a draft into the report without overwriting what people wrote there."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from danvan.web.core.templatetags.danvan import figure as shown
from danvan.web.reports.building.drafting import Draft
from danvan.web.reports.building.figures import Drawn
from danvan.web.reports.models import Figure, Report, Section, Source
from danvan.web.reports.outlines import Plan

STEP = 10  # between the orders of sections, so that some can be put between


def store(report: Report, made: Draft) -> list[str]:
    """Sections, figures, sources; answers sentences on figures that people typed otherwise."""
    store_sections(report, made)
    doubts = store_figures(report, made.figures)
    report.sources.all().delete()
    Source.objects.bulk_create(
        Source(report=report, lower=lower, body_id=lower.body_id, content=lower.content)
        for lower in made.lower
    )
    return doubts


def store_sections(report: Report, made: Draft) -> None:
    """New ones as written; in edited ones the machine's words stand beside, as an offer."""
    there = {section.key: section for section in report.sections.all()}
    new, old = [], []
    for number, (plan, blocks) in enumerate(made.sections, 1):
        section = there.pop(plan.key, None)
        if section is None:
            new.append(_section(report, plan, number * STEP, blocks))
        elif _rewrite(section, blocks, number * STEP):
            old.append(section)
    Section.objects.bulk_create(new)
    Section.objects.bulk_update(old, ["order", "blocks", "built", "offered", "revision"])
    gone = [section.pk for section in there.values() if _untouched(section) and section.built]
    Section.objects.filter(pk__in=gone).delete()


def _section(report: Report, plan: Plan, order: int, blocks: list[dict[str, Any]]) -> Section:
    return Section(
        report=report,
        order=order,
        key=plan.key,
        level=plan.level,
        heading=plan.heading,
        blocks=blocks,
        built=blocks,
    )


def _untouched(section: Section) -> bool:
    return section.edited_at is None or section.blocks == section.built


def _rewrite(section: Section, blocks: list[dict[str, Any]], order: int) -> bool:
    """Set what the machine says now; whether anything is to be saved."""
    before = (section.order, section.blocks, section.built, section.offered)
    if _untouched(section):
        section.blocks, section.offered = blocks, False
    elif blocks != section.built:
        section.offered = blocks != section.blocks
    section.built, section.order = blocks, order
    after = (section.order, section.blocks, section.built, section.offered)
    if before != after:
        section.revision += 1
    return before != after


def store_figures(report: Report, drawn: list[Drawn]) -> list[str]:
    """Counted ones anew; typed ones keep their value, and a doubt tells where they differ."""
    there = {figure.key: figure for figure in report.figures.all()}
    new, old, doubts = [], [], []
    for order, each in enumerate({one.key: one for one in drawn}.values(), 1):
        figure = there.pop(each.key, None)
        if _too_much(each):
            doubts.append(f"“{each.name}”: tổng quá lớn, không ghi được; hãy xem lại từng số liệu.")
        if figure is None:
            new.append(_figure(report, each, order))
            continue
        figure.order = order
        if figure.counted or figure.value is None:
            _set(figure, each)
        elif (value := _rounded(each.value)) is not None and value != figure.value:
            doubts.append(_differs(figure, value))
        old.append(figure)
    Figure.objects.bulk_create(new)
    Figure.objects.bulk_update(old, [*_SET, "order"])
    gone = [figure.pk for figure in there.values() if figure.counted or figure.value is None]
    Figure.objects.filter(pk__in=gone).delete()
    return doubts


_SET = ("name", "unit", "planned", "value", "total", "last_year", "note", "counted", "source")


def _figure(report: Report, each: Drawn, order: int) -> Figure:
    figure = Figure(report=report, key=each.key, order=order)
    _set(figure, each)
    return figure


def _set(figure: Figure, each: Drawn) -> None:
    """What the machine knows; a plan, a value of last year and a note that people typed stay."""
    figure.name, figure.unit = each.name[:500], each.unit[:60]
    figure.value, figure.total = _rounded(each.value), _rounded(each.total)
    figure.planned = _rounded(each.planned) if each.planned is not None else figure.planned
    figure.last_year = _rounded(each.last_year) if each.last_year is not None else figure.last_year
    figure.note = each.note or figure.note
    figure.source, figure.counted = each.source[:250], each.known


_MOST = Decimal(10) ** 15  # from here on the database loses digits


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None or abs(value) >= _MOST else round(value, 2)


def _too_much(each: Drawn) -> bool:
    """Whether one of its numbers is a sum that the database cannot hold."""
    numbers = (each.planned, each.value, each.total, each.last_year)
    return any(number is not None and abs(number) >= _MOST for number in numbers)


def _differs(figure: Figure, value: Decimal) -> str:
    return (
        f"“{figure.name}”: trong báo cáo ghi {shown(figure.value)} {figure.unit}, cộng từ các cập "
        f"nhật là {shown(value)} {figure.unit}."
    )
