"""Acts on tasks: accept, drop, correct; what was read stays beside what counts."""

from __future__ import annotations

from datetime import date

import pytest

from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.core.models import Entry
from danvan.web.documents.actions.settling import (
    accept_candidate,
    accept_clear,
    drop_candidate,
    edit_candidate,
    restore_candidate,
)
from danvan.web.documents.settling import compare
from roles import Cast
from settling_builders import Desk


def test_accept_drop_and_take_back(desk: Desk, cast: Cast) -> None:
    by = cast.actor("officer")
    task = desk.tasks["first"]
    assert accept_candidate(by=by, candidate=task, seen=desk.task("first").seen).accepted
    dropped = drop_candidate(by=by, candidate=task)
    assert dropped.dropped and not dropped.accepted
    with pytest.raises(Refused, match="đã bỏ"):
        accept_candidate(by=by, candidate=task)
    assert not restore_candidate(by=by, candidate=task).dropped
    acts = list(Entry.objects.of(task).values_list("act", flat=True))
    assert acts == ["restore_candidate", "drop_candidate", "accept_candidate"]


def test_an_act_done_twice_is_written_once(desk: Desk, cast: Cast) -> None:
    for _again in range(2):
        accept_candidate(by=cast.actor("officer"), candidate=desk.tasks["first"])
    assert Entry.objects.of(desk.tasks["first"]).count() == 1


def test_all_that_is_clear_at_once(desk: Desk, cast: Cast) -> None:
    """Not the task with a doubt in its words, nor that whose lead is unknown."""
    assert accept_clear(by=cast.actor("officer"), version=desk.version) == 1
    assert [desk.task(key).accepted for key in ("first", "second", "third")] == [False, True, False]
    assert Entry.objects.of(desk.version).get().changes == {"tasks": [None, 1]}


def test_a_task_without_a_lead_is_not_clear(desk: Desk, cast: Cast) -> None:
    desk.tasks["second"].bodies.all().delete()
    assert accept_clear(by=cast.actor("officer"), version=desk.version) == 0


def test_what_was_read_stays(desk: Desk, cast: Cast) -> None:
    read = desk.tasks["first"].read
    task = edit_candidate(
        by=cast.actor("officer"),
        candidate=desk.tasks["first"],
        text="Xây dựng Đề án bồi dưỡng",
        due=date(2026, 9, 30),
        every="",
        deliverable="Đề án",
        keep_rows=[],
        add={"lead": [cast.bodies["front"]]},
    )
    assert (task.accepted, task.read, task.due) == (True, read, date(2026, 9, 30))
    told = {
        str(each.label): each.words for each in compare.of_candidate(task, list(task.bodies.all()))
    }
    assert told["Thời hạn"] == "30/6/2026" and told["Chủ trì"] == "Sở Nội vụ"
    assert told["Nhiệm vụ"] == read["text"] and told["Sản phẩm"] == ""
    changes = Entry.objects.of(task).get().changes
    assert changes["due"] == ["2026-06-30", "2026-09-30"]
    assert changes["lead"] == [["Sở Nội vụ"], ["Ủy ban MTTQ Việt Nam tỉnh Hải Lâm"]]


def test_nothing_read_differently_is_shown_of_what_nobody_changed(desk: Desk) -> None:
    for key in desk.tasks:
        task = desk.task(key)
        assert compare.of_candidate(task, list(task.bodies.all())) == []


def test_what_no_task_may_say(desk: Desk, cast: Cast) -> None:
    by, task = cast.actor("officer"), desk.tasks["first"]
    with pytest.raises(Refused, match="có nội dung"):
        edit_candidate(by=by, candidate=task, text=" ")
    with pytest.raises(Refused, match="trước ngày ban hành"):
        edit_candidate(by=by, candidate=task, due=date(2026, 1, 9))
    with pytest.raises(Refused, match="Định kỳ"):
        edit_candidate(by=by, candidate=task, every="week")
    with pytest.raises(ValueError, match="accepted"):
        edit_candidate(by=by, candidate=task, accepted=False)
    with pytest.raises(Denied):
        edit_candidate(by=cast.actor("other_body"), candidate=task, text="Khác")
    assert desk.task("first").text == task.text


def test_the_second_of_two_is_told_who_was_first(desk: Desk, cast: Cast) -> None:
    seen = desk.task("first").seen
    edit_candidate(by=cast.actor("approver"), candidate=desk.tasks["first"], seen=seen, text="Một")
    for act in (accept_candidate, drop_candidate):
        with pytest.raises(Stale, match="Người approver đã thay đổi"):
            act(by=cast.actor("officer"), candidate=desk.tasks["first"], seen=seen)
    assert desk.task("first").text == "Một"


def test_an_older_version_is_not_settled_any_more(desk: Desk, cast: Cast) -> None:
    version = desk.version
    version.document.versions.create(
        number=2, name="ban-moi.docx", media_type="text/plain", size=1, sha256="1" * 64
    )
    with pytest.raises(Refused, match="bản mới hơn"):
        accept_candidate(by=cast.actor("officer"), candidate=desk.tasks["first"])
