"""Coverage of small parents: kinds, evidence, citations, order, nothing at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coverage_scenes import covered, duty
from danvan.coverage import COVERED, NONE, PARTLY, Item, Weights, cover

CLASSES = duty("II.1", "Sở Nội vụ mở lớp tập huấn kỹ năng hòa giải cho trưởng thôn", "Sở Nội vụ")
RUBBISH = duty("II.2", "Thu gom rác thải trên bãi biển, dựng bảng nhắc giữ vệ sinh")
BOTH = [CLASSES, RUBBISH]


def test_the_same_work_in_other_words_is_covered() -> None:
    below = duty("1", "Tổ chức bồi dưỡng kỹ năng hòa giải cho trưởng bản, tổ trưởng tổ dân phố")
    match = covered(BOTH, {"a": [below]}).cell("II.1", "a")
    assert (match.kind, match.items) == (COVERED, ("1",))


def test_other_work_of_the_field_is_not() -> None:
    below = duty("1", "Khen trưởng thôn gương mẫu")
    assert covered(BOTH, {"a": [below]}).cell("II.2", "a").kind == NONE


def test_few_words_are_a_part() -> None:
    below = duty("1", "Cử người học hòa giải")
    assert covered(BOTH, {"a": [below]}).cell("II.1", "a").kind == PARTLY


def test_one_clause_may_carry_out_two_duties() -> None:
    below = duty(
        "1",
        "Mở lớp tập huấn kỹ năng hòa giải cho trưởng thôn; thu gom rác thải trên bãi biển, "
        "dựng bảng nhắc giữ vệ sinh",
    )
    found = covered(BOTH, {"a": [below]})
    assert [match.kind for match in found.matches] == [COVERED, COVERED]


def test_evidence_points_at_the_words() -> None:
    below = duty("1", "Mùa hè, Đoàn xã thu gom rác trên bãi biển")
    match = covered(BOTH, {"a": [below]}).cell("II.2", "a")
    for term in match.evidence.terms:
        for start, end in term.parent_at:
            assert RUBBISH.text[start:end].strip()
        for place in term.child_at:
            assert place.item == "1"
            assert below.text[place.span.start : place.span.end].strip()
    words = {term.words: term for term in match.evidence.terms}
    (beach,) = words["bãi biển"].child_at
    assert below.text[beach.span.start : beach.span.end] == "bãi biển"
    assert any("bảng" in missing for missing in match.evidence.missing)
    weights = [term.weight for term in match.evidence.terms]
    assert weights == sorted(weights, reverse=True)


def test_roles_of_another_level_stand_for_one_another() -> None:
    below = duty("1", "Phòng Nội vụ mở lớp tập huấn hòa giải cho trưởng thôn", "Phòng Nội vụ")
    (pair,) = covered(BOTH, {"a": [below]}).cell("II.1", "a").evidence.roles
    assert (pair.parent, pair.child) == ("Sở Nội vụ", "Phòng Nội vụ")


def test_a_clause_that_names_the_duty_covers_it() -> None:
    text = "Thực hiện mục II, khoản 2 Kế hoạch số 15/KH-UBND theo phân công của Chủ tịch"
    below = duty("1", text)
    assert covered(BOTH, {"a": [below]}).cell("II.2", "a").kind == NONE
    match = covered(BOTH, {"a": [below]}, parent_code="15/KH-UBND").cell("II.2", "a")
    assert (match.kind, match.items, match.evidence.cites_parent) == (COVERED, ("1",), True)


def test_what_gives_nobody_work_covers_nothing_and_is_asked_of_nobody() -> None:
    aim = Item("I.1", RUBBISH.text, is_duty=False)
    found = covered([aim, RUBBISH], {"a": [aim]})
    assert [(match.parent, match.kind) for match in found.matches] == [("II.2", NONE)]


def test_a_document_covers_itself() -> None:
    found = covered(BOTH, {"same": BOTH})
    assert [(match.kind, match.items) for match in found.matches] == [
        (COVERED, ("II.1",)),
        (COVERED, ("II.2",)),
    ]


def test_nothing_against_nothing() -> None:
    assert cover([], {}, Weights([])).matches == ()
    (match,) = cover([RUBBISH], {"a": []}, Weights([])).matches
    assert (match.kind, match.items, match.score) == (NONE, (), 0.0)


def test_the_order_of_the_children_changes_no_cell() -> None:
    one, two = (
        [duty("1", "Thu gom rác thải bãi biển")],
        [duty("1", "Tập huấn hòa giải cho trưởng thôn")],
    )
    first, second = covered(BOTH, {"a": one, "b": two}), covered(BOTH, {"b": two, "a": one})
    for key in ("II.1", "II.2"):
        assert first.cell(key, "a") == second.cell(key, "a")
    assert [match.child for match in first.row("II.1")] == ["a", "b"]


@given(st.lists(st.text(max_size=80), min_size=1, max_size=4))
def test_no_text_raises_and_places_lie_inside(texts: list[str]) -> None:
    own = [duty(str(at), text) for at, text in enumerate(texts)]
    found = covered(own, {"a": own})
    assert len(found.matches) == len(own)
    for match in found.matches:
        assert 0 <= match.score <= 1
        for term in match.evidence.terms:
            text = texts[int(match.parent)]
            assert all(0 <= start < end <= len(text) for start, end in term.parent_at)
