"""The journal as pages and files: who reads what, filters, and no formula in an export."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from danvan.web.core import audit
from danvan.web.core.models import Entry
from programme_builders import Stage
from roles import ROLES, Cast

As = Callable[[str], Client]
MEMBERS = {"viewer", "officer", "approver", "admin", "inspector", "province_admin"}


def words(answer: Any) -> str:
    text: str = answer.content.decode()
    return text


@pytest.mark.parametrize("role", ROLES)
def test_the_history_of_a_body_is_for_its_people(cast: Cast, as_role: As, role: str) -> None:
    body = cast.bodies["follower"]
    audit.record(cast.actor("admin"), "edit_body", body, {"name": ("Ban cũ", body.name)})
    answer = as_role(role).get(f"/lich-su/co-quan/{body.pk}/")
    if role == "stranger":
        assert answer.status_code == 302
        return
    assert answer.status_code == (200 if role in MEMBERS else 403)
    assert ("Ban cũ" in words(answer)) == (role in MEMBERS)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("tail", ["", "?xuat=csv", "?xuat=xlsx"])
def test_the_history_of_a_task_is_for_who_sees_the_task(
    stage: Stage, as_role: As, role: str, tail: str
) -> None:
    task = stage.task()
    page = as_role(role).get(f"/nhiem-vu/{task.pk}/").status_code
    # Who has a part in one task of an internal programme does not see the whole.
    part = page == 200 and role.startswith("lead_")
    for thing, status in (
        (f"nhiem-vu/{task.pk}", page),
        (f"chuong-trinh/{task.programme_id}", 403 if part else page),
    ):
        answer = as_role(role).get(f"/lich-su/{thing}/{tail}")
        b"".join(answer)  # type: ignore[call-overload]  # to the end: a file not read stays open
        assert answer.status_code == status


@pytest.mark.parametrize("role", ROLES)
def test_the_history_of_a_document_is_for_who_holds_it(
    stage: Stage, as_role: As, role: str
) -> None:
    document = stage.programme.document
    answer = as_role(role).get(f"/lich-su/van-ban/{document.pk}/")
    if role == "stranger":
        assert answer.status_code == 302
    else:
        assert answer.status_code == (200 if role in MEMBERS else 404)


def test_what_does_not_exist_is_404(as_role: As) -> None:
    client = as_role("admin")
    assert client.get("/lich-su/nhiem-vu/999/").status_code == 404
    assert client.get("/lich-su/khac/1/").status_code == 404
    assert client.post("/lich-su/").status_code == 405


@pytest.mark.parametrize("role", ROLES)
def test_the_journal_of_a_body_is_for_administrators_and_inspectors(as_role: As, role: str) -> None:
    expected = {"stranger": 302, "admin": 200, "inspector": 200, "province_admin": 200}
    assert as_role(role).get("/lich-su/").status_code == expected.get(role, 403)


def test_the_journal_ends_at_the_scope(cast: Cast, as_role: As) -> None:
    for who, note in (("officer", "việc của ban"), ("other_body", "việc của xã khác")):
        audit.record(cast.actor(who), "edit_body", cast.bodies["other"], note=note)
    own, whole = (
        words(as_role("admin").get("/lich-su/")),
        words(as_role("inspector").get("/lich-su/")),
    )
    assert "việc của ban" in own and "việc của xã khác" not in own
    assert "việc của ban" in whole and "việc của xã khác" in whole
    for kind in ("csv", "xlsx"):
        rows = exported(as_role("admin").get(f"/lich-su/?xuat={kind}"), kind)
        assert [row[-1] for row in rows[1:]] == ["việc của ban"]


def exported(answer: Any, kind: str) -> list[list[str]]:
    content = b"".join(answer) if answer.streaming else answer.content
    assert f".{kind}" in answer.headers["Content-Disposition"]
    if kind == "csv":
        return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    sheet = load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    return [[str(value or "") for value in row] for row in sheet.iter_rows(values_only=True)]


@pytest.fixture
def journal(cast: Cast) -> None:
    """Three entries of three days, by two people."""
    body = cast.bodies["follower"]
    told = (("officer", "edit_body", "một", 1), ("officer", "invite", "hai", 2))
    for who, act, note, day in (*told, ("approver", "edit_body", "ba", 3)):
        made = audit.entry(cast.actor(who), act, body, {"name": (None, f"tên {note}")}, note)
        made.at = datetime(2026, 3, day, 20, tzinfo=UTC)  # already the next day in Việt Nam
        made.save()


@pytest.mark.usefixtures("journal")
@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("", {"một", "hai", "ba"}),
        ("act=edit_body", {"một", "ba"}),
        ("who=approver", {"ba"}),
        ("since=2026-03-03", {"hai", "ba"}),
        ("until=2026-03-03", {"một", "hai"}),
        ("since=2026-03-03&until=2026-03-03", {"hai"}),
        ("q=tên+hai", {"hai"}),
        ("since=hôm qua&act=&q=", {"một", "hai", "ba"}),
        ("q=không có gì như vậy", set()),
    ],
)
def test_filters(as_role: As, query: str, left: set[str]) -> None:
    rows = exported(as_role("admin").get(f"/lich-su/?{query}&xuat=csv"), "csv")
    assert {row[-1] for row in rows[1:]} == left
    page = words(as_role("admin").get(f"/lich-su/?{query}"))
    assert page.count('class="history-head"') == len(left)
    if not left:
        assert "Không có việc nào khớp" in page


@pytest.mark.parametrize("words_", ["=1+1", "+84 912", "-2", "@SUM(A1)", "\t=1", "\r=1"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_no_formula_leaves(cast: Cast, as_role: As, words_: str, kind: str) -> None:
    audit.record(cast.actor("officer"), "edit_body", cast.bodies["follower"], note=words_)
    answer = as_role("admin").get(f"/lich-su/?xuat={kind}")
    if kind == "csv":
        (row,) = exported(answer, kind)[1:]
        assert row[-1].startswith("'") and row[-1][1:].strip() == words_.strip()
        return
    sheet = load_workbook(io.BytesIO(b"".join(answer))).active  # type: ignore[call-overload]
    assert sheet is not None
    cell = sheet.cell(2, 7)
    assert cell.data_type == "s" and cell.quotePrefix


def test_the_page_of_a_thing_leads_to_its_whole_history(cast: Cast, as_role: As) -> None:
    body = cast.bodies["follower"]
    audit.record(cast.actor("officer"), "edit_body", body)
    page = words(as_role("officer").get(f"/co-quan/{body.pk}/"))
    assert f"/lich-su/co-quan/{body.pk}/" in page


def test_a_page_of_fifty_takes_few_queries(
    cast: Cast, as_role: As, django_assert_max_num_queries: Any
) -> None:
    entries = [
        audit.entry(cast.actor("officer"), "edit_body", cast.bodies[key], note=str(n))
        for n in range(30)
        for key in ("follower", "lead")
    ]
    Entry.objects.bulk_create(entries)
    client = as_role("inspector")
    with django_assert_max_num_queries(15):
        page = words(client.get("/lich-su/"))
    assert page.count('class="history-head"') == 50
    assert words(client.get("/lich-su/?page=2")).count('class="history-head"') == 10
