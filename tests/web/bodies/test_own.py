"""The own account: whom one acts for, the language, name and telephone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from danvan.web.bodies.models import Membership, Role
from danvan.web.core.models import Entry
from roles import ROLES, Cast

As = Callable[[str], Client]
TEXT = "utf-8"


def words(answer: object) -> str:
    """What a page says."""
    return answer.content.decode(TEXT)  # type: ignore[attr-defined]


@pytest.mark.parametrize("role", ROLES)
def test_everybody_with_an_account_has_the_page(as_role: As, role: str) -> None:
    answer = as_role(role).get("/tai-khoan/")
    if role == "stranger":
        assert answer.status_code == 302
        assert answer.url == "/tai-khoan/login/?next=/tai-khoan/"  # type: ignore[attr-defined]
    else:
        assert answer.status_code == 200


def test_the_page_gathers_what_is_one_s_own(
    cast: Cast, as_role: As, django_assert_max_num_queries: Callable[..., object]
) -> None:
    officer = cast.users["officer"]
    Membership.objects.create(user=officer, body=cast.bodies["commune"], role=Role.VIEWER)
    client = as_role("officer")
    with django_assert_max_num_queries(15):  # type: ignore[attr-defined]
        page = words(client.get("/tai-khoan/"))
    for told in (
        "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "Đảng ủy xã Đông Hải",
        "Chuyên viên",
        "officer@example.vn",
        "Đổi mật khẩu",
        "Xác thực hai lớp",
        "Ngôn ngữ",
    ):
        assert told in page
    assert "Thay mặt Đảng ủy xã Đông Hải" in page


def test_acting_for_another_body_is_shown_and_remembered(cast: Cast, as_role: As) -> None:
    officer, commune = cast.users["officer"], cast.bodies["commune"]
    Membership.objects.create(user=officer, body=commune, role=Role.OFFICER)
    client = as_role("officer")
    chosen = client.post("/co-quan/thay-mat/", {"body": commune.pk, "next": "/tai-khoan/"})
    assert chosen.url == "/tai-khoan/"  # type: ignore[attr-defined]
    assert "<strong>Đảng ủy xã Đông Hải</strong>" in words(client.get("/tai-khoan/"))
    client.logout()
    client.force_login(officer, "allauth.account.auth_backends.AuthenticationBackend")
    assert "<strong>Đảng ủy xã Đông Hải</strong>" in words(client.get("/tai-khoan/"))


@pytest.mark.parametrize("body", ["other", "nothing"])
def test_nobody_acts_for_a_body_without_a_role_there(cast: Cast, as_role: As, body: str) -> None:
    client = as_role("officer")
    wanted = cast.bodies["other"].pk if body == "other" else "x"
    page = words(client.post("/co-quan/thay-mat/", {"body": wanted}, follow=True))
    assert "Bạn không có vai trò ở cơ quan này" in page
    assert "<strong>Ban Tuyên giáo và Dân vận Tỉnh ủy</strong>" in page


def test_a_choice_that_ended_falls_back(cast: Cast, as_role: As) -> None:
    officer = cast.users["officer"]
    officer.acting_for = cast.bodies["other"]
    officer.save()
    assert "<strong>Ban Tuyên giáo và Dân vận Tỉnh ủy</strong>" in words(
        as_role("officer").get("/tai-khoan/")
    )


def test_name_and_telephone_are_changed_and_the_name_is_written_down(
    cast: Cast, as_role: As
) -> None:
    answer = as_role("officer").post("/tai-khoan/", {"full_name": "Trần Thị Hà", "phone": "0912"})
    assert answer.status_code == 302
    cast.users["officer"].refresh_from_db()
    assert (cast.users["officer"].full_name, cast.users["officer"].phone) == ("Trần Thị Hà", "0912")
    entry = Entry.objects.get(act="edit_own_account")
    assert entry.changes == {"full_name": ["Người officer", "Trần Thị Hà"]}


def test_a_name_is_needed_and_what_was_typed_stays(as_role: As) -> None:
    answer = as_role("officer").post("/tai-khoan/", {"full_name": "", "phone": "0912345"})
    assert answer.status_code == 422
    assert "0912345" in words(answer)


def test_pages_are_vietnamese_whatever_the_browser_prefers(db: None) -> None:
    answer = Client().get("/", headers={"Accept-Language": "en"})
    assert '<html lang="vi">' in words(answer)
    assert answer.headers["Content-Language"] == "vi"


def test_a_stranger_s_language_is_remembered_in_the_browser(db: None) -> None:
    client = Client()
    answer = client.post("/ngon-ngu/", {"language": "en", "next": "/tai-khoan/login/"})
    assert answer.url == "/tai-khoan/login/"  # type: ignore[attr-defined]
    page = words(client.get("/tai-khoan/login/"))
    assert '<html lang="en">' in page and "Tiếng Việt" in page
    client.post("/ngon-ngu/", {"language": "vi"})
    assert '<html lang="vi">' in words(client.get("/tai-khoan/login/"))


def test_a_person_s_language_follows_to_another_browser(cast: Cast, as_role: As) -> None:
    as_role("officer").post("/ngon-ngu/", {"language": "en"})
    assert '<html lang="en">' in words(as_role("officer").get("/tai-khoan/"))
    assert '<html lang="vi">' in words(as_role("viewer").get("/tai-khoan/"))


def test_an_unknown_language_and_a_strange_way_back_change_nothing(db: None) -> None:
    client = Client()
    answer = client.post("/ngon-ngu/", {"language": "xx", "next": "https://elsewhere.example/"})
    assert answer.url == "/"  # type: ignore[attr-defined]
    assert '<html lang="vi">' in words(client.get("/"))
    assert client.get("/ngon-ngu/").status_code == 405
