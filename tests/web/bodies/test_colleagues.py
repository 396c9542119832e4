"""Signing in at the office's own provider: who is known comes in, nobody else does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client, override_settings

from danvan.web.bodies.models import Invitation, Membership, Role, User
from danvan.web.core.clock import now, today
from roles import Cast
from sign_in_provider import Provider, provider

LOGIN = "/tai-khoan/oidc/oidc/login/"
CALLBACK = "/tai-khoan/oidc/oidc/login/callback/"


@pytest.fixture
def office() -> Iterator[Provider]:
    with provider() as server, override_settings(SOCIALACCOUNT_PROVIDERS=server.settings):
        yield server


def come(office: Provider, client: Client, email: str, verified: bool = True) -> Any:
    """Go there, be known there as `email`, and come back."""
    office.person = {
        "sub": f"number of {email}",
        "email": email,
        "email_verified": verified,
        "name": "Trần Thị Thu Hà",
    }
    sent = client.get(LOGIN)
    assert sent.status_code == 302
    asked = urlsplit(sent.url)  # type: ignore[attr-defined]
    assert f"{asked.scheme}://{asked.netloc}{asked.path}" == f"{office.address}/authorize"
    query = parse_qs(asked.query)
    assert query["redirect_uri"] == [f"http://testserver{CALLBACK}"]
    return client.get(CALLBACK, {"code": "c", "state": query["state"][0]})


def offer(cast: Cast, email: str, **fields: Any) -> Invitation:
    made = {
        "email": email,
        "body": cast.bodies["lead"],
        "role": Role.OFFICER,
        "invited_by": cast.users["admin"],
        "expires_at": now() + timedelta(days=3),
    }
    return Invitation.objects.create(**{**made, **fields})


def test_the_sign_in_page_has_its_button(cast: Cast, office: Provider) -> None:
    page = Client().get("/tai-khoan/login/").content.decode()
    assert "Tài khoản cơ quan" in page and LOGIN in page


def test_without_the_setting_there_is_none(cast: Cast) -> None:
    assert "/oidc/" not in Client().get("/tai-khoan/login/").content.decode()
    assert Client().get(LOGIN).status_code == 404


def test_who_has_a_role_comes_in_and_keeps_the_password(cast: Cast, office: Provider) -> None:
    client = Client()
    answer = come(office, client, "Officer@example.vn")
    assert (answer.status_code, answer.url) == (302, "/hom-nay/")
    assert client.get("/hom-nay/").status_code == 200
    officer = User.objects.get(email="officer@example.vn")
    assert officer.has_usable_password() and officer.socialaccount_set.count() == 1


def test_the_second_time_the_person_is_known_by_number(cast: Cast, office: Provider) -> None:
    come(office, Client(), "officer@example.vn")
    cast.users["officer"].email = "moved@example.vn"
    cast.users["officer"].save()
    client = Client()
    assert come(office, client, "officer@example.vn").status_code == 302
    assert "moved@example.vn" in client.get("/tai-khoan/").content.decode()


def test_who_is_invited_comes_in_with_a_new_account(cast: Cast, office: Provider) -> None:
    offer(cast, "ha@example.vn")
    client = Client()
    assert come(office, client, "ha@example.vn").status_code == 302
    page = client.get("/tai-khoan/").content.decode()
    assert "Trần Thị Thu Hà" in page and "Sở Nội vụ" in page and "Đặt mật khẩu" in page
    assert Invitation.objects.get().accepted_at is not None
    assert not User.objects.get(email="ha@example.vn").has_usable_password()


def test_a_stranger_is_told_whom_to_ask(cast: Cast, office: Provider) -> None:
    client = Client()
    answer = come(office, client, "stranger@example.vn")
    assert answer.status_code == 403
    page = answer.content.decode()
    assert "stranger@example.vn chưa có vai trò ở cơ quan nào" in page and "lời mời" in page
    assert not User.objects.filter(email="stranger@example.vn").exists()
    assert client.get("/hom-nay/").status_code == 302


def test_an_invitation_that_lapsed_opens_nothing(cast: Cast, office: Provider) -> None:
    offer(cast, "late@example.vn", expires_at=now() - timedelta(days=1))
    assert come(office, Client(), "late@example.vn").status_code == 403
    assert not User.objects.filter(email="late@example.vn").exists()


def test_who_has_no_role_any_more_stays_outside(cast: Cast, office: Provider) -> None:
    Membership.objects.filter(user=cast.users["officer"]).update(
        valid_to=today() - timedelta(days=1)
    )
    answer = come(office, Client(), "officer@example.vn")
    assert answer.status_code == 403 and "chưa có vai trò" in answer.content.decode()


def test_an_address_that_nobody_vouches_for_opens_nothing(cast: Cast, office: Provider) -> None:
    offer(cast, "ha@example.vn")
    for email in ("officer@example.vn", "ha@example.vn"):
        client = Client()
        answer = come(office, client, email, verified=False)
        assert answer.status_code == 403 and "không xác nhận" in answer.content.decode()
        assert client.get("/hom-nay/").status_code == 302


def test_a_refusal_over_there_is_a_page_here(cast: Cast, office: Provider) -> None:
    client = Client()
    query = parse_qs(urlsplit(client.get(LOGIN).url).query)  # type: ignore[attr-defined]
    answer = client.get(
        CALLBACK, {"error": "access_denied", "state": query["state"][0]}, follow=True
    )
    assert answer.status_code == 200
    assert "đăng nhập" in answer.content.decode().lower()


def test_a_provider_that_does_not_answer_is_told_in_words(cast: Cast) -> None:
    with provider() as server:
        gone = server.settings
    with override_settings(SOCIALACCOUNT_PROVIDERS=gone):
        answer = Client().get(LOGIN)
    assert answer.status_code == 503
    assert "Nơi đăng nhập của cơ quan không trả lời." in answer.content.decode()
