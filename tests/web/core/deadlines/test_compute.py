"""Deadlines: single ones by hand, and what holds of all."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.web.core.deadlines.calendar import Calendar, Swapped
from danvan.web.core.deadlines.compute import anchor_of, compute
from danvan.web.core.deadlines.counting import add, add_months
from danvan.web.core.deadlines.events import Extension, Suspension
from danvan.web.core.deadlines.rule import DayOff, Extending, Length, Rule, Unit
from danvan.web.core.deadlines.rules import rule as found_rule
from danvan.web.core.errors import Refused

LAW = Calendar()
DAYS = st.dates(date(2020, 1, 1), date(2031, 12, 31))
UNITS = st.sampled_from(list(Unit))
OFFS = st.sampled_from(list(DayOff))


def made(
    number: int, unit: Unit = Unit.CALENDAR, off: DayOff = DayOff.NEXT, **more: object
) -> Rule:
    fields = {"suspension": True, "extending": Extending(0, needs_reason=False), **more}
    return Rule("k", "n", "t", "nhận đơn", Length(number, unit), day_off=off, **fields)  # type: ignore[arg-type]


@st.composite
def rules(draw: st.DrawFn, units: st.SearchStrategy[Unit] = UNITS) -> Rule:
    return made(draw(st.integers(1, 120)), draw(units), draw(OFFS))


@pytest.mark.parametrize(
    ("rule", "start", "due"),
    [
        (made(30), date(2026, 8, 3), date(2026, 9, 3)),  # 2/9 is a day off
        (made(30, off=DayOff.PREVIOUS), date(2026, 8, 3), date(2026, 8, 28)),
        (made(30, off=DayOff.KEEP), date(2026, 8, 3), date(2026, 9, 2)),
        (made(10, Unit.WORKING), date(2026, 8, 3), date(2026, 8, 17)),
        (made(5, Unit.WORKING), date(2026, 8, 20), date(2026, 8, 26)),  # Saturday 22/8 is worked
        (made(1, Unit.MONTH, DayOff.KEEP), date(2024, 1, 31), date(2024, 2, 29)),
        (made(1, Unit.MONTH, DayOff.KEEP), date(2025, 1, 31), date(2025, 2, 28)),
        (made(12, Unit.MONTH, DayOff.KEEP), date(2024, 2, 29), date(2025, 2, 28)),
        (made(10, Unit.WORKING), date(2027, 1, 28), date(2027, 2, 18)),  # over Tết
        (made(5, Unit.WORKING), date(2026, 12, 29), date(2027, 1, 6)),  # over the new year
        (made(1, from_next_day=False), date(2026, 8, 3), date(2026, 8, 3)),
    ],
)
def test_dates_made_by_hand(rule: Rule, start: date, due: date) -> None:
    assert compute(rule, start, calendar=LAW).due == due


def test_a_swapped_day_moves_a_term_of_working_days() -> None:
    own = Calendar([Swapped(date(2026, 8, 5), False, "nghỉ")])
    rule = made(10, Unit.WORKING)
    assert compute(rule, date(2026, 8, 3), calendar=own).due == date(2026, 8, 18)


def test_variants_and_their_extensions() -> None:
    conclude = found_rule("denunciation.conclude", date(2026, 8, 1))
    start, more = date(2026, 8, 3), Extension(reason="nhiều nơi phải xác minh")
    two = compute(conclude, start, "very_complex", [more, more], calendar=LAW)
    assert two.last == start + timedelta(days=90)
    with pytest.raises(Refused, match="tối đa 1 lần"):
        compute(conclude, start, "complex", [more, more])
    with pytest.raises(Refused, match="không được gia hạn"):
        compute(conclude, start, "", [more])
    with pytest.raises(Refused, match="phải có lý do"):
        compute(conclude, start, "complex", [Extension()])


def test_what_the_law_leaves_open_is_refused_with_words() -> None:
    with pytest.raises(Refused, match="hãy đặt thời hạn của cơ quan"):
        compute(found_rule("petition.answer", date(2026, 8, 1)), date(2026, 8, 3))
    with pytest.raises(Refused, match="không được tạm đình chỉ"):
        compute(
            found_rule("letter.propose", date(2026, 8, 1)),
            date(2026, 8, 3),
            suspensions=[Suspension(date(2026, 8, 4), date(2026, 8, 5))],
        )


@given(rules(), DAYS)
def test_never_due_on_a_day_off_where_the_rule_forbids_it(rule: Rule, start: date) -> None:
    due = compute(rule, start, calendar=LAW).due
    assert LAW.is_working(due) or rule.day_off is DayOff.KEEP


@given(rules(), DAYS, st.integers(0, 60))
def test_a_later_event_is_never_due_earlier(rule: Rule, start: date, more: int) -> None:
    later = start + timedelta(days=more)
    assert compute(rule, start, calendar=LAW).due <= compute(rule, later, calendar=LAW).due


@st.composite
def extensions(draw: st.DrawFn) -> Extension:
    on = draw(st.none() | DAYS)
    if draw(st.booleans()):
        return Extension(until=draw(DAYS), on=on)
    return Extension(length=Length(draw(st.integers(1, 90)), draw(UNITS)), on=on)


@given(rules(), DAYS, st.lists(extensions(), max_size=3), extensions())
def test_an_extension_never_shortens(
    rule: Rule, start: date, some: list[Extension], one: Extension
) -> None:
    before = compute(rule, start, extensions=some, calendar=LAW)
    assert before.due <= compute(rule, start, extensions=[*some, one], calendar=LAW).due


@given(rules(), DAYS, st.integers(1, 120), st.integers(0, 60))
def test_a_suspension_adds_exactly_its_days(rule: Rule, start: date, wait: int, more: int) -> None:
    first = start + timedelta(days=wait)
    last = first + timedelta(days=more)
    without = compute(rule, start, calendar=LAW)
    within = compute(rule, start, suspensions=[Suspension(first, last)], calendar=LAW)
    if first > without.last:
        assert within.last == without.last
    elif rule.length and rule.length.unit is Unit.WORKING:
        taken = LAW.between(first, last)
        assert LAW.between(without.last + timedelta(days=1), within.last) == taken
    else:
        assert (within.last - without.last).days == more + 1


@given(rules(), DAYS, st.integers(0, 120), st.integers(0, 60))
def test_what_was_left_of_a_term_runs_on_when_an_open_suspension_ends(
    rule: Rule, start: date, wait: int, more: int
) -> None:
    first = start + timedelta(days=wait)
    last = first + timedelta(days=more)
    still = compute(rule, start, suspensions=[Suspension(first)], calendar=LAW)
    without = compute(rule, start, calendar=LAW)
    if first > without.last:
        assert (still.due, still.paused, still.left) == (without.due, None, None)
        return
    assert still.due is None and still.left is not None
    ended = compute(rule, start, suspensions=[Suspension(first, last)], calendar=LAW)
    # A suspension from before the term began takes out no day before its first.
    runs_on = max(last, anchor_of(rule, start))
    assert ended.last == add(runs_on, still.left, LAW)
    assert ended.due is not None and without.due is not None and ended.due >= without.due


@given(rules(), DAYS, st.integers(0, 60), st.lists(extensions(), max_size=3))
def test_while_a_term_stands_still_no_extension_gives_it_a_date(
    rule: Rule, start: date, wait: int, some: list[Extension]
) -> None:
    first = start + timedelta(days=wait)
    still = compute(rule, start, "", some, [Suspension(first)], LAW)
    assert (still.due is None) == (still.paused is not None)
    assert not still.paused or not any(day.due for day in still.days)
    told = still.as_dict()
    assert told["due"] is None if still.paused else told["due"]
    assert {step.kind for step in still.steps} >= {"start", "count", "due"}


def test_an_open_suspension_is_explained_with_what_waits_for_its_end() -> None:
    more = Extension(length=Length(5), on=date(2026, 8, 20), reason="chờ giám định")
    still = compute(made(30), date(2026, 8, 3), "", [more], [Suspension(date(2026, 8, 10))], LAW)
    assert [each.words for each in still.steps][-3:] == [
        "Tạm đình chỉ từ 10/8/2026 (thứ Hai), chưa có ngày kết thúc: thời hạn tạm dừng khi ngày "
        "cuối đang là 2/9/2026 (thứ Tư), còn 24 ngày chưa tính.",
        "Gia hạn trong lúc tạm dừng: được cộng khi hết tạm đình chỉ. Lý do: chờ giám định",
        "Hạn: tạm dừng. Khi hết tạm đình chỉ, 24 ngày còn lại được tính tiếp.",
    ]
    assert [day.number for day in still.days if day.number] == [1, 2, 3, 4, 5, 6]
    assert (still.days[-1].kind, still.days[-1].date) == ("suspended", date(2026, 8, 10))


def test_an_open_suspension_behind_the_end_is_told_and_stops_nothing() -> None:
    late = compute(made(10), date(2026, 8, 3), suspensions=[Suspension(date(2026, 9, 1))])
    assert late.due == date(2026, 8, 13)
    assert "bắt đầu sau ngày cuối 13/8/2026" in late.steps[-2].words


@given(rules(st.sampled_from([Unit.CALENDAR, Unit.WORKING])), DAYS, st.data())
def test_the_days_told_agree_with_the_date(rule: Rule, start: date, data: st.DataObject) -> None:
    """As many days are numbered as the term is long, and none of them is suspended or off."""
    first = start + timedelta(days=data.draw(st.integers(1, 20)))
    last = first + timedelta(days=data.draw(st.integers(0, 20)))
    deadline = compute(rule, start, suspensions=[Suspension(first, last)], calendar=LAW)
    numbered = [day for day in deadline.days if day.number]
    assert [day.number for day in numbered] == list(range(1, deadline.length.number + 1))
    assert not any(first <= day.date <= last for day in numbered)
    assert [day.date for day in deadline.days if day.due] == [deadline.due] or (
        deadline.due < deadline.start
    )
    assert deadline.as_dict()["due"] == deadline.due.isoformat()


def test_a_suspension_behind_the_end_takes_no_day_out_whatever_comes_later() -> None:
    late = Suspension(date(2026, 8, 20), date(2026, 8, 24))
    more = Extension(length=Length(10), on=date(2026, 8, 25))
    deadline = compute(made(10), date(2026, 8, 3), "", [more], [late], LAW)
    assert deadline.last == date(2026, 8, 23)
    assert [day.number for day in deadline.days if day.number] == list(range(1, 21))


def test_spans_that_overlap_count_once_and_order_does_not_matter() -> None:
    one, two = (
        Suspension(date(2026, 8, 10), date(2026, 8, 14)),
        Suspension(date(2026, 8, 12), date(2026, 8, 20)),
    )
    whole = Suspension(date(2026, 8, 10), date(2026, 8, 20))
    found = {
        compute(made(30), date(2026, 8, 3), suspensions=some, calendar=LAW).last
        for some in ([one, two], [two, one], [whole])
    }
    assert found == {date(2026, 9, 13)}


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_months_keep_their_day_or_take_the_last(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


def test_it_explains_itself() -> None:
    rule = dataclasses.replace(
        made(30), law="Luật Khiếu nại 02/2011/QH13", article="Điều 28", verified=False
    )
    deadline = compute(rule, date(2026, 8, 3), calendar=LAW)
    assert [each.words for each in deadline.steps] == [
        "Mốc tính: nhận đơn, ngày 3/8/2026 (thứ Hai).",
        "Căn cứ: Điều 28 Luật Khiếu nại 02/2011/QH13.",
        "Thời hạn 30 ngày, tính từ ngày 4/8/2026 (thứ Ba); ngày cuối là 2/9/2026 (thứ Tư).",
        "Ngày 2/9/2026 trùng ngày nghỉ (Quốc khánh): chuyển sang ngày làm việc tiếp theo, "
        "3/9/2026 (thứ Năm).",
        "Hạn: 3/9/2026 (thứ Năm).",
    ]
    assert deadline.doubts == [
        "Quy định này chưa được đối chiếu với văn bản luật; hãy kiểm tra lại."
    ]


def test_days_off_that_are_not_certain_are_told_where_they_matter() -> None:
    rule = dataclasses.replace(made(10, Unit.WORKING), verified=True)
    (said,) = compute(rule, date(2026, 11, 16), calendar=LAW).doubts
    assert said.startswith("Ngày Văn hóa Việt Nam (24/11/2026): ")
    assert not compute(rule, date(2026, 8, 3), calendar=LAW).doubts
