"""The title of a report, from its outline's pattern, its period and its programme."""

from __future__ import annotations

from datetime import timedelta

from danvan.web.core.deadlines.cutoffs import Frame, period_of
from danvan.web.programmes.models import Programme
from danvan.web.reports.models import CutOffs, Frequency, Report
from danvan.web.reports.outlines import Outline

_LONGEST = 1000


def title_of(report: Report, outline: Outline) -> str:
    """`kết quả công tác dân vận quý I/2026, nhiệm vụ trọng tâm quý II/2026`."""
    programme = report.duty.programme
    title = outline.title.format(
        period=report.period,
        within=_within(report),
        next=_next(report),
        programme=named(programme) if programme else report.duty.name,
        span=span_words(report),
    )
    return title[:_LONGEST]


def _within(report: Report) -> str:
    """`trong quý I/2026`; `đến 31/12/2028` as it is."""
    once = report.duty.frequency == Frequency.ONCE
    return report.period if once else f"trong {report.period}"


def named(programme: Programme) -> str:
    """`Chương trình hành động số 12-CTr/TU`; by its name where the document has no number."""
    document = programme.document
    known = document.code and document.type != "other"
    return f"{document.get_type_display()} số {document.code}" if known else programme.name


def _next(report: Report) -> str:
    if report.duty.frequency == Frequency.ONCE:
        return "thời gian tới"
    frame = Frame.STATE if report.duty.cut_offs == CutOffs.STATE else Frame.CALENDAR
    return period_of(str(report.duty.frequency), report.period_end, frame).next.label


def span_words(report: Report) -> str:
    """`2 năm` where the days are whole years, else the years that they lie in."""
    first, last = report.period_start, report.period_end
    beyond = last + timedelta(days=1)
    if (beyond.month, beyond.day) == (first.month, first.day):
        return f"{beyond.year - first.year} năm"
    if first.year == last.year:
        return f"năm {last.year}"
    return f"giai đoạn {first.year} - {last.year}"
