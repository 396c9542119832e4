"""A programme's own facts: who may change them, what is refused, who was first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from danvan.web.core.errors import Refused
from danvan.web.core.models import Entry
from danvan.web.documents.actions import change_visibility
from danvan.web.documents.models import Visibility
from danvan.web.programmes.models import Programme
from programme_builders import DAY, Stage
from roles import ROLES

As = Callable[[str], Client]
SEES = {"viewer", "officer", "approver", "admin", "lead_officer", "lead_approver", "inspector"}
SEES |= {"province_admin"}
FACTS = {
    "name": "Kế hoạch đã sửa",
    "start": "2026-01-10",
    "end": "2026-12-31",
    "visibility": "internal",
    "revision": "0",
}


def url(stage: Stage, tail: str = "") -> str:
    return f"/chuong-trinh/{stage.programme.pk}/{tail}"


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("tail", ["", "tien-do/"])
def test_who_sees_the_board(stage: Stage, as_role: As, role: str, tail: str) -> None:
    stage.task()
    wanted = 302 if role == "stranger" else 200 if role in SEES else 404
    assert as_role(role).get(url(stage, tail)).status_code == wanted


ACTS: list[tuple[str, dict[str, Any], bool, set[str]]] = [
    ("sua", FACTS, False, {"officer", "approver"}),
    ("ket-thuc", {"reason": "Báo cáo tổng kết số 5"}, False, {"approver"}),
    ("mo-lai", {}, True, {"approver"}),
]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("slug", "data", "closed", "allowed"), ACTS)
def test_who_may_do_what(
    stage: Stage,
    as_role: As,
    role: str,
    slug: str,
    data: dict[str, Any],
    closed: bool,
    allowed: set[str],
) -> None:
    stage.task()
    stage.programme.closed_on = DAY if closed else None
    stage.programme.save()
    answer = as_role(role).post(url(stage, f"{slug}/"), data)
    good = 302 if role in allowed | {"stranger"} else 403 if role in SEES else 404
    assert answer.status_code == good
    stage.programme.refresh_from_db()
    assert (stage.programme.revision == 1) == (role in allowed)
    assert Entry.objects.of(stage.programme).exists() == (role in allowed)


def test_only_an_approver_opens_it_to_all(stage: Stage, as_role: As) -> None:
    stage.programme.document.visibility = Visibility.PUBLIC
    stage.programme.document.save()
    opening = {**FACTS, "visibility": "public"}
    as_role("officer").post(url(stage, "sua/"), opening)
    stage.programme.refresh_from_db()
    assert stage.programme.visibility == "internal"
    opening["revision"] = str(stage.programme.revision)
    as_role("approver").post(url(stage, "sua/"), opening)
    stage.programme.refresh_from_db()
    assert stage.programme.visibility == "public"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"visibility": "public"}, "Văn bản đang là nội bộ"),
        ({"end": "2025-12-31"}, "đứng trước ngày bắt đầu"),
        ({"name": "   "}, ""),
        ({"name": "x" * 1001}, ""),
        ({"start": "hôm qua"}, ""),
        ({"visibility": "secret"}, ""),
    ],
)
def test_what_is_refused_keeps_what_was_typed(
    stage: Stage, as_role: As, change: dict[str, str], words: str
) -> None:
    answer = as_role("approver").post(url(stage, "sua/"), {**FACTS, **change})
    page = answer.content.decode()
    assert answer.status_code == 409 and words in page
    assert change.get("name", "Kế hoạch đã sửa").strip()[:80] in page
    stage.programme.refresh_from_db()
    assert stage.programme.revision == 0 and stage.programme.name != change.get("name")


def test_the_second_sees_what_the_first_did(stage: Stage, as_role: As) -> None:
    as_role("approver").post(url(stage, "sua/"), FACTS)
    answer = as_role("officer").post(url(stage, "sua/"), {**FACTS, "name": "Của tôi"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Người approver đã thay đổi chương trình này" in page and "Của tôi" in page
    assert 'name="revision" value="1"' in page


def test_closing_wants_words_and_stops_new_periods(stage: Stage, as_role: As) -> None:
    client = as_role("approver")
    assert client.post(url(stage, "ket-thuc/"), {"reason": " "}).status_code == 409
    client.post(url(stage, "ket-thuc/"), {"reason": "Báo cáo số 5"})
    stage.programme.refresh_from_db()
    assert stage.programme.closed_on == DAY
    page = client.get(url(stage)).content.decode()
    assert "kết thúc ngày 15/6/2026" in page and "Báo cáo số 5" in page
    assert client.post(url(stage, "ket-thuc/"), {"reason": "Lần nữa"}).status_code == 409
    assert client.post(url(stage, "khong-co/"), {}).status_code == 404


def test_time_stands_beside_progress(stage: Stage, as_role: As) -> None:
    client = as_role("officer")
    assert client.get(url(stage)).context["elapsed"] == 44
    for end, share in ((date(2026, 6, 15), 100), (date(2026, 1, 10), 100), (None, None)):
        stage.programme.end = end
        stage.programme.save()
        assert client.get(url(stage)).context["elapsed"] == share


def test_a_document_is_not_closed_under_a_public_programme(stage: Stage) -> None:
    approver, document = stage.cast.actor("approver"), stage.programme.document
    for thing in (document, stage.programme):
        thing.visibility = Visibility.PUBLIC
        thing.save()
    with pytest.raises(Refused, match="chương trình công khai"):
        change_visibility(by=approver, document=document, visibility="internal")
    Programme.objects.update(visibility=Visibility.INTERNAL)
    closed = change_visibility(by=approver, document=document, visibility="internal")
    assert closed.visibility == Visibility.INTERNAL
