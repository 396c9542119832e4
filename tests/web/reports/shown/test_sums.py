"""Each number of the row “Cộng” of an upper report opens to what the lower ones say."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from content_builders import accepted, built, make_duty, make_report
from danvan.web.reports.models import Report, ReportState
from programme_builders import Stage

As = Callable[[str], Client]


@pytest.fixture
def upper(stage: Stage) -> Report:
    """Of two departments: three tasks of one, of which one is late, and one of the other."""
    duty = make_duty(stage, stage.body("lead"), programme=None)
    one, other = make_report(duty), make_report(duty, stage.body("coordinator"))
    stage.task("Giúp hộ nghèo", due=date(2026, 4, 1))
    stage.task("Mở lớp")
    stage.task("Họp dân")
    stage.task("Rà soát thủ tục", leads=("coordinator",))
    accepted(built(stage, one))
    accepted(built(stage, other, "coordinator"))
    above = make_duty(stage, stage.body("follower"), programme=None, gathers=duty)
    return built(stage, make_report(above), "officer")


def _sums(page: str) -> list[tuple[str, str]]:
    """Where each number of the row leads, and the number."""
    row = next(row for row in re.findall(r"<tr.*?</tr>", page, re.DOTALL) if "Cộng" in row)
    return re.findall(r'<a[^>]* href="([^"]*/cong/[^"]*)"[^>]*>([\d.]+)</a>', row)


def test_every_number_opens_to_the_rows_that_make_it(upper: Report, as_role: As) -> None:
    client = as_role("officer")
    sums = _sums(client.get(f"/bao-cao/{upper.pk}/").content.decode())
    assert [number for _address, number in sums] == ["4", "0", "3", "1"]
    for address, number in sums:
        page = client.get(address).content.decode()
        cells = re.findall(r'<td class="text-end"[^>]*>(?:<a[^>]*>)?([\d.]+)', page)
        assert len(cells) == 2 and sum(map(int, cells)) == int(number)
        assert "đã thay đổi" not in page
    lower = upper.sources.first().lower
    assert f'href="/bao-cao/{lower.pk}/so/tasks.total/"' in client.get(sums[0][0]).content.decode()


def test_what_changed_below_since_is_told(upper: Report, as_role: As) -> None:
    lower = upper.sources.first().lower
    lower.figures.filter(key="tasks.total").update(value=7)
    page = as_role("officer").get(f"/bao-cao/{upper.pk}/cong/tasks.total/").content.decode()
    assert "Cộng: Nhiệm vụ: 4" in page and "cộng hiện nay là" in page


@pytest.mark.parametrize("key", ["tasks.none", "so-ho", "tasks.total/x"])
def test_there_is_no_sum_of_what_is_not_added(upper: Report, as_role: As, key: str) -> None:
    assert as_role("officer").get(f"/bao-cao/{upper.pk}/cong/{key}/").status_code == 404


def test_a_lower_report_that_is_closed_to_the_reader_is_only_counted(
    upper: Report, as_role: As
) -> None:
    lower = upper.sources.first().lower
    Report.objects.filter(pk=lower.pk).update(state=ReportState.RETURNED)
    page = as_role("officer").get(f"/bao-cao/{upper.pk}/cong/tasks.total/").content.decode()
    assert "của 1 báo cáo mà cơ quan của bạn không được xem" in page
    assert f"/bao-cao/{lower.pk}/" not in page


def test_few_queries(upper: Report, as_role: As, django_assert_max_num_queries: Any) -> None:
    client = as_role("officer")
    with django_assert_max_num_queries(15):
        assert client.get(f"/bao-cao/{upper.pk}/cong/tasks.late/").status_code == 200
