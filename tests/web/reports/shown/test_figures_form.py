"""Typing figures, number and title: kept through rewriting, refused in words, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from content_builders import built, make_duty, make_report, tell
from danvan.official import Signature
from danvan.web.core.models import Entry
from danvan.web.reports.models import Figure, Report, ReportState
from danvan.web.reports.paper import paper_of
from programme_builders import Stage, make_stage
from roles import Cast

AsRole = Callable[[str], Client]


@pytest.fixture
def stage(cast: Cast) -> Stage:
    return make_stage(cast)


@pytest.fixture
def report(stage: Stage) -> Report:
    task = stage.task("Mở lớp bồi dưỡng", due=date(2026, 12, 1))
    tell(stage, task, "Đã mở 2 lớp.", date(2026, 4, 2), ("Số lượt", 1250.5, "lượt"))
    return built(stage, make_report(make_duty(stage, stage.body("lead"))))


def _path(report: Report) -> str:
    return f"/bao-cao/{report.pk}/so-lieu/sua/"


def _data(report: Report, **more: str) -> dict[str, Any]:
    """What the form sends when nothing is touched, then what is typed."""
    data = {"code": "", "title": report.title, "revision": str(report.revision)}
    for figure in report.figures.all():
        for name in ("planned", "value", "total", "last_year"):
            value = getattr(figure, name)
            data[f"{name}:{figure.key}"] = "" if value is None else str(value).replace(".", ",")
    return {**data, **more}


def _told(report: Report) -> Figure:
    return report.figures.get(name="Số lượt")


def test_what_is_typed_stays(stage: Stage, report: Report, as_role: AsRole) -> None:
    key = _told(report).key
    typed = {
        "code": "15/BC-SNV",
        f"value:{key}": "1.300",
        f"planned:{key}": "2.000,5",
        "name:+1": "Số đơn nhận",
        "unit:+1": "đơn",
        "value:+1": "7",
    }
    answer = as_role("lead_officer").post(_path(report), _data(report, **typed))
    assert answer.status_code == 302
    report.refresh_from_db()
    assert (report.code, report.content) == ("15/BC-SNV", 2)
    report = built(stage, report)
    found = _told(report)
    assert (found.value, found.planned) == (Decimal(1300), Decimal("2000.5"))
    assert not found.counted
    assert report.figures.get(name="Số đơn nhận").value == 7
    assert "trong báo cáo ghi 1.300 lượt" in report.doubts[0]
    assert Entry.objects.of(report).filter(act="write_figures").count() == 1


def test_nothing_typed_changes_nothing(report: Report, as_role: AsRole) -> None:
    client = as_role("lead_officer")
    assert "1.250,5" in client.get(_path(report)).content.decode()
    assert client.post(_path(report), _data(report)).status_code == 302
    report.refresh_from_db()
    assert report.content == 1
    assert _told(report).counted


def test_counts_of_tasks_are_typed_nowhere(report: Report, as_role: AsRole) -> None:
    data = _data(report, **{"value:tasks.total": "99", "planned:tasks.total": "5"})
    as_role("lead_officer").post(_path(report), data)
    found = report.figures.get(key="tasks.total")
    assert (found.value, found.planned) == (Decimal(1), Decimal(5))
    assert found.counted


def test_an_emptied_cell_is_counted_again(stage: Stage, report: Report, as_role: AsRole) -> None:
    key = _told(report).key
    client = as_role("lead_officer")
    client.post(_path(report), _data(report, **{f"value:{key}": "9"}))
    report.refresh_from_db()
    client.post(_path(report), _data(report, **{f"value:{key}": "", f"total:{key}": ""}))
    assert _told(built(stage, report)).value == Decimal("1250.5")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"value:+1": "7"}, "phải có tên chỉ số"),
        ({"name:+1": "số  LƯỢT", "value:+1": "7"}, "đã có trong biểu"),
        ({"name:+1": "Đơn", "value:+1": "bảy"}, "“bảy” ở dòng “Đơn” không phải là một con số"),
        ({"name:+1": "Đơn", "value:+1": "9" * 30}, "không phải là một con số"),
        ({"title": ""}, ""),
    ],
)
def test_refused_with_a_reason_and_all_that_was_typed(
    report: Report, as_role: AsRole, typed: dict[str, str], told: str
) -> None:
    answer = as_role("lead_officer").post(_path(report), _data(report, note="x", **typed))
    said = answer.content.decode()
    assert answer.status_code == 409
    assert told in said
    for value in typed.values():
        assert value in said
    report.refresh_from_db()
    assert report.content == 1


def test_somebody_was_quicker(report: Report, as_role: AsRole) -> None:
    data = _data(report, code="1/BC")
    Report.objects.filter(pk=report.pk).update(revision=99)
    answer = as_role("lead_officer").post(_path(report), data)
    assert answer.status_code == 409
    assert "1/BC" in answer.content.decode()


@pytest.mark.parametrize(
    ("role", "status"),
    [("lead_officer", 200), ("inspector", 403), ("officer", 403), ("other_body", 404)],
)
def test_who_types(report: Report, as_role: AsRole, role: str, status: int) -> None:
    assert as_role(role).get(_path(report)).status_code == status


def test_only_while_it_is_written(stage: Stage, report: Report, as_role: AsRole) -> None:
    Report.objects.filter(pk=report.pk).update(state=ReportState.SUBMITTED)
    assert as_role("lead_officer").get(_path(report)).status_code == 409
    other = make_report(report.duty, period_end=date(2026, 6, 13))
    assert as_role("lead_officer").get(_path(other)).status_code == 404


def test_who_signs_is_typed_once_and_stands_on_the_paper(
    stage: Stage, report: Report, as_role: AsRole
) -> None:
    there = _path(report)
    client = as_role("lead_officer")
    assert 'placeholder="Giám đốc"' in client.get(there).content.decode()
    usual = paper_of(report).signature
    assert (usual.position, usual.name, usual.authority) == ("Giám đốc", "", "")
    lines = {
        "signed_for": "KT. Giám đốc",
        "signed_as": "Phó Giám đốc",
        "signed_by": " Tạ Thị Ngọc ",
    }
    assert client.post(there, _data(report, **lines)).status_code == 302
    report.refresh_from_db()
    signed = Signature("Phó Giám đốc", "Tạ Thị Ngọc", "KT. Giám đốc")
    assert paper_of(report).signature == signed
    later = built(
        stage,
        make_report(
            report.duty,
            period_start=report.period_end + timedelta(days=1),
            period_end=report.period_end + timedelta(days=90),
        ),
    )
    assert paper_of(later).signature == signed
