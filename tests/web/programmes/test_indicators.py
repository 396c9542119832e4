"""Indicators: who may say what, what no figure may be, how far one has come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from danvan.web.core.models import Entry
from danvan.web.documents.models import Visibility
from danvan.web.programmes.models import Indicator, IndicatorValue, Programme
from danvan.web.programmes.progress import Reached, with_latest
from programme_builders import DAY, Stage
from roles import ROLES

As = Callable[[str], Client]
GIVEN = {
    "name": "Tỷ lệ xã có quy chế",
    "unit": "%",
    "baseline": "62,5",
    "target": "95",
    "due": "2026-12-31",
    "rising": "on",
}
# An internal programme of which the lead has a part: it sees the tasks, not the whole.
WHOLE = {"viewer", "officer", "approver", "admin", "inspector", "province_admin"}
PART = {"lead_officer", "lead_approver"}


def base(stage: Stage) -> str:
    return f"/chuong-trinh/{stage.programme.pk}/chi-tieu/"


def made(stage: Stage, **fields: Any) -> Indicator:
    given = {"name": "Số mô hình", "unit": "mô hình", "target": Decimal(200)}
    return Indicator.objects.create(programme=stage.programme, **{**given, **fields})


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_them(stage: Stage, as_role: As, role: str) -> None:
    stage.task()
    made(stage)
    wanted = 403 if role in PART else 302 if role == "stranger" else 404
    assert as_role(role).get(base(stage)).status_code == (200 if role in WHOLE else wanted)


def answer_of(role: str, allowed: set[str]) -> int:
    if role in allowed | {"stranger"}:
        return 302
    return 403 if role in WHOLE | PART else 404


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("act", ["them", "sua", "ghi", "go"])
def test_who_may_change_them(stage: Stage, as_role: As, role: str, act: str) -> None:
    stage.task()
    indicator = made(stage)
    value = IndicatorValue.objects.create(indicator=indicator, at=DAY, value=1)
    data = {**GIVEN, "revision": "0", "value": value.pk if act == "go" else "5", "at": "2026-06-01"}
    url = base(stage) + ("them/" if act == "them" else f"{indicator.pk}/{act}/")
    before = Entry.objects.count()
    answer = as_role(role).post(url, data)
    assert answer.status_code == answer_of(role, {"officer", "approver"})
    assert (Entry.objects.count() > before) == (role in {"officer", "approver"})


@pytest.mark.parametrize("role", ["lead_officer", "coordinator", "citizen", "commune_officer"])
def test_a_lead_writes_of_its_own_body(stage: Stage, as_role: As, role: str) -> None:
    Programme.objects.update(visibility=Visibility.PUBLIC)
    stage.task(coordinators=("coordinator",))
    indicator = made(stage)
    url = f"{base(stage)}{indicator.pk}/ghi/"
    answer = as_role(role).post(url, {"at": "2026-06-01", "value": "7", "body": "Sở Tài chính"})
    assert answer.status_code == (302 if role == "lead_officer" else 403)
    written = list(indicator.values.values_list("body__name", "value"))
    assert written == ([("Sở Nội vụ", 7)] if role == "lead_officer" else [])
    whole = IndicatorValue.objects.create(indicator=indicator, at=DAY, value=1)
    if role == "lead_officer":
        offered = as_role(role).get(base(stage)).context["removable"]
        assert [row.body.name for row, _value in offered] == ["Sở Nội vụ"]
    gone = as_role(role).post(f"{base(stage)}{indicator.pk}/go/", {"value": whole.pk})
    assert gone.status_code == 403


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"target": "60"}, "mục tiêu phải cao hơn hiện trạng"),
        ({"rising": ""}, "mục tiêu phải thấp hơn hiện trạng"),
        ({"due": "2025-12-31"}, "trước ngày bắt đầu chương trình"),
        ({"target": "nhiều"}, "Hãy ghi một con số"),
        ({"target": "1e20"}, "Hãy ghi một con số"),
        ({"target": "95,125"}, "tối đa hai chữ số"),
        ({"target": ""}, ""),
        ({"name": " "}, ""),
        ({"unit": ""}, ""),
        ({"name": "<script>" + "x" * 600}, ""),
    ],
)
def test_what_no_indicator_may_say(
    stage: Stage, as_role: As, change: dict[str, str], words: str
) -> None:
    answer = as_role("officer").post(base(stage) + "them/", {**GIVEN, **change})
    page = answer.content.decode()
    assert answer.status_code == 409 and words in page
    assert "62,5" in page and "<script>x" not in page
    assert not Indicator.objects.exists()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"at": "2026-06-16"}, "Ngày chốt số liệu chưa đến"),
        ({"value": "cao"}, "Hãy ghi một con số"),
        ({"body": "Sở Không Có"}, "Không có cơ quan nào"),
        ({"at": ""}, ""),
    ],
)
def test_what_no_figure_may_be(
    stage: Stage, as_role: As, change: dict[str, str], words: str
) -> None:
    indicator = made(stage)
    data = {"at": "2026-06-01", "value": "7", "note": "theo báo cáo", **change}
    answer = as_role("officer").post(f"{base(stage)}{indicator.pk}/ghi/", data)
    page = answer.content.decode()
    assert answer.status_code == 409 and words in page and "theo báo cáo" in page
    assert not indicator.values.exists()


def test_the_same_day_again_takes_the_place(stage: Stage, as_role: As) -> None:
    indicator = made(stage)
    client = as_role("officer")
    for value in ("1.250", "97,5"):
        client.post(f"{base(stage)}{indicator.pk}/ghi/", {"at": "2026-06-01", "value": value})
    assert [row.value for row in indicator.values.all()] == [Decimal("97.5")]
    first = Entry.objects.of(indicator).filter(act="record_value").first()
    assert first and first.changes["value"] == ["1250.00", "97.5"]


def test_the_second_editor_is_told(stage: Stage, as_role: As) -> None:
    indicator = made(stage)
    url = f"{base(stage)}{indicator.pk}/sua/"
    assert as_role("approver").post(url, {**GIVEN, "revision": "0"}).status_code == 302
    answer = as_role("officer").post(url, {**GIVEN, "name": "Của tôi", "revision": "0"})
    page = answer.content.decode()
    assert answer.status_code == 409 and "đã thay đổi chỉ tiêu này" in page and "Của tôi" in page
    assert 'name="revision" value="1"' in page


def test_an_indicator_of_another_programme_is_not_here(stage: Stage, as_role: As) -> None:
    indicator = made(stage)
    other = Programme.objects.create(
        document=stage.programme.document,
        name="Khác",
        owner=stage.body("follower"),
        follower=stage.body("follower"),
        start=DAY,
    )
    url = f"/chuong-trinh/{other.pk}/chi-tieu/{indicator.pk}/ghi/"
    assert as_role("officer").post(url, {"at": "2026-06-01", "value": "7"}).status_code == 404


@pytest.mark.parametrize(
    ("baseline", "target", "rising", "value", "share", "met"),
    [
        (60, 100, True, 80, 50, False),
        (60, 100, True, 120, 150, True),
        (60, 100, True, 50, 0, False),
        (14, 4, False, 9, 50, False),
        (14, 4, False, 4, 100, True),
        (None, 200, True, 50, 25, False),
        (None, 5, False, 9, None, False),
        (None, 5, False, 5, None, True),
        (None, 0, True, 5, None, True),
        (60, 100, True, None, None, False),
    ],
)
def test_how_far_it_has_come(
    baseline: int | None, target: int, rising: bool, value: int | None, share: Any, met: bool
) -> None:
    start = None if baseline is None else Decimal(baseline)
    indicator = Indicator(baseline=start, target=Decimal(target), rising=rising)
    reached = Reached(indicator, None if value is None else Decimal(value), DAY)
    assert (reached.share, reached.met) == (share, met)


def test_the_latest_figure_of_the_whole_counts(stage: Stage) -> None:
    indicator = made(stage)
    for at, value, body in (
        (date(2026, 3, 31), 1, None),
        (date(2026, 6, 1), 3, None),
        (date(2026, 6, 10), 9, stage.body("lead")),
    ):
        IndicatorValue.objects.create(indicator=indicator, at=at, value=value, body=body)
    assert [(each.value, each.at) for each in with_latest(stage.programme)] == [
        (3, date(2026, 6, 1))
    ]


def test_the_page_draws_and_says_the_same(
    stage: Stage, as_role: As, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        indicator = made(stage, name=f"Chỉ tiêu {number}", baseline=Decimal(100))
        for month in range(1, 6):
            for key in (None, "lead", "commune"):
                body = stage.body(key) if key else None
                at = date(2026, month, 28)
                IndicatorValue.objects.create(
                    indicator=indicator, at=at, value=Decimal("110.50"), body=body
                )
    client = as_role("officer")
    with django_assert_max_num_queries(15):
        page = client.get(base(stage))
    words = page.content.decode()
    assert 'id="values"' in words and "110,5" in words and "110,50" not in words
    rows = [row.body and row.body.name for row in page.context["table"].rows]
    assert rows == [None, "Sở Nội vụ", "Đảng ủy xã Đông Hải"]
