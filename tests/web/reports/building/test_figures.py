"""Figures: of the period, so far, the year before; by name and unit; planned by indicators."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from content_builders import built, make_duty, make_report, tell
from danvan.web.bodies.models import Body
from danvan.web.programmes.models import Indicator, IndicatorValue, Part, TaskBody
from danvan.web.reports.building.figures.drawn import key_for, way_of_adding
from danvan.web.reports.models import Figure, Report
from programme_builders import Stage


@pytest.fixture
def report(stage: Stage) -> Report:
    return make_report(make_duty(stage, stage.body("lead")))


def _told(stage: Stage, *told: tuple[date, float, str]) -> None:
    stage.programme.start = date(2025, 1, 1)
    stage.programme.save()
    task = stage.task("Tập huấn", due=date(2026, 12, 31))
    for day, value, unit in told:
        tell(stage, task, "Đã tập huấn.", day, ("Số lượt người", value, unit))


def _figure(report: Report, name: str = "Số lượt người") -> Figure:
    return report.figures.get(name=name)


def test_period_running_total_and_last_year(stage: Stage, report: Report) -> None:
    _told(
        stage,
        (date(2025, 4, 1), 5, "lượt"),  # the same period last year
        (date(2025, 12, 14), 1000, "lượt"),  # the last day of last year's data
        (date(2025, 12, 15), 7, "lượt"),  # the first of this year's
        (date(2026, 3, 15), 20, "lượt"),  # the first day of the period
        (date(2026, 6, 14), 30.5, "lượt"),  # the last one
    )
    found = _figure(built(stage, report))
    assert (found.value, found.total) == (Decimal("50.5"), Decimal("57.5"))
    assert found.last_year == 5
    assert found.counted


def test_a_wrong_unit_is_told_and_not_added(stage: Stage, report: Report) -> None:
    report.duty.figures = [{"key": "luot", "name": "Số lượt người", "unit": "lượt", "add": "sum"}]
    report.duty.save()
    _told(stage, (date(2026, 4, 1), 20, "Lượt"), (date(2026, 4, 2), 3, "lớp"))
    report = built(stage, report)
    assert report.figures.get(key="luot").value == 20
    assert report.doubts == [
        "Số liệu “Số lượt người: 3 lớp” của Sở Nội vụ không được cộng, vì đơn vị tính khác “lượt”."
    ]


def test_the_form_stands_though_nothing_was_told(stage: Stage, report: Report) -> None:
    report.duty.figures = [{"name": "Số đơn", "unit": "đơn", "planned": 12}, "nonsense"]
    report.duty.save()
    found = _figure(built(stage, report), "Số đơn")
    assert (found.value, found.planned) == (None, Decimal(12))
    assert not found.counted
    assert found.key == key_for("Số đơn", "đơn")


def test_nonsense_in_updates_is_passed_over(stage: Stage, report: Report) -> None:
    task = stage.task()
    update = tell(stage, task, "Xong.", date(2026, 4, 1))
    update.figures = ["x", {"name": "A"}, {"name": "B", "value": "NaN"}, {"value": 1},
                      {"name": "C", "value": "1.200,5", "unit": "kg"}]  # fmt: skip
    update.save()
    report = built(stage, report)
    assert list(report.figures.exclude(key__startswith="tasks.").values_list("name", "value")) == [
        ("C", Decimal("1200.50"))
    ]


def test_last_years_report_goes_before_what_is_computed(stage: Stage, report: Report) -> None:
    _told(stage, (date(2025, 4, 1), 5, "lượt"), (date(2026, 4, 1), 20, "lượt"))
    ago = make_report(
        report.duty,
        period="quý II/2025",
        period_start=date(2025, 3, 15),
        period_end=date(2025, 6, 14),
        state="accepted",
    )
    key = key_for("Số lượt người", "lượt")
    ago.figures.create(key=key, name="Số lượt người", unit="lượt", value=Decimal(6))
    assert _figure(built(stage, report)).last_year == 6


def test_indicators_of_the_whole_and_of_one_body(stage: Stage, report: Report) -> None:
    indicator = Indicator.objects.create(
        programme=stage.programme, name="Tỷ lệ hài lòng", unit="%", target=90, baseline=80
    )
    for body, at, value in (
        (None, date(2026, 6, 14), 85),
        (None, date(2026, 6, 15), 99),  # behind the cut-off
        (stage.body("lead"), date(2026, 5, 1), 70),
    ):
        IndicatorValue.objects.create(indicator=indicator, body=body, at=at, value=value)
    own = _figure(built(stage, report), "Tỷ lệ hài lòng")
    assert (own.value, own.planned) == (Decimal(70), None)
    whole = make_report(make_duty(stage, stage.body("follower")))
    found = _figure(built(stage, whole, "officer"), "Tỷ lệ hài lòng")
    assert (found.value, found.planned) == (Decimal(85), Decimal(90))


def test_a_merged_body_answers_for_both(stage: Stage, report: Report) -> None:
    """What the ended body finished before it ended is told by its successor."""
    ended: Body = stage.body("coordinator")
    done = {
        "state": "completed",
        "submitted_on": date(2026, 4, 1),
        "completed_on": date(2026, 4, 2),
    }
    task = stage.task("Việc của sở cũ", leads=(), **done)
    TaskBody.objects.create(task=task, body=ended, part=Part.LEAD)
    stage.task("Việc của sở mới")
    assert built(stage, report).figures.get(key="tasks.total").value == 1
    report.answers_for.add(ended)
    report = built(stage, report)
    assert report.figures.get(key="tasks.total").value == 2
    assert report.figures.get(key="tasks.finished").value == 1


@pytest.mark.parametrize(
    ("given", "unit", "way"),
    [("last", "%", "last"), (None, "%", "none"), (None, "phần trăm", "none"), ("x", "hộ", "sum")],
)
def test_ways_of_adding(given: str | None, unit: str, way: str) -> None:
    assert way_of_adding(given, unit) == way
