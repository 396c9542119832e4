"""At one cut-off dashboard, report, its paper, its export and the API say the same numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

from django.http import QueryDict
from django.test import Client
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from content_builders import built, make_duty, make_report
from danvan.web.bodies.acting import Actor
from danvan.web.core.clock import moved
from danvan.web.core.sheets.write import write
from danvan.web.programmes import counts
from danvan.web.programmes.counts import COLUMNS
from danvan.web.programmes.forms.filters import TaskFilters
from danvan.web.programmes.models import Extension, Part, Task, TaskBody, TaskState
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.refs import asked
from danvan.web.reports.models import Report
from danvan.web.reports.paper import paper_of
from danvan.web.reports.paper.form import figures_table
from danvan.web.reports.shown.sheets import figures_sheet
from danvan.web.reports.shown.tracing import behind, tasks_behind
from programme_builders import DAY, Stage

_days = st.integers(-150, 60).map(lambda days: DAY + timedelta(days=days))
_tasks = st.fixed_dictionaries(
    {
        "state": st.sampled_from(TaskState),
        "due": st.none() | _days,
        "field": st.sampled_from(["", "Dân vận chính quyền", "Cán bộ"]),
        "deliverable": st.sampled_from(["", "Kế hoạch"]),
        "proven": st.booleans(),
        "submitted_on": _days.filter(lambda day: day <= DAY),
        "period_start": st.none() | _days,
        "put_off": st.none() | st.tuples(st.integers(1, 60), _days.filter(lambda day: day <= DAY)),
        "lead": st.sampled_from(["lead", "lead", "coordinator", "commune"]),
    }
)
_slow = settings(
    max_examples=40,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),  # a history is quick to read as it is
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def _make(stage: Stage, rows: list[dict[str, Any]]) -> None:
    Report.objects.all().delete()
    Task.objects.all().delete()
    for order, row in enumerate(rows):
        fields = dict(row)
        put_off, lead = fields.pop("put_off"), fields.pop("lead")
        if fields["state"] == "completed":
            fields["completed_on"] = fields["submitted_on"]
        elif fields["state"] != "submitted":
            fields["submitted_on"] = None
        extended = bool(put_off and fields["due"])
        task = Task.objects.create(
            programme=stage.programme, text="x", order=order, extensions_granted=extended, **fields
        )
        TaskBody.objects.create(task=task, body=stage.body(lead), part=Part.LEAD)
        if extended:
            Extension.objects.create(
                task=task,
                before=fields["due"] - timedelta(days=put_off[0]),
                proposed=fields["due"],
                granted=fields["due"],
                decision="granted",
                body=stage.body(lead),
                asked_at=datetime(2026, 1, 1, tzinfo=UTC),
                decided_at=datetime.combine(put_off[1], datetime.min.time(), tzinfo=UTC),
            )


def _dashboard(report: Report) -> dict[str, int]:
    """What Tổng quan counts for the filters that the report itself names, by the same columns."""
    facts = Facts(report)
    query = QueryDict(mutable=True)
    for name, value in {**facts.scope.query(), "at": facts.day.isoformat()}.items():
        query[name] = str(value)
    filters = TaskFilters(Actor(body=report.body), query)
    # An internal programme in which one has no task is none to choose.
    assert filters.is_valid() or set(filters.errors) == {"programme"}
    tally = counts.total(filters.rows())
    return {"total": tally.total} | {column.key: tally.of(column) for column in COLUMNS}


def _in_api(stage: Stage, report: Report, by: str) -> dict[str, int]:
    """What the API answers whoever writes the report, for the same filters."""
    facts = Facts(report)
    client = Client()
    client.force_login(stage.cast.users[by], "allauth.account.auth_backends.AuthenticationBackend")
    query = {**facts.scope.query(), "at": facts.day.isoformat()}
    answer = client.get("/api/v1/counts", query)
    if answer.status_code == 422:  # an internal programme in which one has no task
        assert "programme" in answer.json()["error"]["reason"]
        return {"total": 0} | {column.key: 0 for column in COLUMNS}
    found = answer.json()
    assert found["cut_off"] == facts.day.isoformat()
    return {"total": found["total"], **found["standings"]}


def _in_report(report: Report) -> dict[str, int]:
    figures = report.figures.filter(key__startswith="tasks.")
    found = {each.key.removeprefix("tasks."): int(each.value or 0) for each in figures}
    return {"total": 0} | {column.key: 0 for column in COLUMNS} | found


# A later date for what was not owed yet.
_AHEAD = {
    "put_off": (44, DAY - timedelta(days=6)),
    "lead": "lead",
    "submitted_on": None,
    "period_start": DAY + timedelta(days=53),
    "due": DAY - timedelta(days=56),
    "state": TaskState.IN_PROGRESS,
    "proven": True,
    "deliverable": "",
    "field": "Cán bộ",
}


@_slow
@example(rows=[_AHEAD], last=DAY - timedelta(days=1), reporter="lead", alone=True)
@given(
    rows=st.lists(_tasks, max_size=7),
    last=st.sampled_from([DAY - timedelta(days=1), DAY - timedelta(days=40), DAY]),
    reporter=st.sampled_from(["lead", "follower"]),
    alone=st.booleans(),
)
def test_one_number_everywhere(
    stage: Stage, rows: list[dict[str, Any]], last: date, reporter: str, alone: bool
) -> None:
    _make(stage, rows)
    programme = None if alone else stage.programme
    duty = make_duty(stage, stage.body(reporter), programme=programme)
    report = make_report(duty, period_start=last - timedelta(days=90), period_end=last)
    by = {"lead": "lead_officer", "follower": "officer"}[reporter]
    report = built(stage, report, by)
    dashboard = _dashboard(report)
    assert _in_report(report) == dashboard
    assert _in_api(stage, report, by) == dashboard
    assert _in_export(report) == _stored(report)
    assert _in_paper(report) == list(_stored(report).values())
    _opens_to_its_rows(stage, report)
    _table_adds_up(stage, report, dashboard)
    # The number stays what it is when the page is looked at later.
    with moved(datetime(2026, 7, 20, 3, tzinfo=UTC)):
        assert _dashboard(report) == dashboard


def _stored(report: Report) -> dict[str, Any]:
    return {each.name: each.value for each in report.figures.all()}


def _in_export(report: Report) -> dict[str, Any]:
    with write(report.figures.all(), figures_sheet(), "x") as file:
        book = load_workbook(BytesIO(file.read()))
    lines = list(book.active.iter_rows(min_row=2, values_only=True))
    return {line[0]: line[3] for line in lines}


def _in_paper(report: Report) -> list[int]:
    tables = figures_table(report)
    assert paper_of(report).form
    return [int(row.cells[4].text) for table in tables for row in table.rows]  # type: ignore[union-attr]


def _opens_to_its_rows(stage: Stage, report: Report) -> None:
    by = Actor(body=report.body)
    for figure in report.figures.filter(key__startswith="tasks."):
        found = behind(by, report, figure)
        assert found.rows is not None
        assert found.rows.number == figure.value
        assert found.rows.hidden == 0
        assert len(found.rows.tasks) == figure.value
        assert not found.differs


def _table_adds_up(stage: Stage, report: Report, dashboard: dict[str, int]) -> None:
    """The cells of the table, and every one of them the rows that it opens."""
    tables = [b for b in report.sections.get(key="progress").blocks if b["kind"] == "table"]
    if not dashboard["total"]:
        assert not tables
        return
    by, facts = Actor(body=report.body), Facts(report, traced=True)
    for row in tables[0]["rows"]:
        for cell in row["cells"]:
            if ref := cell.get("ref"):
                assert tasks_behind(by, facts, asked(ref)).number == int(cell["text"])
    total = next(row for row in tables[0]["rows"] if row["kind"] == "total")
    assert int(total["cells"][1]["text"]) == dashboard["total"]
