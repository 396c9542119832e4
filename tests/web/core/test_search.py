"""One search: everything that one may see, grouped; nothing of what one may not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from programme_builders import Stage, make_document
from roles import ROLES, Cast

As = Callable[[str], Client]
SEES = {
    "viewer",
    "officer",
    "approver",
    "admin",
    "lead_officer",
    "lead_approver",
    "inspector",
    "province_admin",
}


def words(answer: Any) -> str:
    text: str = answer.content.decode()
    return text


@pytest.mark.parametrize("role", ROLES)
def test_an_internal_task_is_found_by_who_sees_it(stage: Stage, as_role: As, role: str) -> None:
    stage.task("Khảo sát chợ đầu mối")
    answer = as_role(role).get("/tim/", {"q": "cho dau moi"})
    if role == "stranger":
        assert answer.status_code == 302
    else:
        assert ("Khảo sát chợ đầu mối" in words(answer)) == (role in SEES)


def test_every_kind_is_found_with_and_without_marks(stage: Stage, as_role: As) -> None:
    task = stage.task("Tập huấn Sở Nội vụ về dân vận")
    client = as_role("officer")
    for asked in ("noi vu", "NỘI VỤ"):
        page = words(client.get("/tim/", {"q": asked}))
        assert f"/nhiem-vu/{task.pk}/" in page
        assert "Sở Nội vụ" in page and "/co-quan/" in page
    page = words(client.get("/tim/", {"q": stage.programme.name}))
    assert stage.programme.name in page
    page = words(client.get("/tim/", {"q": "12-kh/btgdvtu"}))
    assert "12-KH/BTGDVTU" in page


def test_five_of_a_kind_and_the_way_to_all(stage: Stage, as_role: As) -> None:
    for number in range(7):
        stage.task(f"Khảo sát lần thứ {number}")
    page = words(as_role("officer").get("/tim/", {"q": "khảo sát lần"}))
    assert page.count("Khảo sát lần thứ") == 5
    assert "/nhiem-vu/?q=kh%E1%BA%A3o+s%C3%A1t+l%E1%BA%A7n" in page
    few = words(as_role("officer").get("/tim/", {"q": "lần thứ 3"}))
    assert few.count("Khảo sát lần thứ") == 1 and "/nhiem-vu/?q=" not in few


def test_nothing_asked_and_nothing_found_teach(cast: Cast, as_role: As) -> None:
    client = as_role("officer")
    assert "Gõ vài chữ" in words(client.get("/tim/"))
    assert "Gõ vài chữ" in words(client.get("/tim/", {"q": " ?! "}))
    assert "Không thấy gì khớp" in words(client.get("/tim/", {"q": "không có gì như vậy"}))


def test_script_in_the_words_stays_words(cast: Cast, as_role: As) -> None:
    page = words(as_role("officer").get("/tim/", {"q": "<script>alert(1)</script>" * 50}))
    assert "<script>alert" not in page and "&lt;script&gt;" in page


def test_the_box_of_the_head_leads_here(cast: Cast, as_role: As) -> None:
    page = words(as_role("officer").get("/co-quan/"))
    assert 'action="/tim/"' in page


def test_queries(stage: Stage, as_role: As, django_assert_max_num_queries: Any) -> None:
    for number in range(8):
        stage.task(f"Dân vận {number}")
        make_document(stage.cast, code=f"{number}-KH/DV", title="dân vận")
    client = as_role("officer")
    with django_assert_max_num_queries(15):
        assert "Dân vận" in words(client.get("/tim/", {"q": "dân vận"}))
