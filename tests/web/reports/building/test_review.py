"""A review sets a programme against what it was when adopted, and sums the reviews below."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from content_builders import accepted, built, make_duty, make_report, words
from danvan.web.programmes.actions import add_task
from danvan.web.programmes.models import Indicator, IndicatorValue, Task
from danvan.web.reports.models import Report
from programme_builders import Stage

SPAN: dict[str, Any] = {
    "period": "6 tháng đầu năm 2026",
    "period_start": date(2026, 1, 10),
    "period_end": date(2026, 6, 14),
}


def _review(stage: Stage, role: str = "follower", **fields: Any) -> Report:
    given = {"purpose": "interim_review", "frequency": "once", "once_due": date(2026, 6, 20)}
    return make_report(make_duty(stage, stage.body(role), **{**given, **fields}), **SPAN)


def _tasks(stage: Stage) -> None:
    done = {"state": "completed", "submitted_on": date(2026, 4, 1)}
    stage.task("Xong đúng hạn", completed_on=date(2026, 4, 1), **done)
    stage.task("Xong muộn", completed_on=date(2026, 4, 1), due=date(2026, 3, 1), **done)
    stage.task("Bỏ", state="cancelled")
    stage.task("Chậm", due=date(2026, 5, 1))


def test_against_the_plan_as_adopted(stage: Stage) -> None:
    _tasks(stage)
    add_task(
        by=stage.cast.actor("officer"),
        programme=stage.programme,
        text="Việc thêm",
        leads=[stage.body("lead")],
    )
    report = built(stage, _review(stage), "officer")
    said = words(report, "baseline")
    assert "Khi ban hành có 4 nhiệm vụ; đã bổ sung 1, hủy bỏ 1." in said
    assert "hoàn thành 2 nhiệm vụ, đạt 50% số nhiệm vụ phải thực hiện" in said
    assert "Hoàn thành đúng hạn 1 6 Hoàn thành quá hạn 1" in said
    assert "Quá hạn, chưa hoàn thành 1" in said
    assert "Chưa có thời hạn 1" in said
    assert report.title == "Sơ kết năm 2026 thực hiện Kế hoạch số 12-KH/BTGDVTU"


def test_its_rows_of_how_tasks_stand_add_up(stage: Stage) -> None:
    _tasks(stage)
    (table,) = [b for b in _blocks(stage) if b["kind"] == "table"]
    rows = {row["cells"][1]["text"]: int(row["cells"][2]["text"]) for row in table["rows"]}
    planned = rows.pop("Nhiệm vụ khi ban hành (10/1/2026)")
    assert planned + rows.pop("Bổ sung sau khi ban hành") == sum(rows.values()) == 4


def _blocks(stage: Stage) -> list[dict[str, Any]]:
    report = built(stage, _review(stage), "officer")
    return list(report.sections.get(key="baseline").blocks)


def test_it_is_not_held_against_a_period_before_it(stage: Stage) -> None:
    _tasks(stage)
    report = built(stage, _review(stage), "officer")
    assert "Tính đến hết ngày" in words(report, "general")
    assert "kỳ trước" not in words(report, "general") + words(report, "progress")


def test_indicators_from_baseline_to_target(stage: Stage) -> None:
    stage.task()
    indicator = Indicator.objects.create(
        programme=stage.programme, name="Hội nghị", unit="hội nghị", baseline=10, target=30
    )
    IndicatorValue.objects.create(indicator=indicator, at=date(2026, 6, 1), value=20)
    IndicatorValue.objects.create(indicator=indicator, at=date(2026, 6, 15), value=30)
    said = words(built(stage, _review(stage), "officer"), "baseline")
    assert "Hội nghị hội nghị 10 20 30" in said
    assert "đi được 50% chặng đường" in said


def test_what_shall_become_of_the_document(stage: Stage) -> None:
    said = words(built(stage, _review(stage), "officer"), "continuation")
    for way in ("Tiếp tục thực hiện", "Sửa đổi, bổ sung", "Thay thế"):
        assert f"{way}  Kế hoạch số 12-KH/BTGDVTU" in said


def test_reviews_below_are_summed(stage: Stage) -> None:
    _tasks(stage)
    lower = built(stage, _review(stage, "lead"))
    lower.sections.filter(key="lessons").update(
        blocks=[{"kind": "paragraph", "runs": [{"text": "Gần dân thì việc chạy."}]}]
    )
    accepted(lower)
    upper = built(stage, _review(stage, gathers=lower.duty), "officer")
    assert "Sở Nội vụ: Gần dân thì việc chạy." in words(upper, "lessons")
    assert "Cộng  4 2" in words(upper, "lower")
    assert Task.objects.count() == 4


@pytest.mark.parametrize("purpose", ["interim_review", "final_review"])
def test_a_review_of_nothing_is_written_too(stage: Stage, purpose: str) -> None:
    report = built(stage, _review(stage, purpose=purpose, programme=None), "officer")
    assert report.sections.count() == 17
