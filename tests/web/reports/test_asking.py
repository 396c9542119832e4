"""Figures of data forms stand ready where progress is told, and come back in the report."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from danvan.web.programmes.asked_figures import Asked, asked_figures
from danvan.web.programmes.models import Update
from danvan.web.reports.actions import drop_report
from danvan.web.reports.models import ReportingDuty
from programme_builders import DAY, Stage
from report_builders import begun, opened
from roles import Cast

HELPED = {"key": "helped", "name": "Số hộ được giúp", "unit": "hộ", "add": "sum"}
SHARE = {"key": "share", "name": "Tỷ lệ hài lòng", "unit": "%", "add": "none"}


@pytest.fixture
def asking(duty: ReportingDuty) -> ReportingDuty:
    """It asks for two figures, and its periods are open."""
    duty.figures = [HELPED, SHARE, "rubbish"]
    duty.save()
    opened(duty)
    return duty


def test_whom_is_asked_and_when(cast: Cast, asking: ReportingDuty) -> None:
    said = [Asked("Số hộ được giúp", "hộ"), Asked("Tỷ lệ hài lòng", "%")]
    assert asked_figures(cast.bodies["lead"], DAY) == said
    assert asked_figures(cast.bodies["commune"], DAY) == []
    assert asked_figures(cast.bodies["lead"], date(2025, 12, 31)) == []
    assert asked_figures(None, DAY) == []
    for report in asking.reports.all():
        drop_report(by=cast.actor("approver"), report=report, reason="Thôi")
    assert asked_figures(cast.bodies["lead"], DAY) == []


def test_what_is_typed_there_stands_in_the_report(
    stage: Stage, asking: ReportingDuty, as_role: Any
) -> None:
    task = stage.task("Giúp các hộ")
    client, there = as_role("lead_officer"), f"/nhiem-vu/{task.pk}/bao-cao/"
    page = client.get(there).content.decode()
    assert "Số liệu cho báo cáo định kỳ (2 chỉ số)" in page
    given = {
        "text": "",
        "figure_name": ["Số hộ được giúp", "Tỷ lệ hài lòng", "Số buổi họp"],
        "figure_value": ["12", "", "3"],
        "figure_unit": ["hộ", "%", "buổi"],
    }
    wrong = client.post(there, given).content.decode()
    assert 'value="12"' in wrong and 'value="Số buổi họp"' in wrong, "what was typed is kept"
    assert wrong.count("Số hộ được giúp") == 2, "its label and its hidden name, and no other row"
    assert client.post(there, {**given, "text": "Đã giúp 12 hộ."}).status_code == 302
    assert Update.objects.get().figures == [
        {"name": "Số hộ được giúp", "value": 12, "unit": "hộ"},
        {"name": "Số buổi họp", "value": 3, "unit": "buổi"},
    ]
    report = begun(stage.cast, asking.reports.order_by("period_end").last())
    assert report.figures.get(key="helped").value == Decimal(12)
    assert report.figures.get(key="share").value is None
