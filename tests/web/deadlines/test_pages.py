"""The pages: what they say, in how many queries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from danvan.web.core.deadlines.rule import Length, Unit
from danvan.web.core.models import SwappedDay
from danvan.web.deadlines.actions import set_own_rule
from roles import Cast

As = Callable[[str], Client]
TRIED = "/thoi-han/tinh/?rule=complaint.decide_first&start=2026-08-03"


def test_a_date_and_the_way_to_it(as_role: As) -> None:
    words = as_role("officer").get(TRIED).content.decode()
    assert "3/9/2026" in words and "trùng ngày nghỉ (Quốc khánh)" in words
    assert "Điều 28 Luật Khiếu nại" in words


def test_the_case_the_suspension_and_the_mark(as_role: As) -> None:
    asked = f"{TRIED}&variant=remote&suspended=2026-08-10&resumed=2026-08-12"
    words = as_role("officer").get(asked).content.decode()
    assert "45 ngày" in words and "3 ngày không tính" in words
    assert "chưa được đối chiếu" in words


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("&start=hom-nay", "Nhập một ngày hợp lệ"),
        ("&start=1899-01-01", "từ năm 2000"),
        ("&variant=khac", "Hãy chọn"),
        ("&extensions=3", "không được gia hạn"),
        ("&resumed=2026-08-10", "cần ngày đầu"),
        ("&suspended=2026-08-10&resumed=2026-08-01", "sau ngày đầu"),
        ("&suspended=2026-08-10&resumed=2090-08-01", "quá dài"),
    ],
)
def test_what_cannot_be_computed_is_told(as_role: As, more: str, said: str) -> None:
    page = as_role("officer").get(TRIED + more)
    assert page.status_code == 422
    assert said in page.content.decode()


def test_a_suspension_without_an_end_stops_the_date(as_role: As) -> None:
    words = as_role("officer").get(f"{TRIED}&suspended=2026-08-10").content.decode()
    assert "Tạm dừng" in words and "từ 10/8/2026, còn 24 ngày chưa tính" in words
    assert "Khi hết tạm đình chỉ, 24 ngày còn lại được tính tiếp" in words
    assert "3/9/2026" not in words


def test_own_terms_show_in_the_own_branch_only(cast: Cast, as_role: As) -> None:
    set_own_rule(
        by=cast.actor("admin"),
        key="petition.answer",
        variant="",
        length=Length(12, Unit.WORKING),
        valid_from=date(2026, 1, 1),
        ground="Quy chế riêng",
    )
    own = as_role("officer").get("/thoi-han/petition.answer/").content.decode()
    assert "12 ngày làm việc" in own and "Quy chế riêng" in own
    for path in ("/thoi-han/petition.answer/", "/thoi-han/"):
        other = as_role("lead_officer").get(path).content.decode()
        assert "12 ngày làm việc" not in other and "Quy chế riêng" not in other


def test_the_day_of_the_event_decides_which_rule_held(cast: Cast, as_role: As) -> None:
    set_own_rule(
        by=cast.actor("admin"),
        key="complaint.decide_first",
        variant="",
        length=Length(20),
        valid_from=date(2026, 8, 10),
        ground="Quy chế riêng",
    )
    client = as_role("officer")
    for start, words, due in (
        ("2026-08-07", "Thời hạn 30 ngày", "2026-09-07"),
        ("2026-08-10", "Thời hạn 20 ngày", "2026-09-03"),
    ):
        page = client.get(f"/thoi-han/tinh/?rule=complaint.decide_first&start={start}")
        assert words in page.content.decode()
        told = client.get(f"/api/v1/deadlines/rules/complaint.decide_first/due?start={start}")
        assert told.json()["due"] == due


def test_a_year_of_days_off(cast: Cast, as_role: As) -> None:
    SwappedDay.objects.create(day=date(2026, 8, 8), kind="working", name="Làm bù lũ")
    words = as_role("officer").get("/thoi-han/ngay-nghi/").content.decode()
    for said in ("24/11/2026", "chưa kiểm chứng căn cứ", "Làm bù lũ", "22/8/2026"):
        assert said in words
    assert "Bỏ</button>" not in words
    assert "Bỏ</button>" in as_role("province_admin").get("/thoi-han/ngay-nghi/").content.decode()


@pytest.mark.parametrize(
    "path", ["/thoi-han/", TRIED, "/thoi-han/ngay-nghi/", "/thoi-han/letter.propose/"]
)
def test_few_queries(as_role: As, path: str) -> None:
    client = as_role("officer")
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    assert len(queries) <= 12


def test_the_search_of_the_head_finds_rules(as_role: As) -> None:
    words = as_role("officer").get("/tim/?q=giai+quyet+khieu+nai").content.decode()
    assert "/thoi-han/complaint.decide_first/" in words
