"""Signing in and out, passwords, limits, sessions, the change of an address."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client, override_settings

from mail_server import mail_server
from roles import PASSWORD, Cast

As = Callable[[str], Client]
NEW = "Nước chảy đá mòn 1945"
ADDRESS = "officer@example.vn"


def words(answer: Any) -> str:
    """What a page says."""
    text: str = answer.content.decode()
    return text


def sign_in(client: Client, password: str = PASSWORD, address: str = ADDRESS) -> Any:
    return client.post("/tai-khoan/login/", {"login": address, "password": password})


def link(text: str) -> str:
    """The path of the first link in a letter."""
    found = re.search(r"https?://[^/\s]+(/\S+)", text)
    assert found, text
    return found[1]


def test_the_right_password_leads_to_the_day(cast: Cast) -> None:
    client = Client()
    answer = sign_in(client)
    assert (answer.status_code, answer.url) == (302, "/hom-nay/")
    assert client.get("/hom-nay/").status_code == 200


def test_the_way_back_is_kept(cast: Cast) -> None:
    answer = Client().post(
        "/tai-khoan/login/?next=/nhiem-vu/",
        {"login": ADDRESS, "password": PASSWORD, "next": "/nhiem-vu/"},
    )
    assert answer.url == "/nhiem-vu/"  # type: ignore[attr-defined]


@pytest.mark.parametrize("address", [ADDRESS, "nobody@example.vn"])
def test_a_wrong_sign_in_does_not_tell_whether_the_account_exists(cast: Cast, address: str) -> None:
    page = words(sign_in(Client(), "sai", address))
    assert "Địa chỉ thư điện tử hoặc mật khẩu chưa đúng." in page
    assert f'value="{address}"' in page  # what was typed stays


def test_an_account_that_was_closed_stays_outside(cast: Cast) -> None:
    cast.users["officer"].is_active = False
    cast.users["officer"].save()
    client = Client()
    sign_in(client)
    assert client.get("/hom-nay/").status_code == 302


def test_guessing_one_account_is_stopped(cast: Cast) -> None:
    client = Client()
    for _ in range(5):
        sign_in(client, "sai")
    assert "Đăng nhập sai quá nhiều lần" in words(sign_in(client))
    assert sign_in(Client(), address="viewer@example.vn").status_code == 302


def test_guessing_from_one_address_gets_a_page_that_says_so(cast: Cast) -> None:
    with override_settings(ACCOUNT_RATE_LIMITS={"login": "2/m/ip"}):
        for _ in range(2):
            sign_in(Client(), "sai")
        answer = sign_in(Client(), "sai")
    assert answer.status_code == 429
    assert "Thử quá nhiều lần" in words(answer) and "Hãy đợi vài phút" in words(answer)


def test_guesses_are_counted_where_every_process_looks(cast: Cast) -> None:
    sign_in(Client(), "sai")
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM danvan_cache")
        assert cursor.fetchone()[0] > 0


def test_behind_a_proxy_people_are_told_apart(cast: Cast) -> None:
    with override_settings(ACCOUNT_RATE_LIMITS={"login": "1/m/ip"}, ALLAUTH_TRUSTED_PROXY_COUNT=1):
        codes = [
            Client(headers={"X-Forwarded-For": f"203.0.113.{n}"})
            .post("/tai-khoan/login/", {"login": ADDRESS, "password": "sai"})
            .status_code
            for n in (1, 2, 1)
        ]
    assert codes == [200, 200, 429]


def test_signing_out_asks_and_ends(as_role: As) -> None:
    client = as_role("officer")
    assert "Đăng xuất" in words(client.get("/tai-khoan/logout/"))
    assert client.get("/hom-nay/").status_code == 200
    assert client.post("/tai-khoan/logout/").status_code == 302
    assert client.get("/hom-nay/").status_code == 302


def test_strangers_cannot_make_accounts(db: None) -> None:
    page = words(Client().get("/tai-khoan/signup/"))
    assert "<form method" not in page.split("</footer>")[0].replace('class="language"', "", 1)
    given = {"email": "me@example.vn", "password1": NEW}
    Client().post("/tai-khoan/signup/", given)
    from danvan.web.bodies.models import User

    assert not User.objects.exists()


def test_a_new_password_is_set_with_the_old_one(cast: Cast) -> None:
    client = Client()
    sign_in(client)
    given = {"oldpassword": "sai", "password1": NEW, "password2": NEW}
    assert "mật khẩu hiện tại" in words(client.post("/tai-khoan/password/change/", given))
    given["oldpassword"] = PASSWORD
    assert client.post("/tai-khoan/password/change/", given).status_code == 302
    assert client.get("/hom-nay/").status_code == 200
    assert sign_in(Client(), NEW).status_code == 302


def test_a_weak_password_is_refused_in_words(cast: Cast) -> None:
    client = Client()
    sign_in(client)
    given = {"oldpassword": PASSWORD, "password1": "12345", "password2": "12345"}
    page = words(client.post("/tai-khoan/password/change/", given))
    assert "Mật khẩu quá ngắn: cần ít nhất 8 ký tự." in page and "This password" not in page


def test_a_forgotten_password_is_reset_by_a_letter_over_smtp(cast: Cast) -> None:
    client = Client()
    with (
        mail_server() as server,
        override_settings(
            EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend",
            EMAIL_HOST="127.0.0.1",
            EMAIL_PORT=server.port,
        ),
    ):
        client.post("/tai-khoan/password/reset/", {"email": ADDRESS})
        (letter,) = server.letters
    assert letter["To"] == ADDRESS
    assert letter["Subject"] == "[danvan] Đặt lại mật khẩu"
    body = letter.get_content()
    assert "đặt lại mật khẩu" in body
    form = client.get(link(body), follow=True)
    done = client.post(form.request["PATH_INFO"], {"password1": NEW, "password2": NEW})
    assert done.status_code == 302
    assert sign_in(Client(), NEW).status_code == 302
    again = words(Client().get(link(body), follow=True))
    assert "không hợp lệ" in again or "không còn" in again


def test_an_unknown_address_learns_that_by_mail_only(cast: Cast) -> None:
    asked = {"email": "nobody@example.vn"}
    answer = Client().post("/tai-khoan/password/reset/", asked, follow=True)
    known = Client().post("/tai-khoan/password/reset/", {"email": ADDRESS}, follow=True)
    assert answer.redirect_chain == known.redirect_chain  # type: ignore[attr-defined]
    assert "không có tài khoản nào" in mail.outbox[0].body


def test_other_sessions_are_listed_and_ended(cast: Cast) -> None:
    here, there = Client(), Client(headers={"User-Agent": "Mozilla/5.0 (Windows) Firefox/140.0"})
    sign_in(here)
    sign_in(there)
    page = words(here.get("/tai-khoan/sessions/"))
    assert "Firefox trên Windows" in page and "Phiên này" in page
    assert "Đăng xuất nơi khác" in words(here.get("/tai-khoan/"))
    here.post("/tai-khoan/sessions/")
    assert there.get("/hom-nay/").status_code == 302
    assert here.get("/hom-nay/").status_code == 200


def test_an_address_changes_only_when_the_new_one_answers(cast: Cast) -> None:
    client = Client()
    sign_in(client)
    given = {"email": "new@example.vn", "action_add": ""}
    client.post("/tai-khoan/email/", given)
    cast.users["officer"].refresh_from_db()
    assert cast.users["officer"].email == ADDRESS
    letter = next(each for each in mail.outbox if each.to == ["new@example.vn"])
    path = link(str(letter.body))
    assert client.get(path).status_code == 200
    client.post(path)
    cast.users["officer"].refresh_from_db()
    assert cast.users["officer"].email == "new@example.vn"
    assert sign_in(Client(), address="new@example.vn").status_code == 302


def test_an_address_in_use_is_refused_beside_its_field(cast: Cast) -> None:
    client = Client()
    sign_in(client)
    given = {"email": "viewer@example.vn", "action_add": ""}
    page = words(client.post("/tai-khoan/email/", given))
    assert "Địa chỉ này đã có tài khoản." in page and 'value="viewer@example.vn"' in page
    assert mail.outbox == []


def test_an_address_taken_while_the_letter_was_on_its_way_stays_with_the_other(cast: Cast) -> None:
    client = Client()
    sign_in(client)
    client.post("/tai-khoan/email/", {"email": "new@example.vn", "action_add": ""})
    cast.users["viewer"].email = "new@example.vn"
    cast.users["viewer"].save()
    answer = client.post(link(str(mail.outbox[0].body)), follow=True)
    assert "một tài khoản khác đã dùng địa chỉ này" in words(answer)
    cast.users["officer"].refresh_from_db()
    assert cast.users["officer"].email == ADDRESS


def test_an_address_that_is_none_is_refused_beside_its_field(cast: Cast) -> None:
    client = Client()
    sign_in(client)
    page = words(client.post("/tai-khoan/email/", {"email": "không", "action_add": ""}))
    assert "field-error" in page and 'value="không"' in page


@pytest.mark.parametrize(
    "path",
    [
        "/tai-khoan/login/",
        "/tai-khoan/password/reset/",
        "/tai-khoan/password/reset/done/",
        "/tai-khoan/password/reset/key/1-abc/",
        "/tai-khoan/confirm-email/abc/",
        "/tai-khoan/inactive/",
        "/tai-khoan/3rdparty/login/error/",
        "/tai-khoan/3rdparty/login/cancelled/",
    ],
)
def test_every_page_of_the_entrance_speaks_vietnamese_in_the_house_s_look(
    db: None, path: str
) -> None:
    page = words(Client().get(path, follow=True))
    assert '<html lang="vi">' in page and "css/public.css" in page and "front-name" in page
    assert not re.search(r"\b(?:the|your|password|please|sign in|account)\b", shown(page)), shown(
        page
    )


@pytest.mark.parametrize(
    "path",
    [
        "/tai-khoan/password/change/",
        "/tai-khoan/email/",
        "/tai-khoan/logout/",
        "/tai-khoan/sessions/",
        "/tai-khoan/2fa/",
        "/tai-khoan/2fa/totp/activate/",
        "/tai-khoan/3rdparty/",
    ],
)
def test_every_page_of_the_account_speaks_vietnamese_in_the_house_s_look(
    cast: Cast, path: str
) -> None:
    client = Client()
    sign_in(client)
    page = words(client.get(path))
    assert "css/account.css" in page and 'class="rail"' in page and "Tài khoản của tôi" in page
    assert not re.search(r"\b(?:the|your|password|please|sign in|account)\b", shown(page)), shown(
        page
    )


def shown(page: str) -> str:
    """The words of the page's main part, without tags."""
    main = page.split("<main")[1].split("</main>")[0]
    return re.sub(r"<[^>]*>|\s+", " ", main).lower()
