"""Quarterly reports of every commune to its province, and of the province, as they came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils.timezone import make_aware

from danvan.official import Items, Run, to_json
from danvan.web.bodies.models import Body
from danvan.web.core.deadlines.periods import first_day
from danvan.web.demo.large.land import Land, Province
from danvan.web.demo.large.plans import SHARED
from danvan.web.demo.phrases import Voice, words
from danvan.web.programmes.models import Update
from danvan.web.programmes.past import after
from danvan.web.reports.actions.opening import create, wanted
from danvan.web.reports.building.build import write
from danvan.web.reports.building.titles import title_of
from danvan.web.reports.models import (
    CutOffs,
    Frequency,
    Report,
    ReportingDuty,
    ReportState,
    Section,
    Step,
)
from danvan.web.reports.outlines import outline_of

S = ReportState
FOLLOWER = "Ban Tuyên giáo và Dân vận Tỉnh ủy"
BACK = timedelta(days=300)
QUOTED = 4  # updates of the period in each report
_SECTIONS = ("other_work", "shortcomings", "proposals")
# What became of one that was due, in percent; the rest was never sent.
_IN_TIME, _LATE, _RETURNED = 74, 13, 5
_FIELDS = ["state", "submitted_on", "accepted_on", "cut_off", "title", "content"]


@dataclass
class Written:
    """What is inserted behind the reports themselves."""

    reports: list[Report] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)


def write_reports(rng: Random, at: date, land: Land) -> None:
    """Duties of every province from some quarters ago on, with what was sent until `at`."""
    teller = _Teller(rng, at, land)
    for province in land.provinces:
        teller.tell(_opened(_duty(province, at), at), province.bodies[FOLLOWER])
        teller.tell(_opened(_summed(province, at), at), province.committee)
    land.staff.write()
    made = teller.made
    Report.objects.bulk_update(made.reports, _FIELDS, batch_size=200)
    Step.objects.bulk_create(made.steps, batch_size=500)
    Section.objects.bulk_create(made.sections, batch_size=500)
    _sum_up(land.provinces[0])


def _sum_up(province: Province) -> None:
    """The latest report of the own province that was sent is built from those below."""
    follower = province.bodies[FOLLOWER]
    sent = Report.objects.filter(body=follower, duty__gathers__isnull=False)
    report = sent.exclude(submitted_on=None).order_by("-period_end").first()
    if report:
        write(report)
        report.save()


def _duty(province: Province, at: date) -> ReportingDuty:
    return _set(
        province,
        at,
        "Báo cáo kết quả công tác dân vận",
        group=province.groups[SHARED],
        to=province.bodies[FOLLOWER],
        due_rule="day15",
    )


def _summed(province: Province, at: date) -> ReportingDuty:
    follower = province.bodies[FOLLOWER]
    return _set(
        province,
        at,
        "Báo cáo tổng hợp kết quả công tác dân vận toàn tỉnh",
        reporter=follower,
        to=province.committee,
        due_rule="day25",
        gathers=ReportingDuty.objects.get(owner=follower, group=province.groups[SHARED]),
    )


def _set(province: Province, at: date, name: str, *, to: Body, **fields: object) -> ReportingDuty:
    duty = ReportingDuty.objects.create(
        name=name,
        owner=province.bodies[FOLLOWER],
        frequency=Frequency.QUARTER,
        cut_offs=CutOffs.CALENDAR,
        begins=first_day(Frequency.QUARTER, at - BACK),
        **fields,
    )
    duty.addressees.add(to)
    return duty


def _opened(duty: ReportingDuty, at: date) -> list[Report]:
    """The reports that it asks for until the day, each with its body."""
    made = [each for one in wanted(duty, at) for each in create(duty, one.span, one.bodies)]
    bodies = Body.objects.in_bulk({each.body_id for each in made})
    for each in made:
        each.duty, each.body = duty, bodies[each.body_id]
    return made


class _Teller:
    """Draws what happened to each report; its words are those of the updates of its period."""

    def __init__(self, rng: Random, at: date, land: Land) -> None:
        self.rng, self.at, self.land = rng, at, land
        self.made = Written()

    def tell(self, reports: list[Report], to: Body) -> None:
        """`to` is the addressee, who decides."""
        said, self.to = _said(reports), to
        for report in reports:
            if report.due <= self.at:
                self._due(report)
            elif self.rng.random() < 0.35 and report.duty.gathers_id is None:
                report.state = S.DRAFT
            if report.state != S.EXPECTED:
                self._write(report, said[report.period_start, report.body.path])

    def _due(self, report: Report) -> None:
        drawn = 0 if report.duty.gathers_id else self.rng.randrange(100)
        if drawn >= _IN_TIME + _LATE + _RETURNED:
            return
        late = _IN_TIME <= drawn < _IN_TIME + _LATE
        days = self.rng.randint(1, 20) if late else -self.rng.randint(0, 6)
        report.submitted_on = min(report.due + timedelta(days=days), self.at)
        answered = report.submitted_on + timedelta(days=self.rng.randint(1, 5))
        self._step(report, report.body, Step.Kind.SUBMISSION, report.submitted_on)
        report.state = S.SUBMITTED
        if answered > self.at:
            return
        to = self.to
        if drawn >= _IN_TIME + _LATE and self.at - answered < timedelta(days=60):
            report.state, report.submitted_on = S.RETURNED, None
            why = "Phần hạn chế, nguyên nhân còn chung chung; đề nghị nêu rõ việc chậm và lý do."
            self._step(report, to, Step.Kind.RETURN, answered, why)
        else:
            report.state, report.accepted_on = S.ACCEPTED, answered
            self._step(report, to, Step.Kind.ACCEPTANCE, answered)

    def _step(self, report: Report, body: Body, kind: str, day: date, text: str = "") -> None:
        at = make_aware(datetime.combine(day, time(9, self.rng.randint(0, 59))))
        user = self.land.staff.of(body)
        self.made.steps.append(
            Step(report=report, kind=kind, body=body, user=user, at=at, text=text)
        )

    def _write(self, report: Report, said: list[str]) -> None:
        outline = outline_of(report.duty, report.body)
        report.title, report.content = title_of(report, outline), 1
        report.cut_off = min(after(report.period_end), after(report.submitted_on or self.at))
        voice = Voice(self.rng)
        told = {
            "other_work": said or ["Các nhiệm vụ trong kỳ được thực hiện theo kế hoạch."],
            "shortcomings": [voice.one(words()["extension_reasons"], where=words()["hamlets"])],
            "proposals": ["Đề nghị cấp trên tiếp tục hướng dẫn, bố trí kinh phí kịp thời."],
        }
        places = {plan.key: (n, plan) for n, plan in enumerate(outline.sections, 1)}
        for key in _SECTIONS:
            number, plan = places[key]
            blocks = to_json([Items(tuple((Run(each),) for each in told[key]))])
            self.made.sections.append(
                Section(
                    report=report,
                    order=number * 10,
                    key=key,
                    level=plan.level,
                    heading=plan.heading,
                    blocks=blocks,
                    built=blocks,
                )
            )
        self.made.reports.append(report)


def _said(reports: Iterable[Report]) -> dict[tuple[date, str], list[str]]:
    """The latest words of each reporter's offices, by the first day of the period and the path."""
    found: dict[tuple[date, str], list[str]] = defaultdict(list)
    spans = {(each.period_start, each.period_end) for each in reports}
    paths = {each.body.path for each in reports}
    steps = {len(path) for path in paths}
    for start, end in sorted(spans):
        rows = Update.objects.filter(at__gte=after(start - timedelta(days=1)), at__lt=after(end))
        rows = rows.exclude(text="").order_by("-at", "-pk")
        for text, path in rows.values_list("text", "body__path").iterator(chunk_size=5000):
            for key in {path[:step] for step in steps} & paths:
                if len(found[start, key]) < QUOTED and text not in found[start, key]:
                    found[start, key].append(text)
    return found
