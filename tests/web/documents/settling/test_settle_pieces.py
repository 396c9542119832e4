"""Tasks cut, joined and added."""

from __future__ import annotations

import pytest

from danvan.web.core.errors import Refused, Stale
from danvan.web.core.models import Entry
from danvan.web.documents.actions.settling import (
    add_candidate,
    edit_candidate,
    merge_candidates,
    restore_candidate,
    split_candidate,
)
from roles import Cast
from settling_builders import TEXT, Desk, span


def order(desk: Desk) -> list[str]:
    rows = desk.version.candidates.filter(dropped=False).order_by("order")
    return [row.text[:12] for row in rows]


def test_two_of_one(desk: Desk, cast: Cast) -> None:
    task = desk.tasks["first"]
    at = task.text.index("trình")
    first, second = split_candidate(
        by=cast.actor("officer"), candidate=task, at=at, seen=desk.task("first").seen
    )
    assert first.text == "Sở Nội vụ chủ trì xây dựng Đề án bồi dưỡng cán bộ"
    assert second.text == "trình Tỉnh ủy trước ngày 30/6/2026."
    assert TEXT[second.start : second.end] == second.text
    assert TEXT[first.start : first.end].startswith(first.text)
    assert first.read == second.read == task.read, "both say what was read of them"
    assert [row.body for row in second.bodies.all()] == [cast.bodies["lead"]]
    assert second.due == task.due and order(desk)[:3] == [
        "Sở Nội vụ ch",
        "trình Tỉnh ủ",
        "Sở Tài chính",
    ]
    assert Entry.objects.of(second).get().act == "split_candidate"


def test_words_of_a_person_are_cut_too(desk: Desk, cast: Cast) -> None:
    """They stand nowhere in the source: both parts keep the whole place."""
    by, task = cast.actor("officer"), desk.tasks["second"]
    edit_candidate(by=by, candidate=task, text="Lập dự toán; cấp đủ tiền")
    first, second = split_candidate(by=by, candidate=task, at=12)
    assert (first.text, second.text) == ("Lập dự toán", "cấp đủ tiền")
    assert (first.start, first.end) == (second.start, second.end) == (task.start, task.end)


@pytest.mark.parametrize("at", [0, 10_000])
def test_a_cut_at_the_edge_is_refused(desk: Desk, cast: Cast, at: int) -> None:
    with pytest.raises(Refused, match="giữa nhiệm vụ"):
        split_candidate(by=cast.actor("officer"), candidate=desk.tasks["first"], at=at)
    assert desk.version.candidates.count() == 3


def test_one_of_two(desk: Desk, cast: Cast) -> None:
    by = cast.actor("officer")
    joined = merge_candidates(by=by, candidate=desk.tasks["first"])
    second = desk.task("second")
    assert joined.text.endswith("30/6/2026.\nSở Tài chính bố trí kinh phí.")
    assert (joined.start, joined.end) == (desk.tasks["first"].start, desk.tasks["second"].end)
    assert {row.body for row in joined.bodies.all()} == {
        cast.bodies["lead"],
        cast.bodies["coordinator"],
    }
    assert second.dropped and second.merged_into == joined
    assert second.read == desk.tasks["second"].read and second.text == desk.tasks["second"].text
    with pytest.raises(Refused, match="đã gộp"):
        restore_candidate(by=by, candidate=second)


def test_own_values_stand_and_missing_ones_are_taken(desk: Desk, cast: Cast) -> None:
    joined = merge_candidates(by=cast.actor("officer"), candidate=desk.tasks["second"])
    assert joined.every == "quarter", "of the third, for it had none of its own"
    assert [row.words for row in joined.bodies.all()] == ["Sở Tài chính", "Ban Dân vận"]


def test_the_last_one_has_none_to_join(desk: Desk, cast: Cast) -> None:
    with pytest.raises(Refused, match="Không có nhiệm vụ nào đứng sau"):
        merge_candidates(by=cast.actor("officer"), candidate=desk.tasks["third"])


def test_stale_cuts_change_nothing(desk: Desk, cast: Cast) -> None:
    by, seen = cast.actor("officer"), desk.task("first").seen
    edit_candidate(by=by, candidate=desk.tasks["first"], text="Khác hẳn")
    for act, more in ((split_candidate, {"at": 5}), (merge_candidates, {})):
        with pytest.raises(Stale):
            act(by=by, candidate=desk.tasks["first"], seen=seen, **more)


def test_a_task_that_was_missed(desk: Desk, cast: Cast) -> None:
    start, end = span("trình Tỉnh ủy trước ngày 30/6/2026")
    made = add_candidate(
        by=cast.actor("officer"),
        version=desk.version,
        clause="I.1",
        start=start,
        end=end,
        text="Trình Tỉnh ủy",
        leads=[cast.bodies["lead"]],
        coordinators=[],
        due=None,
        every="",
        deliverable="",
    )
    assert made.read == {} and made.accepted
    assert order(desk) == ["Sở Nội vụ ch", "Trình Tỉnh ủ", "Sở Tài chính", "Ban Dân vận "]
    assert Entry.objects.of(made).get().changes["lead"] == [None, ["Sở Nội vụ"]]


def test_a_task_from_nowhere_is_refused(desk: Desk, cast: Cast) -> None:
    given = {"clause": "I", "text": "Một việc", "leads": [], "coordinators": []}
    with pytest.raises(Refused, match="chọn những từ"):
        add_candidate(by=cast.actor("officer"), version=desk.version, start=9, end=9, **given)
