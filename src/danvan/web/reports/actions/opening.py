"""Opens the periods of reporting duties as time goes on; doing it again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.db.models import F, Q

from danvan.web.bodies.acting import SYSTEM, Actor
from danvan.web.bodies.handover import heirs
from danvan.web.bodies.models import Succession
from danvan.web.core import audit
from danvan.web.core.deadlines.current import calendar
from danvan.web.reports.matters import tell_reports_moved
from danvan.web.reports.models import Report, ReportingDuty
from danvan.web.reports.periods import Span, spans

_SIZE = 500  # rows of one statement


@dataclass
class Wanted:
    """The reports that a duty asks for in one period: whose, and for whom else they answer."""

    span: Span
    bodies: list[int]
    answers: dict[int, list[int]] = field(default_factory=dict)


def wanted(duty: ReportingDuty, at: date) -> list[Wanted]:
    """What the duty asks for in every period that has begun on `at`."""
    return [_wanted(duty, span) for span in spans(duty, at, calendar())]


def _wanted(duty: ReportingDuty, span: Span) -> Wanted:
    """Who reports is decided on the last day of the period; successors answer for those before."""
    if duty.group is None:
        assert duty.reporter is not None
        return Wanted(span, [each.pk for each in heirs(duty.reporter, span.end)])
    bodies = list(duty.group.members(span.end).values_list("pk", flat=True))
    ended = Succession.objects.filter(
        date__gt=span.start, date__lte=span.end, successor__in=duty.group.members(span.end)
    ).filter(body__in=duty.group.members(span.start).exclude(pk__in=bodies))
    answers: dict[int, list[int]] = {}
    for body, successor in ended.values_list("body", "successor"):
        answers.setdefault(successor, []).append(body)
    return Wanted(span, bodies, answers)


@transaction.atomic
def open_reports(
    *, by: Actor = SYSTEM, at: date, duties: Iterable[ReportingDuty] | None = None
) -> int:
    """Make the expected reports that duties lack on the day `at`; how many were made."""
    rows = ReportingDuty.objects.filter(Q(ends__isnull=True) | Q(ends__gte=at))
    if duties is not None:
        rows = ReportingDuty.objects.filter(pk__in=[each.pk for each in duties])
    # Locked in one order: of two workers the second one finds everything there.
    found = rows.select_for_update(of=("self",)).select_related("reporter", "group__under")
    made = 0
    for duty in found.order_by("pk"):
        number = _open(duty, at)
        if number:
            audit.record(by, "open_reports", duty, {"reports": (None, number)})
        made += number
    return made


def _open(duty: ReportingDuty, at: date) -> int:
    held = set(duty.reports.values_list("body", "period_start", "period_end"))
    made = 0
    for each in wanted(duty, at):
        new = [body for body in each.bodies if (body, each.span.start, each.span.end) not in held]
        reports = create(duty, each.span, new)
        _answer(reports, each.answers)
        made += len(reports)
    return made


def create(duty: ReportingDuty, span: Span, bodies: Iterable[int]) -> list[Report]:
    """Insert the expected reports of these bodies for one period."""
    return Report.objects.bulk_create(
        (
            Report(
                duty=duty,
                body_id=body,
                period=span.label,
                period_start=span.start,
                period_end=span.end,
                due=span.due,
                first_due=span.due,
            )
            for body in bodies
        ),
        batch_size=_SIZE,
    )


def _answer(reports: list[Report], answers: dict[int, list[int]]) -> None:
    through = Report.answers_for.through
    through.objects.bulk_create(
        through(report_id=report.pk, body_id=body)
        for report in reports
        for body in answers.get(report.body_id, ())
    )


def adjust(duty: ReportingDuty, at: date) -> dict[str, int]:
    """Fit the open reports to a duty that was changed: how many were made, moved, taken away.

    What somebody has begun stays as it is; so does a period that is over. Of the others those
    that are not asked for any more go, and days without an exception follow the rule.
    """
    asked = {
        (body, each.span.start, each.span.end): each.span.due
        for each in wanted(duty, at)
        for body in each.bodies
    }
    moved: dict[date, list[int]] = {}
    gone = []
    for report in duty.reports.filter(state__in=("expected", "draft", "returned")):
        key = (report.body_id, report.period_start, report.period_end)
        last = asked.get(key)
        if last is None and report.state == "expected" and report.period_end >= at:
            gone.append(report.pk)
        elif last and report.due == report.first_due != last:
            moved.setdefault(last, []).append(report.pk)
    for last, keys in moved.items():
        for some in batched(keys):
            new = {"due": last, "first_due": last, "revision": F("revision") + 1}
            Report.objects.filter(pk__in=some).update(**new)
        tell_reports_moved(duty.pk, keys, last)
    for some in batched(gone):
        duty.reports.filter(pk__in=some, steps__isnull=True).delete()
    if gone:
        tell_reports_moved(duty.pk, gone)
    number = sum(map(len, moved.values()))
    return {"made": _open(duty, at), "moved": number, "gone": len(gone)}


def batched(keys: list[int]) -> Iterator[list[int]]:
    """Keys in numbers that a statement takes."""
    return (keys[at : at + _SIZE] for at in range(0, len(keys), _SIZE))
