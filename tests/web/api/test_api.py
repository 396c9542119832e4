"""The API: the pages' own numbers and dates, no more than its asker may see, one error shape."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from content_builders import built, make_duty, make_report
from danvan.web.programmes.models import TaskState
from programme_builders import DAY, Stage

As = Callable[[str], Client]
PATHS = ("counts", "tasks", "reports", "deadlines/rules")


@pytest.mark.parametrize("path", PATHS)
def test_strangers_are_told_to_sign_in(as_role: As, path: str) -> None:
    answer = as_role("stranger").get(f"/api/v1/{path}")
    assert answer.status_code == 401
    assert answer.json() == {"error": {"reason": "Hãy đăng nhập rồi hỏi lại."}}


def test_counts_are_those_of_the_rows(stage: Stage, as_role: As) -> None:
    stage.task("trong hạn", due=DAY + timedelta(days=90))
    stage.task("quá hạn", due=DAY - timedelta(days=4))
    stage.task("xong", state=TaskState.COMPLETED, due=DAY, completed_on=DAY, submitted_on=DAY)
    client = as_role("officer")
    counts = client.get("/api/v1/counts").json()
    assert counts["total"] == 3
    assert counts["standings"] == {
        "on_time": 1, "due_soon": 0, "late": 1, "finished": 1, "unproven": 0, "undated": 0,
        "stopped": 0,
    }  # fmt: skip
    for standing in ("on_time", "late", "finished"):
        rows = client.get("/api/v1/tasks", {"standing": standing}).json()
        assert rows["count"] == len(rows["tasks"]) == counts["standings"][standing]


def test_a_task_with_its_bodies_and_dates(stage: Stage, as_role: As) -> None:
    task = stage.task("Mở lớp tập huấn", due=DAY, leads=("lead", "coordinator"))
    found = as_role("officer").get(f"/api/v1/tasks/{task.pk}").json()
    assert found["text"] == "Mở lớp tập huấn"
    assert found["leads"] == ["Sở Nội vụ", "Sở Tài chính"]
    assert found["due"] == found["first_due"] == DAY.isoformat()
    assert found["page"] == f"/nhiem-vu/{task.pk}/"
    told = as_role("officer").get(f"/api/v1/tasks/{task.pk}/deadline").json()
    assert told["due"] == DAY.isoformat()
    assert told["steps"][-1]["kind"] == "due"


def test_nothing_of_others(stage: Stage, as_role: As) -> None:
    task = stage.task("việc kín", due=DAY)
    client = as_role("other_body")
    for path in (f"tasks/{task.pk}", f"tasks/{task.pk}/deadline"):
        answer = client.get(f"/api/v1/{path}")
        assert answer.status_code == 404
        assert "việc kín" not in answer.content.decode()
    assert client.get("/api/v1/tasks").json()["count"] == 0
    assert client.get("/api/v1/counts").json()["total"] == 0


@pytest.mark.parametrize(
    ("query", "named"),
    [({"standing": "nope"}, "standing"), ({"due_from": "không"}, "due_from"),
     ({"programme": "999"}, "programme"), ({"silent": "0"}, "silent")],
)  # fmt: skip
def test_what_is_not_understood_is_named(
    stage: Stage, as_role: As, query: dict[str, str], named: str
) -> None:
    answer = as_role("officer").get("/api/v1/counts", query)
    assert answer.status_code == 422
    assert named in str(answer.json()["error"])


def test_a_date_is_computed_day_by_day(cast: object, as_role: As) -> None:
    client = as_role("officer")
    rules = client.get("/api/v1/deadlines/rules").json()
    key = next(rule["key"] for rule in rules if not rule["variants"])
    found = client.get(f"/api/v1/deadlines/rules/{key}/due", {"start": "2026-08-31"}).json()
    assert found["rule"]["key"] == key
    assert found["due"] == found["steps"][-1]["from"]
    numbers = [day["number"] for day in found["days"] if day["number"]]
    assert numbers == sorted(numbers)
    assert client.get("/api/v1/deadlines/rules/nope/due?start=2026-08-31").status_code == 404
    wrong = client.get(f"/api/v1/deadlines/rules/{key}/due", {"start": "1900-01-01"})
    assert wrong.status_code == 422
    assert "2000" in wrong.json()["error"]["reason"]


def test_a_report_with_its_figures_and_date(stage: Stage, as_role: As) -> None:
    stage.task("quá hạn", due=DAY - timedelta(days=9))
    duty = make_duty(stage, stage.body("lead"), programme=stage.programme)
    report = make_report(duty, period_start=DAY - timedelta(days=90), period_end=DAY)
    report = built(stage, report, "lead_officer")
    lead = as_role("lead_officer")
    listed = lead.get("/api/v1/reports").json()
    assert listed["rate"]["expected"] == listed["count"] == 1
    assert listed["reports"][0]["body"] == "Sở Nội vụ"
    figures = {
        each["key"]: each
        for each in lead.get(f"/api/v1/reports/{report.pk}/figures").json()["figures"]
    }
    late = figures["tasks.late"]
    assert (late["value"], late["counted"]) == ("1.00", True)
    assert lead.get(late["page"]).status_code == 200
    told = lead.get(f"/api/v1/reports/{report.pk}/deadline").json()
    assert told["first_due"] == report.first_due.isoformat()
    # Who receives it sees that it is being written, not yet what it says.
    above = as_role("officer")
    assert above.get(f"/api/v1/reports/{report.pk}").json()["state"] == "draft"
    refused = above.get(f"/api/v1/reports/{report.pk}/figures")
    assert refused.status_code == 403
    assert "chưa được gửi" in refused.json()["error"]["reason"]
    assert as_role("other_body").get(f"/api/v1/reports/{report.pk}").status_code == 404


def test_the_schema_names_every_path(as_role: As, cast: object) -> None:
    schema = as_role("officer").get("/api/v1/openapi.json").json()
    assert {path.removeprefix("/api/v1") for path in schema["paths"]} == {
        "/counts", "/tasks", "/tasks/{pk}", "/tasks/{pk}/deadline", "/reports", "/reports/{pk}",
        "/reports/{pk}/figures", "/reports/{pk}/deadline", "/deadlines/rules",
        "/deadlines/rules/{key}/due",
    }  # fmt: skip


def test_pages_of_rows(stage: Stage, as_role: As, django_assert_max_num_queries: object) -> None:
    for at in range(101):
        stage.task(f"việc {at}", due=DAY)
    client = as_role("officer")
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        first = client.get("/api/v1/tasks").json()
    assert (first["count"], first["pages"], len(first["tasks"])) == (101, 2, 100)
    assert len(client.get("/api/v1/tasks?page=2").json()["tasks"]) == 1
