"""Reviews stand as milestones on the pages of their programme, for those who may know of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from danvan.web.programmes.reviews import reviews_of
from danvan.web.reports.actions import drop_report
from danvan.web.reports.models import Report
from programme_builders import Stage
from report_builders import make_duty, opened


@pytest.fixture
def review(stage: Stage) -> Report:
    """The final review of the programme, due at its end."""
    duty = make_duty(
        stage.cast,
        name="Báo cáo tổng kết",
        purpose="final_review",
        frequency="once",
        programme=stage.programme,
        once_due=date(2026, 12, 10),
        due_rule="",
    )
    make_duty(stage.cast, programme=stage.programme)
    return opened(duty)[0]


def test_with_its_day_and_how_it_stands(stage: Stage, review: Report, as_role: Any) -> None:
    there = f"/chuong-trinh/{stage.programme.pk}/"
    for path in (there, f"{there}tien-do/"):
        page = as_role("officer").get(path).content.decode()
        assert f'<a href="/bao-cao/{review.pk}/">Tổng kết</a>' in page
        assert "10/12/2026" in page and "Chưa đến hạn" in page


def test_for_whom(stage: Stage, review: Report) -> None:
    by = stage.cast.actor
    assert [each.words for each in reviews_of(by("lead_officer"), stage.programme)] == ["Tổng kết"]
    assert reviews_of(by("other_body"), stage.programme) == []
    drop_report(by=by("approver"), report=review, reason="Gộp vào báo cáo năm")
    assert reviews_of(by("officer"), stage.programme) == []
