"""Two factors: set up with a real code, asked for at the sign-in, required for some roles."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.test import Client, override_settings

from roles import PASSWORD, ROLES, Cast

As = Callable[[str], Client]
ACTIVATE = "/tai-khoan/2fa/totp/activate/"
REQUIRED = override_settings(MFA_ROLES=["approver", "admin"])


def code(secret: str, ahead: int = 0) -> str:
    """What the telephone shows now, or `ahead` half-minutes later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + ahead))


def sign_in(client: Client, who: str) -> Any:
    given = {"login": f"{who}@example.vn", "password": PASSWORD}
    return client.post("/tai-khoan/login/", given)


def set_up(client: Client) -> str:
    """Scan the drawing, type the code; returns the secret."""
    page = client.get(ACTIVATE).content.decode()
    found = re.search(r'id="authenticator_secret">(\w+)<', page)
    assert found, page
    done = client.post(ACTIVATE, {"code": code(found[1])})
    assert done.url == "/tai-khoan/2fa/recovery-codes/"  # type: ignore[attr-defined]
    return found[1]


def test_a_wrong_code_sets_up_nothing(cast: Cast) -> None:
    client = Client()
    sign_in(client, "officer")
    client.get(ACTIVATE)
    assert "Mã chưa đúng" in client.post(ACTIVATE, {"code": "000000"}).content.decode()
    assert "Đang tắt." in client.get("/tai-khoan/").content.decode()


def test_once_set_up_the_account_is_signed_out_elsewhere(cast: Cast) -> None:
    elsewhere, stranger, here = Client(), Client(), Client()
    sign_in(elsewhere, "officer")
    sign_in(stranger, "approver")
    sign_in(here, "officer")
    set_up(here)
    assert elsewhere.get("/hom-nay/").status_code == 302
    assert here.get("/hom-nay/").status_code == stranger.get("/hom-nay/").status_code == 200


def test_once_set_up_the_code_is_asked_for(cast: Cast) -> None:
    client = Client()
    sign_in(client, "officer")
    secret = set_up(client)
    assert "Đang bật." in client.get("/tai-khoan/").content.decode()
    again = Client()
    assert sign_in(again, "officer").url == "/tai-khoan/2fa/authenticate/"
    assert again.get("/hom-nay/").status_code == 302  # not in yet
    wrong = again.post("/tai-khoan/2fa/authenticate/", {"code": "000000"})
    assert "Mã chưa đúng" in wrong.content.decode()
    right = again.post("/tai-khoan/2fa/authenticate/", {"code": code(secret, 1)})
    assert right.url == "/hom-nay/"  # type: ignore[attr-defined]
    assert again.get("/hom-nay/").status_code == 200


def test_a_recovery_code_opens_once(cast: Cast) -> None:
    client = Client()
    sign_in(client, "officer")
    set_up(client)
    page = client.get("/tai-khoan/2fa/recovery-codes/").content.decode()
    kept = re.findall(r"^.*?(\d{8})", page.split("<textarea")[1], re.MULTILINE)[0]
    for answer in (302, 200):
        again = Client()
        sign_in(again, "officer")
        done = again.post("/tai-khoan/2fa/authenticate/", {"code": kept})
        assert done.status_code == answer


@REQUIRED
@pytest.mark.parametrize("role", ROLES)
def test_who_must_set_it_up_before_anything_else(as_role: As, role: str) -> None:
    answer = as_role(role).get("/hom-nay/")
    needs = role in ("approver", "admin", "lead_approver", "province_admin")
    if needs:
        assert (answer.status_code, answer.url) == (302, ACTIVATE)  # type: ignore[attr-defined]
    elif role == "stranger":
        assert answer.url.startswith("/tai-khoan/login/")  # type: ignore[attr-defined]
    else:
        assert answer.status_code == 200


@REQUIRED
def test_the_sentence_names_the_role_and_then_the_way_is_free(cast: Cast) -> None:
    client = Client()
    sign_in(client, "approver")
    page = client.get("/hom-nay/", follow=True).content.decode()
    assert "Vai trò Người duyệt phải xác thực hai lớp." in page
    assert client.get("/co-quan/").status_code == 302
    assert client.post("/co-quan/1/moi/", {}).status_code == 302
    set_up(client)
    assert client.get("/hom-nay/").status_code == 200


@REQUIRED
@pytest.mark.parametrize("path", ["/tai-khoan/", "/song/", "/tai-khoan/password/change/"])
def test_the_own_account_stays_open(as_role: As, path: str) -> None:
    assert as_role("approver").get(path).status_code == 200


@REQUIRED
def test_signing_out_and_the_language_stay_open(as_role: As) -> None:
    client = as_role("approver")
    assert client.post("/ngon-ngu/", {"language": "en"}).url == "/"  # type: ignore[attr-defined]
    assert client.post("/tai-khoan/logout/").url == "/"  # type: ignore[attr-defined]


@REQUIRED
def test_a_part_of_a_page_sends_the_whole_page(as_role: As) -> None:
    answer = as_role("approver").get("/hom-nay/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (204, ACTIVATE)


@REQUIRED
def test_what_a_role_needs_cannot_be_given_up(cast: Cast) -> None:
    client = Client()
    sign_in(client, "approver")
    set_up(client)
    away = "/tai-khoan/2fa/totp/deactivate/"
    page = client.post(away).content.decode()
    assert "buộc phải xác thực hai lớp, nên không tắt được" in page
    with override_settings(MFA_ROLES=[]):
        assert client.post(away).status_code == 302
    assert client.get("/hom-nay/").status_code == 302  # needed again, and gone


def test_without_the_setting_nobody_is_sent_anywhere(as_role: As) -> None:
    assert as_role("admin").get("/hom-nay/").status_code == 200


def test_an_old_sign_in_is_proven_again_first(cast: Cast) -> None:
    client = Client()
    sign_in(client, "officer")
    with override_settings(ACCOUNT_REAUTHENTICATION_TIMEOUT=0):
        asked = client.get(ACTIVATE)
        assert asked.url.startswith("/tai-khoan/reauthenticate/")  # type: ignore[attr-defined]
    proven = client.post(asked.url, {"password": PASSWORD})  # type: ignore[attr-defined]
    assert proven.url == ACTIVATE  # type: ignore[attr-defined]


def test_who_has_no_password_here_proves_it_by_a_code_sent_by_mail(cast: Cast, as_role: As) -> None:
    officer = cast.users["officer"]
    officer.set_unusable_password()
    officer.save()
    # as the sign-in elsewhere left it
    EmailAddress.objects.create(user=officer, email=officer.email, verified=True, primary=True)
    client = as_role("officer")
    asked = client.get(ACTIVATE)
    page = client.get(asked.url)  # type: ignore[attr-defined]
    assert "Gửi mã" in page.content.decode()
    form = client.post(asked.url, {"recipient": "officer@example.vn"})  # type: ignore[attr-defined]
    (letter,) = mail.outbox
    assert letter.subject == "[danvan] Mã xác nhận" and letter.to == ["officer@example.vn"]
    sent = re.search(r"^\s*([A-Z0-9-]{6,9})\s*$", str(letter.body), re.MULTILINE)
    assert sent, letter.body
    done = client.post(form.url, {"code": sent[1]})  # type: ignore[attr-defined]
    assert done.url == ACTIVATE  # type: ignore[attr-defined]
    assert client.get(ACTIVATE).status_code == 200
