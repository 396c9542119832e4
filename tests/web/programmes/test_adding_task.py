"""A task added to a programme on its page: it reaches its lead, and what is wrong is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from danvan.web.programmes.models import Task
from programme_builders import DAY, Stage

As = Callable[[str], Client]
TOLD = {"text": "Tổ chức hội thi “Dân vận khéo”", "leads": "Sở Nội vụ", "due": "2026-07-01"}


def url(stage: Stage, tail: str = "") -> str:
    return f"/chuong-trinh/{stage.programme.pk}/{tail}"


def test_it_is_offered_and_reaches_its_lead(stage: Stage, as_role: As) -> None:
    officer = as_role("officer")
    assert "Thêm nhiệm vụ" in officer.get(url(stage)).content.decode()
    answer = officer.post(url(stage, "them-nhiem-vu/"), {**TOLD, "coordinators": "Sở Tài chính"})
    task = Task.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/nhiem-vu/{task.pk}/")
    assert (task.due, task.first_due) == (date(2026, 7, 1), date(2026, 7, 1))
    assert sorted(row.body.name for row in task.bodies.all()) == ["Sở Nội vụ", "Sở Tài chính"]
    assert "hội thi" in as_role("lead_officer").get("/hom-nay/").content.decode()


def test_a_viewer_is_not_offered_it(stage: Stage, as_role: As) -> None:
    assert "Thêm nhiệm vụ" not in as_role("viewer").get(url(stage)).content.decode()


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"leads": "Sở Vũ trụ"}, "Không có cơ quan nào đang hoạt động tên là “Sở Vũ trụ”"),
        ({"leads": ""}, "Trường này là bắt buộc"),
        ({"due": "2025-01-01"}, "đứng trước ngày ban hành"),
        ({"coordinators": "Sở Nội vụ"}, "không thể vừa chủ trì vừa phối hợp"),
        ({"text": "x" * 10_001}, "10000"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    stage: Stage, as_role: As, wrong: dict[str, str], reason: str
) -> None:
    answer = as_role("officer").post(
        url(stage, "them-nhiem-vu/"), {**TOLD, "deliverable": "Kế hoạch hội thi", **wrong}
    )
    words = answer.content.decode()
    assert answer.status_code == 409 and reason in words and "Kế hoạch hội thi" in words
    assert not Task.objects.exists()


def test_a_programme_that_ended_takes_none(stage: Stage, as_role: As) -> None:
    stage.programme.closed_on = DAY
    stage.programme.save()
    officer = as_role("officer")
    assert "them-nhiem-vu" not in officer.get(url(stage)).content.decode()
    answer = officer.post(url(stage, "them-nhiem-vu/"), TOLD)
    assert "hãy mở lại chương trình" in answer.content.decode()
    assert not Task.objects.exists()


def test_a_task_with_coordinators_only_says_that_nobody_leads(stage: Stage, as_role: As) -> None:
    stage.task(leads=(), coordinators=("other",))
    assert "Chưa rõ ai chủ trì" in as_role("officer").get("/nhiem-vu/").content.decode()
