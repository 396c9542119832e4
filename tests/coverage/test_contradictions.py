"""Other leads, later days, the same work twice."""

from __future__ import annotations

from dataclasses import replace

from coverage_scenes import covered, duty
from danvan.coverage import (
    CONFLICT_DUE,
    CONFLICT_LEAD,
    DUPLICATE_BETWEEN,
    DUPLICATE_WITHIN,
)

SURVEY = "khảo sát mức độ hài lòng của người dân về dịch vụ công, công bố kết quả"
ABOVE = duty("II.1", f"Sở Nội vụ {SURVEY}", "Sở Nội vụ", due="2026-11-15")
OTHER = duty("II.2", "Trồng cây trên đê")


def test_a_later_day_below_is_told_with_both_days() -> None:
    below = duty("1", SURVEY, due="2026-11-30")
    (conflict,) = covered([ABOVE, OTHER], {"a": [below]}).conflicts
    assert (conflict.kind, conflict.item) == (CONFLICT_DUE, "1")
    assert (conflict.parent_says, conflict.child_says) == ("2026-11-15", "2026-11-30")


def test_the_same_or_an_earlier_day_is_none() -> None:
    for day in ("2026-11-15", "2026-10-01", None):
        assert covered([ABOVE, OTHER], {"a": [duty("1", SURVEY, due=day)]}).conflicts == ()


def test_another_lead_is_told() -> None:
    below = duty("1", f"Phòng Tư pháp {SURVEY}", "Phòng Tư pháp")
    (conflict,) = covered([ABOVE, OTHER], {"a": [below]}).conflicts
    assert (conflict.kind, conflict.parent_says, conflict.child_says) == (
        CONFLICT_LEAD,
        "Sở Nội vụ",
        "Phòng Tư pháp",
    )


def test_the_same_role_a_helper_or_the_own_office_is_no_other_lead() -> None:
    same = duty("1", f"Phòng Nội vụ {SURVEY}", "Phòng Nội vụ")
    assert covered([ABOVE, OTHER], {"a": [same]}).conflicts == ()
    helper = replace(ABOVE, coordinators=("Sở Tư pháp",))
    below = duty("1", f"Phòng Tư pháp {SURVEY}", "Phòng Tư pháp")
    assert covered([helper, OTHER], {"a": [below]}).conflicts == ()
    inside = duty("1", f"Thanh tra Sở {SURVEY}", "Thanh tra Sở")
    bodies = {"a": "Sở Nội vụ tỉnh Hải Lâm"}
    assert covered([ABOVE, OTHER], {"a": [inside]}, bodies=bodies).conflicts == ()


def test_an_administration_may_give_its_work_to_whom_it_likes() -> None:
    above = duty("II.1", f"Ủy ban nhân dân các xã {SURVEY}", "Ủy ban nhân dân các xã")
    below = duty("1", f"Công an xã {SURVEY}", "Công an xã")
    assert covered([above, OTHER], {"a": [below]}).conflicts == ()


def test_twice_in_one_child() -> None:
    own = [duty("1", SURVEY), duty("2", f"Trong quý IV, {SURVEY}")]
    (double,) = covered([ABOVE, OTHER], {"a": own}).duplicates
    assert (double.kind, double.parent) == (DUPLICATE_WITHIN, "II.1")
    assert sorted(double.places) == [("a", "1"), ("a", "2")]


def test_twice_in_two_children_though_one_body_was_told() -> None:
    children = {"a": [duty("1", SURVEY)], "b": [duty("5", SURVEY)]}
    bodies = {"a": "Sở Nội vụ tỉnh Hải Lâm", "b": "Sở Tư pháp tỉnh Hải Lâm"}
    (double,) = covered([ABOVE, OTHER], children, bodies=bodies).duplicates
    assert (double.kind, double.places) == (DUPLICATE_BETWEEN, (("a", "1"), ("b", "5")))


def test_a_duty_of_all_communes_is_no_double() -> None:
    above = duty("II.1", f"Ủy ban nhân dân các xã {SURVEY}", "Ủy ban nhân dân các xã")
    children = {"a": [duty("1", SURVEY)], "b": [duty("1", SURVEY)]}
    assert covered([above, OTHER], children).duplicates == ()


PLAN = duty(
    "II.1",
    "Ủy ban nhân dân tỉnh ban hành Kế hoạch rà soát các thủ tục phải đi lại nhiều lần, "
    "hoàn thành trước ngày 31/3/2026",
    due="2026-03-31",
)


def test_what_a_plan_holds_may_be_due_after_the_plan() -> None:
    below = duty("1", "Rà soát các thủ tục phải đi lại nhiều lần, xong 15/6/2026", due="2026-06-15")
    found = covered([PLAN, OTHER], {"a": [below]})
    assert found.cell("II.1", "a").items == ("1",)
    assert found.conflicts == ()


def test_a_later_plan_is_told() -> None:
    text = "Ban hành Kế hoạch rà soát các thủ tục phải đi lại nhiều lần trước ngày 15/4/2026"
    (conflict,) = covered([PLAN, OTHER], {"a": [duty("1", text, due="2026-04-15")]}).conflicts
    assert (conflict.kind, conflict.child_says) == (CONFLICT_DUE, "2026-04-15")
