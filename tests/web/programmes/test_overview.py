"""Tổng quan, the list and the board: every number opens exactly its rows, and leaks none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client

from danvan.web.documents.models import Visibility
from danvan.web.programmes.models import Extension, Programme, Task, TaskState
from danvan.web.programmes.standing import Standing
from programme_builders import DAY, Stage, make_document
from roles import ROLES

As = Callable[[str], Client]
TABS = ("programme", "body", "field", "period")
_CELL = re.compile(r'<a[^>]* href="(/nhiem-vu/\?[^"]+)"[^>]*>([\d.]+)</a>')


def full(stage: Stage) -> None:
    """A leaf in every standing, in sections, of several bodies, with two leads, with none."""
    late, soon, far = (DAY + timedelta(days=days) for days in (-40, 3, 90))
    made = {"state": TaskState.COMPLETED, "due": late}
    stage.task("trong hạn", due=far, field="Tuyên truyền")
    stage.task("sắp đến hạn", due=soon, field="Tuyên truyền", leads=("coordinator",))
    stage.task("quá hạn", due=late, field="Dân chủ", leads=("lead", "commune_administration"))
    stage.task("quá hạn dài", due=date(2025, 11, 1), leads=("administration", "lead"))
    stage.task("không hạn", due=None, leads=())
    stage.task("đúng hạn", submitted_on=late, completed_on=late, **made)
    stage.task("xong trễ", completed_on=DAY, **made, leads=("commune",))
    stage.task("xong, không hạn", state="completed", completed_on=DAY, due=None)
    stage.task("dừng", state="paused", field="Dân chủ")
    stage.task("hủy", state="cancelled", due=None)
    stage.task("chưa chứng minh", state="submitted", submitted_on=DAY, deliverable="Kế hoạch")
    stage.task("chờ nhận", state="submitted", submitted_on=late, due=late)
    stage.task("mẹ", leaf=False)


def another(stage: Stage, visibility: str, text: str, lead: str = "other") -> Programme:
    """A programme of the commune that no other body of the cast has a part in."""
    document = make_document(stage.cast, code=f"9-{lead}", title=text, visibility=visibility)
    programme = Programme.objects.create(
        document=document,
        name=text,
        owner=stage.body(lead),
        follower=stage.body(lead),
        start=date(2026, 1, 1),
        visibility=visibility,
    )
    Stage(stage.cast, programme).task(text, leads=(lead,), due=DAY - timedelta(days=60))
    return programme


def numbers(page: str) -> Iterator[tuple[str, int]]:
    """Every number that is a link to tasks, with the address."""
    for url, number in _CELL.findall(page):
        yield unescape(url), int(number.replace(".", ""))


def opened(client: Client, url: str) -> int:
    return client.get(url).context["page_obj"].paginator.count


@pytest.mark.parametrize("role", ["officer", "lead_officer", "commune_officer", "province_admin"])
@pytest.mark.parametrize("tab", TABS)
def test_every_number_is_the_rows_it_opens(stage: Stage, as_role: As, role: str, tab: str) -> None:
    full(stage)
    another(stage, Visibility.PUBLIC, "Chương trình mở")
    client = as_role(role)
    found = list(numbers(client.get(f"/tong-quan/?by={tab}").content.decode()))
    assert len(found) >= 12
    for url, number in found:
        assert opened(client, url) == number, url


@pytest.mark.parametrize(
    "query",
    ["period=2026-2", "period=2026", "body={lead}", "body={administration}", "programme={p}",
     "programme={p}&period=2026-2&body={lead}", "body=so+noi+vu", "compare=quarter"],
)  # fmt: skip
def test_filters_narrow_numbers_and_rows_alike(stage: Stage, as_role: As, query: str) -> None:
    full(stage)
    another(stage, Visibility.PUBLIC, "Chương trình mở")
    keys = {key: body.pk for key, body in stage.cast.bodies.items()}
    query = query.format(p=stage.programme.pk, **keys)
    client = as_role("province_admin")
    for tab in TABS:
        page = client.get(f"/tong-quan/?{query}&by={tab}").content.decode()
        for url, number in numbers(page):
            assert opened(client, url) == number, url


@pytest.mark.parametrize("tab", ["programme", "field", "period"])
def test_lines_add_up_to_all(stage: Stage, as_role: As, tab: str) -> None:
    full(stage)
    page = as_role("officer").get(f"/tong-quan/?by={tab}")
    assert page.context["whole"].total == 12
    assert {s for s in Standing if page.context["whole"].counts[s]} == set(Standing)
    assert sum(line.total.number for line in page.context["tables"][0].lines) == 12


def test_bodies_count_what_is_below_them_and_both_leads(stage: Stage, as_role: As) -> None:
    full(stage)
    lines = as_role("officer").get("/tong-quan/?by=body").context["tables"][0].lines
    found = {line.words: line.total.number for line in lines}
    assert found["Ủy ban nhân dân tỉnh Hải Lâm"] == 10, "one with two leads below it counts once"
    assert found["Đảng ủy xã Đông Hải"] == 2
    assert found["Chưa rõ cơ quan chủ trì"] == 1
    order = [line.words for line in lines]
    assert order.index("Ủy ban nhân dân tỉnh Hải Lâm") < order.index("Đảng ủy xã Đông Hải")


def test_the_trend_opens_the_rows_of_its_day(stage: Stage, as_role: As) -> None:
    full(stage)
    client = as_role("officer")
    page = client.get("/tong-quan/dien-bien/")
    points = page.context["points"]
    assert [str(cell.column.words) for cell in points[0].cells] == [
        "Đã giao",
        "Hoàn thành",
        "Quá hạn",
    ]
    for point in points:
        for cell in point.cells:
            assert opened(client, cell.url) == cell.number, (point.day, cell.url)
    assert points[-1].cells[0].number == 12 and points[0].cells[0].number == 0
    assert points[-2].day == date(2026, 5, 31)
    assert [cell.number for cell in points[-2].cells] == [12, 1, 3]


def test_changes_are_against_the_end_of_month_or_quarter(stage: Stage, as_role: As) -> None:
    stage.task(due=date(2026, 5, 10))
    stage.task(due=date(2026, 6, 10))
    client = as_role("officer")
    month = {n.cell.column.key: n for n in client.get("/tong-quan/").context["numbers"]}
    assert (month["late"].cell.number, month["late"].before, month["late"].change) == (2, 1, 1)
    assert month["on_time"].change == -1
    quarter = client.get("/tong-quan/?compare=quarter")
    assert quarter.context["since"] == date(2026, 3, 31)
    late = {n.cell.column.key: n for n in quarter.context["numbers"]}["late"]
    assert (late.before, late.change) == (0, 2)


def test_what_needs_a_decision(stage: Stage, as_role: As) -> None:
    old = datetime(2026, 1, 2, tzinfo=UTC)
    stage.task("chờ nhận", state="submitted", submitted_on=DAY, updated_at=old)
    asked = stage.task("xin hạn", updated_at=datetime(2026, 6, 14, tzinfo=UTC))
    Extension.objects.create(
        task=asked,
        before=asked.due,
        proposed=date(2026, 8, 1),
        reason="Chờ",
        body=stage.body("lead"),
        asked_at=old,
    )
    for each in range(5):
        stage.task(f"trễ {each}", due=date(2026, 4, 1 + each), updated_at=DAY_MOMENT)
    stage.task("trễ ít", due=DAY - timedelta(days=30), updated_at=DAY_MOMENT)
    stage.task("im lặng")
    needs = {need.key: need for need in as_role("officer").get("/tong-quan/").context["needs"]}
    assert {key: need.number for key, need in needs.items()} == {
        "waiting": 1,
        "asked": 1,
        "late": 5,
        "silent": 2,
    }
    assert [task.text for task in needs["late"].tasks] == ["trễ 0", "trễ 1", "trễ 2"]
    for need in needs.values():
        assert opened(as_role("officer"), need.url) == need.number


DAY_MOMENT = datetime(DAY.year, DAY.month, DAY.day, tzinfo=UTC)


@pytest.mark.parametrize("url", ["/tong-quan/", "/tong-quan/dien-bien/", "/chuong-trinh/"])
@pytest.mark.parametrize("role", ROLES)
def test_who_gets_which_answer(stage: Stage, as_role: As, role: str, url: str) -> None:
    wanted = 302 if role == "stranger" else 200
    assert as_role(role).get(url).status_code == wanted


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("role", ["citizen", "lead_officer", "officer"])
def test_internal_programmes_of_others_are_in_no_number(
    stage: Stage, as_role: As, role: str, tab: str
) -> None:
    stage.task("của tôi", due=DAY - timedelta(days=60))
    another(stage, Visibility.INTERNAL, "Việc riêng của xã Tây Hải")
    client = as_role(role)
    for url in (f"/tong-quan/?by={tab}", f"/tong-quan/?by={tab}&in=1", "/chuong-trinh/"):
        assert "Tây Hải" not in client.get(url).content.decode()
    page = client.get(f"/tong-quan/?by={tab}")
    assert page.context["whole"].total == (0 if role == "citizen" else 1)
    trend = client.get("/tong-quan/dien-bien/").context["points"]
    assert trend[-2].cells[0].number == (0 if role == "citizen" else 1)


def test_a_part_of_an_internal_programme_shows_only_that_part(stage: Stage, as_role: As) -> None:
    stage.programme.progress = 77
    stage.programme.save()
    stage.task("của tôi")
    stage.task("của người khác", leads=("front",))
    client = as_role("lead_officer")
    key = stage.programme.pk
    listed = client.get("/chuong-trinh/")
    assert "77%" not in listed.content.decode()
    assert sum(cell.number for cell in listed.context["rows"][0][1].cells) == 1
    for tail in ("", "?by=body", "?by=state", "tien-do/"):
        page = client.get(f"/chuong-trinh/{key}/{tail}").content.decode()
        assert "của tôi" in page or tail in ("", "?by=body")
        assert "của người khác" not in page and "Mặt trận" not in page and "77%" not in page
    assert client.get(f"/chuong-trinh/{key}/").context["line"].total.number == 1
    assert client.get(f"/chuong-trinh/{key}/chi-tieu/").status_code == 403


@pytest.mark.parametrize("tab", ["field", "body", "state"])
def test_numbers_of_the_board_open_their_rows(stage: Stage, as_role: As, tab: str) -> None:
    full(stage)
    client = as_role("officer")
    page = client.get(f"/chuong-trinh/{stage.programme.pk}/?by={tab}").content.decode()
    found = list(numbers(page))
    assert len(found) >= 7
    for url, number in found:
        assert opened(client, url) == number, url


def test_sections_stand_in_the_order_of_the_document(stage: Stage, as_role: As) -> None:
    stage.task(field="Tuyên truyền", order=1)
    stage.task(field="Dân chủ", order=2)
    stage.task(order=0)
    lines = as_role("officer").get(f"/chuong-trinh/{stage.programme.pk}/").context["table"].lines
    assert [line.words for line in lines] == ["Tuyên truyền", "Dân chủ", "Chưa phân lĩnh vực"]


def test_columns_show_a_few_and_count_all(stage: Stage, as_role: As) -> None:
    for each in range(9):
        stage.task(f"việc {each}", due=DAY + timedelta(days=each))
    page = as_role("officer").get(f"/chuong-trinh/{stage.programme.pk}/?by=state")
    first = page.context["board"][0]
    assert [task.text for task in first.tasks] == [f"việc {each}" for each in range(6)]
    assert first.number == 9 == opened(as_role("officer"), first.url)


def test_the_list_finds_pages_and_teaches(stage: Stage, as_role: As) -> None:
    client = as_role("officer")
    for each in range(26):
        Programme.objects.create(
            document=stage.programme.document,
            name=f"Chương trình thứ {each}",
            owner=stage.body("follower"),
            follower=stage.body("follower"),
            start=date(2026, 2, 1),
            closed_on=DAY if each == 3 else None,
        )
    assert len(client.get("/chuong-trinh/").context["rows"]) == 25
    assert len(client.get("/chuong-trinh/?page=2").context["rows"]) == 2
    found = client.get("/chuong-trinh/?q=CHUONG+trinh+thứ+25").context["rows"]
    assert [row[0].name for row in found] == ["Chương trình thứ 25"]
    assert len(client.get("/chuong-trinh/?running=0").context["rows"]) == 1
    assert "Không có chương trình nào khớp" in client.get("/chuong-trinh/?q=zzz").content.decode()
    Task.objects.all().delete()
    Programme.objects.all().delete()
    assert "Tải văn bản lên" in client.get("/chuong-trinh/").content.decode()
    assert "Chưa có số liệu" in client.get("/tong-quan/").content.decode()


@pytest.mark.parametrize(
    "query",
    ["period=hôm+qua", "period=2026-9", "programme=zz", "body=nobody+at+all", "by=pie&compare=x",
     "body=99999999999999999999"],
)  # fmt: skip
def test_what_cannot_be_understood_is_not_applied(stage: Stage, as_role: As, query: str) -> None:
    stage.task()
    page = as_role("officer").get(f"/tong-quan/?{query}")
    assert page.status_code == 200


def _many(stage: Stage) -> None:
    full(stage)
    for each in range(40):
        stage.task(f"Việc {each}", field=f"Mục {each % 14}", due=DAY + timedelta(days=20 * each))


@pytest.mark.parametrize(
    "url",
    [
        *(f"/tong-quan/?by={tab}" for tab in TABS),
        "/tong-quan/?body={lead}&by=body&programme={p}&period=2026",
        "/tong-quan/dien-bien/",
        "/chuong-trinh/",
        "/chuong-trinh/{p}/",
        "/chuong-trinh/{p}/?by=body",
        "/chuong-trinh/{p}/?by=state",
        "/chuong-trinh/{p}/tien-do/",
    ],
)
def test_pages_take_few_queries(
    stage: Stage, as_role: As, django_assert_max_num_queries: Any, url: str
) -> None:
    _many(stage)
    client = as_role("approver")
    url = url.format(p=stage.programme.pk, lead=stage.body("lead").pk)
    with django_assert_max_num_queries(15):
        assert client.get(url).status_code == 200
