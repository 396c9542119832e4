"""The numbers: of this day, of a past day, on every page and in the spreadsheet the same."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from io import BytesIO
from random import Random

import pytest
from openpyxl import load_workbook

from danvan.web.core.clock import moved
from danvan.web.core.errors import Refused
from danvan.web.reports import rates
from danvan.web.reports.actions import (
    accept_report,
    drop_report,
    except_report,
    return_report,
    submit_report,
    withdraw_report,
)
from danvan.web.reports.building.build import build_report
from danvan.web.reports.models import Report, ReportingDuty
from danvan.web.reports.own import own_record
from danvan.web.reports.past import stood
from danvan.web.reports.standing import Standing
from programme_builders import DAY
from report_builders import begun, communes, make_duty, noon, opened, sent
from roles import Cast

pytestmark = pytest.mark.usefixtures("still")


def _standings(duty: ReportingDuty) -> list[str]:
    return [getattr(r, "standing") for r in duty.reports.standing(DAY).order_by("period_end")]  # noqa: B009


def test_every_standing(cast: Cast) -> None:
    duty = make_duty(cast, frequency="month", due_rule="day20")
    january, february, march, april, *_rest = opened(duty)
    sent(cast, january, date(2026, 1, 19))
    sent(cast, february, date(2026, 3, 2))
    drop_report(by=cast.actor("approver"), report=march, reason="Báo cáo chung")
    report = sent(cast, april, date(2026, 4, 18))
    return_report(by=cast.actor("approver"), report=report, reason="Thiếu")
    assert _standings(duty) == [
        Standing.SENT,
        Standing.SENT_LATE,
        Standing.DROPPED,
        Standing.LATE,  # returned: owed again
        Standing.LATE,
        Standing.DUE_SOON,
    ]
    rate = rates.total(duty.reports.standing(DAY))
    assert (rate.expected, rate.received, rate.sent, rate.late, rate.pending) == (5, 2, 1, 2, 1)
    assert rate.on_time == 25


def test_no_rate_of_nothing(cast: Cast) -> None:
    assert rates.total(Report.objects.standing(DAY)).on_time is None


def test_numbers_are_rounded_down_and_merge() -> None:
    rate = rates.Rate(sent=2, late=1)
    rate.merge(rates.Rate(sent_late=1, soon=4))
    assert (rate.expected, rate.on_time) == (8, 50)
    assert rates.Rate(sent=2, late=1).on_time == 66


def test_an_exception_moves_the_date_that_counts(cast: Cast, report: Report) -> None:
    except_report(by=cast.actor("approver"), report=report, due=date(2026, 7, 3), reason="Bão")
    report = sent(cast, report, date(2026, 7, 2))
    found = Report.objects.standing(date(2026, 7, 9)).get(pk=report.pk)
    assert found.standing == Standing.SENT
    assert found.submitted_on > found.first_due, "late by the first date, which is kept"
    for rows in (Report.objects.standing(date(2026, 7, 9)), stood(Report.objects.all(), DAY)):
        rate = rates.total(rows.filter(pk=report.pk))
        assert rate.sent_first == 0 and rate.sent == rate.received


def test_a_return_never_takes_days_away(cast: Cast, report: Report) -> None:
    with moved(noon(date(2026, 6, 10))):
        report = sent(cast, report)
        judge = cast.actor("approver")
        report = return_report(by=judge, report=report, reason="Thiếu", due=date(2026, 6, 12))
    at = date(2026, 6, 15)
    assert report.due == date(2026, 6, 19)
    then = stood(Report.objects.filter(pk=report.pk), at).get()
    assert then.standing == Report.objects.standing(at).get(pk=report.pk).standing


def test_a_band_of_few_would_tell_who_is_who() -> None:
    assert rates.quartiles([100, 50, 0]) is None
    assert rates.quartiles([0, 50, 100, 100]) == (38, 75, 100)


def test_the_own_record_beside_a_band_without_names(cast: Cast) -> None:
    duty = make_duty(cast, group=communes(cast))
    opened(duty)
    record = own_record(cast.bodies["commune"], DAY)
    assert record is not None and not record.peers
    (quarter,) = record.quarters
    assert (quarter.label, quarter.rate.late, quarter.rate.on_time) == ("quý I/2026", 1, 0)


def _step(rng: Random, cast: Cast, report: Report) -> None:
    """Something that may happen to a report, or is refused."""
    lead, head, judge = (cast.actor(r) for r in ("lead_officer", "lead_approver", "approver"))
    report.refresh_from_db()
    act = rng.choice(("write", "write", "submit", "submit", "withdraw", "accept", "return",
                      "except", "drop"))  # fmt: skip
    try:
        if act == "write":
            build_report(by=lead, report=report)
        elif act == "submit":
            submit_report(by=head, report=report)
        elif act == "withdraw":
            withdraw_report(by=head, report=report, reason="Sửa")
        elif act == "accept":
            accept_report(by=judge, report=report)
        elif act == "return":
            due = rng.choice((None, date(2026, 12, rng.randint(1, 28))))
            return_report(by=judge, report=report, reason="Thiếu", due=due)
        elif act == "except":
            due = report.due + timedelta(days=rng.randint(1, 300))
            except_report(by=judge, report=report, due=due, reason="Bão")
        elif rng.random() < 0.2:
            drop_report(by=judge, report=report, reason="Thôi")
    except Refused:
        return


@pytest.mark.parametrize("seed", range(4))
def test_a_past_day_is_told_as_it_was_told_then(cast: Cast, seed: int) -> None:
    rng = Random(seed)
    duty = make_duty(cast, frequency="month")
    reports = opened(duty)
    day, told = date(2026, 1, 2), {}
    while day < DAY:
        for _number in range(rng.randint(0, 3)):
            with moved(noon(day)):
                _step(rng, cast, rng.choice(reports))
        rows = duty.reports.filter(period_start__lte=day).standing(day)
        told[day] = dict(rows.values_list("pk", "standing"))
        day += timedelta(days=rng.randint(1, 6))
    for day, then in told.items():
        rows = stood(duty.reports.all(), day)
        assert dict(rows.values_list("pk", "standing")) == then, day


def _numbers(page: object, duty: ReportingDuty) -> dict[str, int]:
    line = page.context["whole"]  # type: ignore[attr-defined]
    return {cell.column.key: cell.number for cell in line.cells}


def test_page_list_export_and_query_agree(cast: Cast, as_role) -> None:  # type: ignore[no-untyped-def]
    duty = make_duty(cast, frequency="month", due_rule="day20")
    first, second, *_rest = opened(duty)
    sent(cast, first, date(2026, 1, 19))
    sent(cast, second, date(2026, 3, 2))
    client = as_role("approver")
    page = client.get(f"/bao-cao/che-do/{duty.pk}/")
    numbers = _numbers(page, duty)
    rate = rates.total(duty.reports.standing(DAY))
    assert numbers == {key: getattr(rate, key) for key in numbers}
    for cell in page.context["whole"].cells:
        listed = client.get(cell.url)
        assert listed.context["page_obj"].paginator.count == cell.number, cell.column.key
    file = client.get(f"/bao-cao/xuat/?duty={duty.pk}")
    rows = list(
        load_workbook(BytesIO(b"".join(file.streaming_content))).active.iter_rows(values_only=True)
    )
    at = rows[0].index("Tình trạng")
    assert Counter(row[at] for row in rows[1:]) == Counter(
        str(Standing(each).label) for each in _standings(duty)
    )
    home = client.get("/bao-cao/").context["awaited"]
    assert sum(line.rate.expected for line in home[0].lines) == 3, "the latest three periods"


def test_a_draft_tells_its_addressee_nothing_but_that_it_is_there(
    cast: Cast, report: Report, as_role
) -> None:  # type: ignore[no-untyped-def]
    begun(cast, report)
    page = as_role("approver").get(f"/bao-cao/{report.pk}/").content.decode()
    assert "Nội dung chỉ xem được khi cơ quan báo cáo đã gửi" in page
    assert "Tình hình Nhân dân" not in page
