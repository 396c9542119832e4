"""States: every pair of state and act is allowed as the table says, or refused in words."""

from __future__ import annotations

import pytest

from danvan.web.core.errors import Denied, Refused
from danvan.web.programmes.actions import (
    Told,
    accept_task,
    change_state,
    report_progress,
    return_task,
    submit_task,
)
from danvan.web.programmes.models import TaskState, Update
from danvan.web.programmes.transitions import TABLE, Act, after, allowed
from programme_builders import DAY, Stage


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("state", TaskState)
def test_every_pair_has_an_answer(state: TaskState, act: Act) -> None:
    if allowed(state, act):
        assert after(state, act) in TaskState
    else:
        with pytest.raises(Refused) as refused:
            after(state, act)
        assert refused.value.reason.endswith(".")


def test_every_state_can_be_left_or_reopened() -> None:
    for state in TaskState:
        assert set(TABLE[state].values()) - {state}


def test_the_way_of_a_task(stage: Stage) -> None:
    task, officer = stage.task(), stage.cast.actor("lead_officer")
    approver = stage.cast.actor("approver")
    report_progress(by=officer, task=task, told=Told("Đã có dự thảo", 40))
    task.refresh_from_db()
    assert (task.state, task.progress) == ("in_progress", 40)
    submit_task(by=officer, task=task, told=Told("Đã mở lớp"))
    task.refresh_from_db()
    assert (task.state, task.progress, task.submitted_on) == ("submitted", 100, DAY)
    return_task(by=approver, task=task, reason="Thiếu danh sách học viên")
    task.refresh_from_db()
    assert (task.state, task.progress, task.submitted_on) == ("returned", 40, None)
    submit_task(by=officer, task=task, told=Told("Gửi kèm danh sách"))
    accept_task(by=approver, task=task)
    task.refresh_from_db()
    assert (task.state, task.progress, task.completed_on) == ("completed", 100, DAY)
    kinds = list(task.updates.order_by("id").values_list("kind", flat=True))
    assert kinds == ["progress", "submission", "return", "submission", "acceptance"]
    stage.programme.refresh_from_db()
    assert stage.programme.progress == 100


def test_acceptance_counts_the_day_of_the_submission(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = stage.task(state="submitted", submitted_on=DAY, due=DAY)
    monkeypatch.setattr("danvan.web.core.clock.today", lambda: DAY.replace(day=20))
    accept_task(by=stage.cast.actor("approver"), task=task)
    task.refresh_from_db()
    assert task.completed_on == DAY


def test_a_return_needs_its_reason(stage: Stage) -> None:
    task = stage.task(state="submitted", submitted_on=DAY)
    with pytest.raises(Refused, match="lý do trả lại"):
        return_task(by=stage.cast.actor("approver"), task=task, reason="  ")
    assert not Update.objects.exists()


def test_done_but_unproven(stage: Stage) -> None:
    task = stage.task(deliverable="Báo cáo chuyên đề")
    officer, approver = stage.cast.actor("lead_officer"), stage.cast.actor("approver")
    submit_task(by=officer, task=task, told=Told("Đã xong"))
    with pytest.raises(Refused, match=r"chưa có sản phẩm.*Báo cáo chuyên đề"):
        accept_task(by=approver, task=task)
    product = Told("Gửi báo cáo", links=["https://hailam.example/bao-cao.pdf"], product=True)
    report_progress(by=officer, task=task, told=product)
    accept_task(by=approver, task=task)
    task.refresh_from_db()
    assert task.proven and task.state == "completed"


def test_a_product_needs_something_attached(stage: Stage) -> None:
    with pytest.raises(Refused, match="đính kèm"):
        report_progress(
            by=stage.cast.actor("lead_officer"), task=stage.task(), told=Told("Xong", product=True)
        )


@pytest.mark.parametrize(
    "told", [Told(""), Told(" \n"), Told("Xong", 101), Told("Xong", -1)], ids=str
)
def test_a_report_says_something(stage: Stage, told: Told) -> None:
    with pytest.raises(Refused):
        report_progress(by=stage.cast.actor("lead_officer"), task=stage.task(), told=told)


def test_pause_and_cancel_give_a_reason(stage: Stage) -> None:
    task, approver = stage.task(), stage.cast.actor("approver")
    with pytest.raises(Refused, match="lý do"):
        change_state(by=approver, task=task, act=Act.PAUSE)
    change_state(by=approver, task=task, act=Act.PAUSE, reason="Chờ hướng dẫn của Trung ương")
    task.refresh_from_db()
    assert task.state == "paused"
    change_state(by=approver, task=task, act=Act.REOPEN)
    task.refresh_from_db()
    assert task.state == "not_started"


def test_reopening_forgets_that_it_was_done(stage: Stage) -> None:
    task = stage.task(state="completed", submitted_on=DAY, completed_on=DAY, progress=100)
    task.updates.create(kind="progress", progress=60, at="2026-05-01T00:00Z")
    task.updates.create(kind="submission", progress=100, at="2026-06-01T00:00Z")
    change_state(by=stage.cast.actor("approver"), task=task, act=Act.REOPEN)
    task.refresh_from_db()
    assert (task.completed_on, task.submitted_on, task.progress) == (None, None, 60)


@pytest.mark.parametrize("role", ["coordinator", "officer", "other_body", "viewer", "inspector"])
def test_only_a_lead_reports(stage: Stage, role: str) -> None:
    task = stage.task(coordinators=("coordinator",))
    with pytest.raises(Denied):
        report_progress(by=stage.cast.actor(role), task=task, told=Told("Xong"))
