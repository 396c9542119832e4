"""How the due date of a task came to be, in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from danvan.web.core.deadlines.calendar import Calendar
from danvan.web.core.models import Entry
from danvan.web.programmes import due as told
from danvan.web.programmes.actions import ask_extension, decide_extension, edit_task
from danvan.web.programmes.models import Task
from programme_builders import Stage

As = Callable[[str], Client]


def said(task: Task) -> list[str]:
    task.refresh_from_db()
    entries = list(Entry.objects.of(task).order_by("at", "id"))
    return [step.words for step in told.steps(task, entries, Calendar())]


def test_words_first_date_extension_edit_and_what_it_is_now(stage: Stage) -> None:
    task = stage.task(due_words="trước ngày 28/6/2026", due=date(2026, 6, 28))
    asking = {"proposed": date(2026, 7, 31), "reason": "Chờ kinh phí"}
    extension = ask_extension(by=stage.cast.actor("lead_officer"), task=task, **asking)
    assert "đang chờ quyết định. Lý do: Chờ kinh phí" in said(task)[2]
    decide_extension(by=stage.cast.actor("approver"), extension=extension, grant=True)
    task.refresh_from_db()
    edit_task(by=stage.cast.actor("officer"), task=task, revision=None, due=date(2026, 8, 3))
    words = said(task)
    assert words[0] == "Văn bản viết: “trước ngày 28/6/2026”."
    assert words[1].startswith("Hạn ban đầu: 28/6/2026 (Chủ nhật). Trùng ngày nghỉ")
    assert words[2].startswith("Gia hạn từ 28/6/2026 đến 31/7/2026 (thứ Sáu). Sở Nội vụ xin ngày")
    assert "lý do: Chờ kinh phí. Người approver đồng ý ngày" in words[2]
    assert words[3].startswith("Sửa nhiệm vụ: hạn từ 31/7/2026 thành 3/8/2026 (thứ Hai)")
    assert words[4] == "Hạn hiện nay: 3/8/2026 (thứ Hai)."


def test_a_period_of_a_recurring_task(stage: Stage) -> None:
    fields = {"every": "quarter", "period_start": date(2026, 4, 1)}
    by_words = stage.task(due=date(2026, 6, 20), due_words="trước ngày 20 tháng cuối quý", **fields)
    assert "Theo lời văn bản, hạn của kỳ này là 20/6/2026 (thứ Bảy)." in said(by_words)
    plain = stage.task(due=date(2026, 6, 30), due_words="hằng quý", **fields)
    assert said(plain)[1] == "Kỳ của việc định kỳ: quý II/2026, từ 1/4/2026 đến 30/6/2026."
    assert "hạn là ngày cuối kỳ" in said(plain)[2]


def test_the_days_between() -> None:
    found = told.between(date(2026, 8, 28), date(2026, 9, 4), Calendar())
    assert (found.days, found.working) == (7, 2)
    assert [each.day for each, _name in found.holidays] == [31, 1, 2]
    days = told.days_to(date(2026, 9, 4), date(2026, 8, 28), Calendar())
    assert [day.number for day in days if day.kind == "counted"] == [1, 2]
    assert days[-1].due


def test_the_page_and_the_way_to_it(stage: Stage, as_role: As) -> None:
    task, client = stage.task(due_words="trong quý II"), as_role("lead_officer")
    assert f"/nhiem-vu/{task.pk}/thoi-han/" in client.get(f"/nhiem-vu/{task.pk}/").content.decode()
    with CaptureQueriesContext(connection) as queries:
        words = client.get(f"/nhiem-vu/{task.pk}/thoi-han/").content.decode()
    assert "Văn bản viết: “trong quý II”." in words and "ngày làm việc" in words
    assert len(queries) <= 15
    undated = stage.task(due=None, first_due=None)
    words = client.get(f"/nhiem-vu/{undated.pk}/thoi-han/").content.decode()
    assert "chưa có thời hạn" in words
    assert as_role("other_body").get(f"/nhiem-vu/{task.pk}/thoi-han/").status_code == 404
