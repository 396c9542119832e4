"""The page of a report asks the database little, however much it says and whoever reads it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content_builders import accepted, built, make_duty, make_report, tell
from danvan.official import Cell, Column, Paragraph, Row, Table, to_json
from danvan.web.documents.models import Visibility
from danvan.web.reports.models import Report, ReportState
from programme_builders import Stage

AsRole = Callable[[str], Client]
MOST = 15
STRANGERS = ("lead_officer", "other_body")


@pytest.fixture
def upper(stage: Stage) -> Report:
    """Of the follower, to the province; two lower reports changed since, forty sections more."""
    duty = make_duty(stage, stage.body("lead"))
    task = stage.task("Mở lớp bồi dưỡng", due=date(2026, 5, 1))
    tell(stage, task, "Đã mở 2 lớp.", date(2026, 4, 2), ("Số lớp", 2, "lớp"))
    lower = [
        accepted(built(stage, make_report(duty, stage.body(role)), f"{role}{officer}"))
        for role, officer in (("lead", "_officer"), ("coordinator", ""))
    ]
    above = make_duty(stage, stage.body("follower"), gathers=duty)
    above.addressees.add(stage.body("province"))
    report = built(stage, make_report(above), "officer")
    _write_much(report, lower, task.pk)
    Report.objects.filter(pk__in=[each.pk for each in lower]).update(content=99)
    return report


def _write_much(report: Report, lower: list[Report], task: int) -> None:
    columns = (Column("Cơ quan"), Column("Số"))
    rows = [Row((Cell(str(each.body)), Cell("1", f"report/{each.pk}"))) for each in lower]
    rows.append(Row((Cell("Việc"), Cell("1", f"task/{task}"))))
    blocks = to_json([Paragraph.of("Một đoạn."), Table(columns, tuple(rows))])
    for number in range(40):
        report.sections.create(
            order=1000 + number, key=f"x{number}", heading=f"Mục {number}", blocks=blocks
        )


@pytest.mark.parametrize("state", [ReportState.DRAFT, ReportState.SUBMITTED, ReportState.ACCEPTED])
@pytest.mark.parametrize("public", [False, True], ids=["internal", "public"])
@pytest.mark.parametrize(
    "role",
    ["officer", "approver", "admin", "province_admin", "inspector", "lead_officer", "other_body"],
)
def test_few_queries(
    upper: Report,
    as_role: AsRole,
    role: str,
    public: bool,
    state: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    Report.objects.filter(pk=upper.pk).update(state=state)
    if public:
        upper.duty.visibility = Visibility.PUBLIC
        upper.duty.save()
    client, there = as_role(role), f"/bao-cao/{upper.pk}/"
    seen = client.get(there).status_code
    assert seen == (404 if role in STRANGERS and not (public and state == "accepted") else 200)
    with django_assert_max_num_queries(MOST):
        client.get(there)
