"""The data form of a duty: set by hand, worded anew, what reports and upper ones make of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.core.models import Entry
from danvan.web.reports.actions import accept_report, set_data_form
from danvan.web.reports.actions.data_form import Asked
from danvan.web.reports.building.build import build_report
from danvan.web.reports.models import ReportingDuty
from report_builders import begun, make_duty, opened, sent
from roles import Cast

HELPED = Asked("", "Số hộ được giúp", "hộ", "sum", Decimal(40))
MEMBERS = Asked("", "Số hội viên", "người", "last")


def _set(cast: Cast, duty: ReportingDuty, *rows: Asked) -> ReportingDuty:
    return set_data_form(by=cast.actor("approver"), duty=duty, rows=rows)


def test_every_report_has_its_figures_in_its_order(cast: Cast, duty: ReportingDuty) -> None:
    _set(cast, duty, MEMBERS, HELPED)
    report = begun(cast, opened(duty)[-1])
    rows = report.figures.exclude(key__startswith="tasks.").values_list("name", "planned", "value")
    assert list(rows) == [("Số hội viên", None, None), ("Số hộ được giúp", Decimal(40), None)]


def test_a_figure_worded_anew_keeps_its_key_and_its_place_for_another(
    cast: Cast, duty: ReportingDuty
) -> None:
    duty = _set(cast, duty, HELPED)
    key = duty.figures[0]["key"]
    again = Asked(key, "Số hộ nghèo được giúp", "hộ", "sum")
    duty = _set(cast, duty, again, HELPED)
    assert [each["key"] for each in duty.figures] == [key, f"{key}-2"]
    assert "planned" not in duty.figures[0]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([Asked("", " ", "hộ", "sum")], "chưa có tên chỉ số"),
        ([HELPED, Asked("", "số  hộ được GIÚP", "lượt", "sum")], "có hai dòng"),
        ([Asked("", "Tỷ lệ hài lòng", "%", "sum")], "không cộng được"),
        ([Asked("", f"Chỉ số {n}", "hộ", "sum") for n in range(101)], "quá 100 chỉ số"),
    ],
)
def test_what_cannot_be_added_up_is_refused(
    cast: Cast, duty: ReportingDuty, rows: list[Asked], said: str
) -> None:
    with pytest.raises(Refused, match=said):
        _set(cast, duty, *rows)
    duty.refresh_from_db()
    assert duty.figures == []


def test_by_whom_and_from_which_page(cast: Cast, duty: ReportingDuty) -> None:
    for role in ("officer", "lead_approver"):
        with pytest.raises(Denied):
            set_data_form(by=cast.actor(role), duty=duty, rows=[HELPED])
    _set(cast, duty, HELPED)
    with pytest.raises(Stale):
        set_data_form(by=cast.actor("approver"), duty=duty, rows=[], revision=0)
    told = Entry.objects.of(duty).get(act="set_data_form").changes
    assert told == {"figures": [[], ["Số hộ được giúp (hộ): 40"]]}


def test_on_the_page(cast: Cast, duty: ReportingDuty, as_role: Any) -> None:
    client, there = as_role("approver"), f"/bao-cao/che-do/{duty.pk}/bieu-so-lieu/"
    assert "Đặt biểu số liệu" in client.get(f"/bao-cao/che-do/{duty.pk}/").content.decode()
    given = {
        "revision": "0",
        "key": ["", "", ""],
        "name": ["Số hộ được giúp", "", "Tỷ lệ hài lòng"],
        "unit": ["hộ", "", "%"],
        "add": ["sum", "sum", "none"],
        "planned": ["1.250,5", "", "nhiều"],
    }
    wrong = client.post(there, given)
    assert wrong.status_code == 409
    assert "“nhiều” ở dòng “Tỷ lệ hài lòng” không phải là một con số" in wrong.content.decode()
    assert 'value="1.250,5"' in wrong.content.decode(), "what was typed is kept"
    given["planned"][2] = ""
    assert client.post(there, given).status_code == 302
    page = client.get(f"/bao-cao/che-do/{duty.pk}/").content.decode()
    assert "Sửa biểu số liệu" in page and "1.250,5" in page and "Không cộng" in page
    overtaken = client.post(there, given)
    assert overtaken.status_code == 409 and "đã thay đổi" in overtaken.content.decode()
    duty.refresh_from_db()
    assert [each["add"] for each in duty.figures] == ["sum", "none"]


@pytest.mark.parametrize(
    ("outline", "more", "said"),
    [
        ("year_party", {}, ""),
        ("final_review", {}, "không dùng cho loại báo cáo này"),
        ("programme_party", {}, "hãy chọn chương trình"),
    ],
)
def test_the_outline_is_chosen_among_those_that_fit(
    cast: Cast, duty: ReportingDuty, as_role: Any, outline: str, more: dict[str, str], said: str
) -> None:
    client, there = as_role("approver"), f"/bao-cao/che-do/{duty.pk}/sua/"
    assert f'value="{outline}"' in client.get(there).content.decode()
    given = {
        "name": duty.name,
        "reporters": "Sở Nội vụ",
        "addressees": "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "frequency": "quarter",
        "cut_offs": "calendar",
        "due_rule": "day20",
        "begins": "2026-01-01",
        "purpose": "periodic",
        "visibility": "internal",
        "outline": outline,
        "revision": "0",
    }
    answer = client.post(there, given | more)
    assert answer.status_code == (409 if said else 302)
    assert said in answer.content.decode()
    duty.refresh_from_db()
    assert duty.outline == ("" if said else outline)


def test_the_upper_report_adds_as_the_form_below_says(cast: Cast, duty: ReportingDuty) -> None:
    """Days on average are not summed because the upper duty has no form of its own."""
    _set(cast, duty, Asked("", "Thời gian giải quyết bình quân", "ngày", "none"), HELPED)
    lower = begun(cast, opened(duty)[0])
    lower.figures.exclude(key__startswith="tasks.").update(value=7, counted=False)
    accept_report(by=cast.actor("approver"), report=sent(cast, lower))
    upper_duty = make_duty(
        cast, reporter=cast.bodies["follower"], addressees=("province",), gathers=duty
    )
    upper = build_report(by=cast.actor("officer"), report=opened(upper_duty)[0])
    said = {each.name: (each.planned, each.value) for each in upper.figures.all()}
    assert said["Thời gian giải quyết bình quân"] == (None, None)
    assert said["Số hộ được giúp"] == (Decimal(40), Decimal(7))
