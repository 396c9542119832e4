"""A reporter merged in mid-quarter: its heir answers for both, and is shown to."""

from __future__ import annotations

from datetime import date

import pytest

from danvan.web.bodies.actions import succeed
from danvan.web.bodies.models import Body
from danvan.web.reports.actions import drop_report, open_reports
from danvan.web.reports.models import ReportingDuty, ReportState
from programme_builders import DAY
from report_builders import begun, communes, make_duty, opened, sent
from roles import Cast

pytestmark = pytest.mark.usefixtures("still")


def _merge(cast: Cast, body: Body, *successors: Body, on: date = date(2026, 5, 20)) -> None:
    succeed(
        by=cast.actor("province_admin"),
        body=body,
        successors=list(successors),
        how="merge",
        on=on,
    )


def test_the_heir_answers_for_both(cast: Cast, as_role) -> None:  # type: ignore[no-untyped-def]
    duty = make_duty(cast, group=communes(cast))
    opened(duty)
    heir, gone = cast.bodies["commune"], cast.bodies["other"]
    _merge(cast, gone, heir)
    second = duty.reports.get(body=heir, period="quý II/2026")
    assert list(second.answers_for.all()) == [gone]
    old = duty.reports.get(body=gone, period="quý II/2026")
    assert old.state == ReportState.DROPPED, "the row stays, and counts nowhere"
    page = as_role("approver").get(f"/bao-cao/{second.pk}/").content.decode()
    assert "báo cáo thay cả cho" in page and gone.name in page
    assert open_reports(at=DAY) == 0, "the night opens nothing anew"


def test_periods_opened_after_the_merger_know_of_it(cast: Cast) -> None:
    heir, gone = cast.bodies["commune"], cast.bodies["other"]
    _merge(cast, gone, heir)
    duty = make_duty(cast, group=communes(cast))
    reports = opened(duty)
    second = next(r for r in reports if r.period == "quý II/2026")
    assert (second.body, list(second.answers_for.all())) == (heir, [gone])


def test_a_report_of_one_body_goes_to_the_heir_with_what_is_written(
    cast: Cast, duty: ReportingDuty
) -> None:
    first, second = opened(duty)
    sent(cast, first)
    begun(cast, second)
    _merge(cast, cast.bodies["lead"], cast.bodies["coordinator"])
    second.refresh_from_db()
    duty.refresh_from_db()
    assert second.body == duty.reporter == cast.bodies["coordinator"]
    assert second.state == "draft" and second.sections.exists()
    first.refresh_from_db()
    assert first.body == cast.bodies["lead"], "what was sent keeps the old name"


def test_an_heir_that_was_let_off_is_asked_again(cast: Cast) -> None:
    duty = make_duty(cast, group=communes(cast))
    opened(duty)
    heir, gone = cast.bodies["commune"], cast.bodies["other"]
    own = duty.reports.get(body=heir, period="quý II/2026")
    drop_report(by=cast.actor("approver"), report=own, reason="Báo cáo chung")
    _merge(cast, gone, heir)
    own.refresh_from_db()
    assert own.state == ReportState.EXPECTED
    assert list(own.answers_for.all()) == [gone]


def test_a_body_that_is_split_leaves_a_report_to_each(cast: Cast, duty: ReportingDuty) -> None:
    opened(duty)
    heirs = [cast.bodies["coordinator"], cast.bodies["front"]]
    _merge(cast, cast.bodies["lead"], *heirs)
    rows = duty.reports.filter(period="quý II/2026", state="expected")
    assert {row.body for row in rows} == set(heirs)


def test_addressees_and_owners_pass_on(cast: Cast, duty: ReportingDuty) -> None:
    _merge(cast, cast.bodies["follower"], cast.bodies["front"])
    duty.refresh_from_db()
    assert duty.owner == cast.bodies["front"]
    assert list(duty.addressees.all()) == [cast.bodies["front"]]
