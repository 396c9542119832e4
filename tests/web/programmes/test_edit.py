"""Editing, assigning, bulk edits, urging, progress upward, handover."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.actions import succeed
from danvan.web.bodies.models import BodyGroup, Succession
from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.core.models import Entry
from danvan.web.programmes.access import visible_programmes
from danvan.web.programmes.actions import (
    SomeRefused,
    Told,
    Wanted,
    add_task,
    assign_task,
    bulk_edit,
    change_state,
    edit_task,
    remind,
    report_progress,
)
from danvan.web.programmes.models import Programme, Task
from danvan.web.programmes.transitions import Act
from programme_builders import DAY, ISSUED, Stage


def test_an_edit_writes_what_changed(stage: Stage) -> None:
    task = stage.task()
    edit_task(
        by=stage.cast.actor("officer"), task=task, revision=0, text="Việc mới", due=date(2026, 8, 1)
    )
    task.refresh_from_db()
    assert (task.text, task.due, task.first_due) == (
        "Việc mới",
        date(2026, 8, 1),
        date(2026, 6, 30),
    )
    assert Entry.objects.of(task).get().changes["due"] == ["2026-06-30", "2026-08-01"]


def test_the_second_of_two_editors_is_told(stage: Stage) -> None:
    task, officer = stage.task(), stage.cast.actor("officer")
    edit_task(by=stage.cast.actor("approver"), task=task, revision=0, weight=3)
    with pytest.raises(Stale, match="Người approver đã thay đổi"):
        edit_task(by=officer, task=task, revision=0, text="Việc khác")
    task.refresh_from_db()
    assert task.text != "Việc khác"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"text": " "}, "phải có nội dung"),
        ({"due": ISSUED - timedelta(days=1)}, "9/1/2026 đứng trước ngày ban hành văn bản"),
        ({"weight": 0}, "Trọng số"),
        ({"weight": 10**12}, "Trọng số"),
        ({"cost_planned": -1}, "số âm"),
    ],
)
def test_values_that_no_task_has(stage: Stage, values: dict[str, object], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        edit_task(by=stage.cast.actor("officer"), task=stage.task(), revision=None, **values)


def test_a_completed_task_keeps_its_date(stage: Stage) -> None:
    task, officer = stage.task(state="completed"), stage.cast.actor("officer")
    with pytest.raises(Refused, match="chỉ còn sửa được kinh phí"):
        edit_task(by=officer, task=task, revision=None, due=date(2027, 1, 1))
    edit_task(by=officer, task=task, revision=None, cost_spent=12)


def test_a_lead_must_exist(stage: Stage) -> None:
    ended = stage.body("other")
    succeed(
        by=stage.cast.actor("province_admin"),
        body=ended,
        successors=[stage.body("commune")],
        how=Succession.How.MERGE,
        on=date(2026, 3, 1),
    )
    ended.refresh_from_db()
    with pytest.raises(Refused, match=r"không còn hoạt động.*nay thuộc Đảng ủy xã Đông Hải"):
        assign_task(by=stage.cast.actor("approver"), task=stage.task(), leads=[ended])


def test_assigning_keeps_coordinators(stage: Stage) -> None:
    task = stage.task(coordinators=("coordinator",))
    assign_task(by=stage.cast.actor("approver"), task=task, leads=[stage.body("front")])
    parts = {(row.part, row.body.name) for row in task.bodies.all()}
    assert parts == {
        ("lead", "Ủy ban MTTQ Việt Nam tỉnh Hải Lâm"),
        ("coordinate", "Sở Tài chính"),
    }
    with pytest.raises(Denied):
        assign_task(by=stage.cast.actor("officer"), task=task, leads=[stage.body("lead")])
    with pytest.raises(Refused, match="phải có cơ quan chủ trì"):
        assign_task(by=stage.cast.actor("approver"), task=task, leads=[])


def test_a_task_is_added_by_hand(stage: Stage) -> None:
    task = add_task(
        by=stage.cast.actor("officer"),
        programme=stage.programme,
        leads=[stage.body("lead")],
        text="Việc phát sinh",
        due=date(2026, 9, 1),
    )
    assert task.first_due == date(2026, 9, 1) and task.bodies.get().part == "lead"


def test_many_at_once_or_none(stage: Stage) -> None:
    approver = stage.cast.actor("approver")
    tasks = [stage.task(), stage.task(state="completed"), stage.task()]
    wanted = Wanted(due=date(2026, 9, 30))
    with pytest.raises(SomeRefused, match="1 trong 3") as refused:
        bulk_edit(by=approver, tasks=tasks, wanted=wanted)
    assert [task for task, _reason in refused.value.rows] == [tasks[1]]
    assert not Task.objects.filter(due=date(2026, 9, 30)).exists()
    both = Wanted(leads=[stage.body("front")], act=Act.START)
    assert bulk_edit(by=approver, tasks=[tasks[0], tasks[2]], wanted=both) == 2
    assert Task.objects.of_body(stage.body("front")).filter(state="in_progress").count() == 2


def test_bulk_says_what_is_missing(stage: Stage) -> None:
    with pytest.raises(Refused, match="điều cần thay đổi"):
        bulk_edit(by=stage.cast.actor("approver"), tasks=[stage.task()], wanted=Wanted())
    with pytest.raises(Refused, match="đánh dấu"):
        bulk_edit(by=stage.cast.actor("approver"), tasks=[], wanted=Wanted(due=DAY))


def test_urged_once_a_day(stage: Stage) -> None:
    task, officer = stage.task(), stage.cast.actor("officer")
    remind(by=officer, task=task, text="Đề nghị báo cáo")
    with pytest.raises(Refused, match="hôm nay đã được đôn đốc"):
        remind(by=officer, task=task)
    task.refresh_from_db()
    assert task.updated_at is None, "an urging is no report"


def test_progress_is_a_weighted_mean_rounded_down(stage: Stage) -> None:
    parent = stage.task(leaf=False, leads=())
    shares = [stage.task(parent=parent, weight=weight) for weight in (1, 2, 1)]
    officer, approver = stage.cast.actor("lead_officer"), stage.cast.actor("approver")
    report_progress(by=officer, task=shares[0], told=Told("Một phần", 50))
    report_progress(by=officer, task=shares[1], told=Told("Một phần", 33))
    parent.refresh_from_db()
    assert (parent.progress, parent.state) == ((50 + 2 * 33 + 0) // 4, "in_progress")
    change_state(by=approver, task=shares[2], act=Act.CANCEL, reason="Không còn cần")
    parent.refresh_from_db()
    stage.programme.refresh_from_db()
    assert parent.progress == stage.programme.progress == (50 + 2 * 33) // 3


def test_a_parent_hands_its_state_down(stage: Stage) -> None:
    parent = stage.task(leaf=False, leads=())
    shares = [stage.task(parent=parent), stage.task(parent=parent, state="completed")]
    change_state(
        by=stage.cast.actor("approver"), task=parent, act=Act.CANCEL, reason="Thay bằng việc khác"
    )
    states = list(Task.objects.filter(parent=parent).order_by("id").values_list("state", flat=True))
    assert states == ["cancelled", "completed"]
    parent.refresh_from_db()
    assert parent.state == "completed", shares


def test_what_is_shared_changes_with_the_parent(stage: Stage) -> None:
    group = BodyGroup.objects.create(name="Các xã", under=stage.body("province"), kinds=["x"])
    parent = stage.task("Việc chung", leaf=False, leads=(), group=group)
    same = stage.task("Việc chung", parent=parent)
    own = stage.task("Việc riêng", parent=parent)
    officer = stage.cast.actor("officer")
    edit_task(by=officer, task=parent, revision=0, text="Việc chung đã rõ", weight=5)
    same.refresh_from_db()
    own.refresh_from_db()
    assert (same.text, same.weight) == ("Việc chung đã rõ", 1)
    assert own.text == "Việc riêng"
    with pytest.raises(Refused, match="cả nhóm"):
        assign_task(by=stage.cast.actor("approver"), task=parent, leads=[stage.body("lead")])


def test_a_share_that_is_done_does_not_stop_its_parent(stage: Stage) -> None:
    parent = stage.task("Việc chung", leaf=False, leads=())
    done = stage.task("Việc chung", parent=parent, state="completed")
    waiting = stage.task("Việc chung", parent=parent)
    edit_task(by=stage.cast.actor("officer"), task=parent, revision=0, text="Việc chung đã rõ")
    done.refresh_from_db()
    waiting.refresh_from_db()
    assert (done.text, waiting.text) == ("Việc chung", "Việc chung đã rõ")


def test_duties_pass_to_the_successors(stage: Stage) -> None:
    open_task = stage.task(coordinators=("coordinator",))
    done = stage.task(state="completed")
    passed = succeed(
        by=stage.cast.actor("province_admin"),
        body=stage.body("lead"),
        successors=[stage.body("coordinator"), stage.body("front")],
        how=Succession.How.SPLIT,
        on=date(2026, 6, 1),
    )
    assert passed == 1
    parts = {(row.part, row.body.name) for row in open_task.bodies.all()}
    assert parts == {("lead", "Sở Tài chính"), ("lead", "Ủy ban MTTQ Việt Nam tỉnh Hải Lâm")}
    assert done.bodies.get().body.name == "Sở Nội vụ"
    entry = Entry.objects.of(open_task).get()
    assert (entry.act, entry.changes["body"][0]) == ("pass_duties", "Sở Nội vụ")


def test_a_programme_follows_its_follower(stage: Stage) -> None:
    succeed(
        by=stage.cast.actor("province_admin"),
        body=stage.body("follower"),
        successors=[stage.body("front")],
        how=Succession.How.MERGE,
        on=date(2026, 6, 1),
    )
    stage.programme.refresh_from_db()
    assert stage.programme.follower == stage.programme.owner == stage.body("front")


def test_an_ended_programme_stays_readable_for_the_heir(stage: Stage) -> None:
    Programme.objects.filter(pk=stage.programme.pk).update(closed_on=date(2026, 3, 1))
    heir = Actor(body=stage.body("front"))
    assert not visible_programmes(heir).exists()
    succeed(
        by=stage.cast.actor("province_admin"),
        body=stage.body("follower"),
        successors=[stage.body("front")],
        how=Succession.How.MERGE,
        on=date(2026, 6, 1),
    )
    assert visible_programmes(heir).get().closed_on == date(2026, 3, 1)
    entries = Entry.objects.of(stage.programme).filter(act="pass_duties")
    assert {old for e in entries for old, _new in e.changes.values()} == {
        "Ban Tuyên giáo và Dân vận Tỉnh ủy"
    }


def test_a_change_nobody_wrote_down_is_told_without_its_hour(stage: Stage) -> None:
    task = stage.task()
    Task.objects.filter(pk=task.pk).update(revision=3)
    with pytest.raises(Stale) as stale:
        edit_task(by=stage.cast.actor("officer"), task=task, revision=0, text="Việc khác")
    assert stale.value.reason.startswith("Có thay đổi ở nhiệm vụ này sau khi bạn mở trang.")
