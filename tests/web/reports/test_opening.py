"""Opening of periods: whose, which, once, and as time and duties change."""

from __future__ import annotations

from datetime import date

import pytest

from danvan.web.core.deadlines.calendar import Calendar
from danvan.web.core.errors import Refused
from danvan.web.core.models import Entry
from danvan.web.reports.actions import edit_duty, end_duty, open_reports, resume_duty
from danvan.web.reports.models import ReportingDuty, ReportState
from danvan.web.reports.periods import computed
from programme_builders import DAY
from report_builders import begun, communes, make_duty, opened
from roles import Cast

pytestmark = pytest.mark.usefixtures("still")


def _told(reports) -> list[tuple[str, date, date, date]]:  # type: ignore[no-untyped-def]
    return [(r.period, r.period_start, r.period_end, r.due) for r in reports]


def test_every_period_that_has_begun_is_open(duty: ReportingDuty) -> None:
    assert _told(opened(duty)) == [
        ("quý I/2026", date(2026, 1, 1), date(2026, 3, 31), date(2026, 3, 20)),
        # day 20 of June is a Saturday
        ("quý II/2026", date(2026, 4, 1), date(2026, 6, 30), date(2026, 6, 19)),
    ]


def test_state_cut_offs_close_on_day_14(cast: Cast) -> None:
    duty = make_duty(cast, cut_offs="state", due_rule="cutoff+2w")
    assert _told(opened(duty))[0] == (
        "quý I/2026",
        date(2025, 12, 15),
        date(2026, 3, 14),
        date(2026, 3, 17),
    )


def test_the_end_of_december_belongs_to_the_next_year(cast: Cast) -> None:
    duty = make_duty(cast, cut_offs="state", frequency="year", begins=date(2026, 12, 20))
    found = opened(duty, date(2026, 12, 20))
    assert [(r.period, r.period_start) for r in found] == [("năm 2027", date(2026, 12, 15))]


def test_29_february(cast: Cast) -> None:
    duty = make_duty(cast, frequency="month", begins=date(2028, 2, 1), due_rule="end")
    found = opened(duty, date(2028, 2, 29))
    assert [(r.period_end, r.due) for r in found] == [(date(2028, 2, 29), date(2028, 2, 29))]


def test_doing_it_again_changes_nothing(cast: Cast, duty: ReportingDuty) -> None:
    make_duty(cast, reporter=None, group=communes(cast))
    assert open_reports(at=DAY) == 6
    entries = Entry.objects.count()
    assert open_reports(at=DAY) == 0
    assert Entry.objects.count() == entries


def test_members_are_those_of_the_last_day_of_the_period(cast: Cast) -> None:
    cast.bodies["other"].valid_to = date(2026, 5, 31)
    cast.bodies["other"].save()
    duty = make_duty(cast, reporter=None, group=communes(cast))
    found = [(r.period, r.body.name) for r in opened(duty)]
    assert found == [
        ("quý I/2026", "Đảng ủy xã Đông Hải"),
        ("quý I/2026", "Đảng ủy xã Tây Hải"),
        ("quý II/2026", "Đảng ủy xã Đông Hải"),
    ]


def test_a_clock_that_ran_ahead_leaves_what_it_opened_and_nothing_twice(
    duty: ReportingDuty,
) -> None:
    assert len(opened(duty, date(2026, 10, 2))) == 4
    assert len(opened(duty, DAY)) == 4
    assert len(opened(duty, date(2026, 10, 2))) == 4


def _edit(cast: Cast, duty: ReportingDuty, **values: object) -> ReportingDuty:
    given = {"name": duty.name, "frequency": "quarter", "begins": duty.begins, "due_rule": "day20"}
    return edit_duty(
        by=cast.actor("approver"),
        duty=duty,
        reporters=cast.bodies["lead"],
        addressees=[cast.bodies["follower"]],
        **{**given, **values},
    )


def test_internal_reports_are_not_opened_to_all_afterwards(cast: Cast, duty: ReportingDuty) -> None:
    report = opened(duty)[-1]
    _edit(cast, duty, visibility="public")  # nothing is written yet
    _edit(cast, duty, visibility="internal")
    begun(cast, report)
    with pytest.raises(Refused, match="không chuyển sang công khai"):
        _edit(cast, duty, visibility="public")


def test_a_duty_changed_in_mid_period_moves_what_is_open(cast: Cast, duty: ReportingDuty) -> None:
    opened(duty)
    _edit(cast, duty, due_rule="day15")
    assert [r.due for r in duty.reports.order_by("period_end")] == [
        date(2026, 3, 13),
        date(2026, 6, 15),
    ]
    assert Entry.objects.filter(act="adjust_reports").count() == 1


def test_what_was_begun_stays_when_the_periods_change(cast: Cast, duty: ReportingDuty) -> None:
    _first, second = opened(duty)
    begun(cast, second)
    _edit(cast, duty, frequency="half_year")
    kept = set(duty.reports.values_list("period", flat=True))
    assert kept == {"quý I/2026", "quý II/2026", "6 tháng đầu năm 2026"}


def test_what_nobody_began_follows_the_new_periods(cast: Cast, duty: ReportingDuty) -> None:
    opened(duty)
    _edit(cast, duty, frequency="half_year")
    kept = set(duty.reports.values_list("period", flat=True))
    assert kept == {"quý I/2026", "6 tháng đầu năm 2026"}, "a period that is over stays a row"


@pytest.mark.parametrize("drop", [False, True])
def test_a_duty_that_ends(cast: Cast, duty: ReportingDuty, drop: bool) -> None:
    opened(duty)
    by = cast.actor("approver")
    end_duty(by=by, duty=duty, ends=DAY, reason="Hết chương trình", drop=drop)
    states = set(duty.reports.values_list("state", flat=True))
    assert states == {ReportState.DROPPED if drop else ReportState.EXPECTED}
    assert open_reports(at=date(2026, 12, 31)) == 0
    if drop:
        assert Entry.objects.filter(act="drop_report").count() == 2


def test_a_duty_that_goes_on_opens_what_was_missed(cast: Cast, duty: ReportingDuty) -> None:
    by = cast.actor("approver")
    end_duty(by=by, duty=duty, ends=date(2026, 3, 31), reason="Tạm dừng")
    assert len(opened(duty)) == 1
    duty.refresh_from_db()
    resume_duty(by=by, duty=duty)
    assert duty.reports.count() == 2


def test_a_duty_that_goes_on_asks_again_for_what_it_let_off(
    cast: Cast, duty: ReportingDuty
) -> None:
    first, second = opened(duty)
    by = cast.actor("approver")
    end_duty(by=by, duty=duty, ends=date(2026, 3, 31), reason="Tạm dừng", drop=True)
    duty.refresh_from_db()
    resume_duty(by=by, duty=duty, reason="Làm tiếp")
    states = dict(duty.reports.values_list("pk", "state"))
    assert states == {first.pk: ReportState.DROPPED, second.pk: ReportState.EXPECTED}
    assert second.steps.first().text == "Làm tiếp"


def test_the_words_of_the_document_decide_where_no_rule_is_set(cast: Cast) -> None:
    duty = make_duty(cast, due_rule="", due_words="trước ngày 10 tháng cuối quý")
    assert [r.due for r in opened(duty)] == [date(2026, 3, 10), date(2026, 6, 10)]


def test_how_the_date_was_computed_is_told(duty: ReportingDuty) -> None:
    report = opened(duty)[-1]
    found = computed(report, Calendar())
    assert found is not None and found.due == report.due
    assert "ngày 20 của tháng cuối kỳ" in " ".join(step.words for step in found.steps)
