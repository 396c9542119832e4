"""Invitations: who may send them, what the letter opens, what becomes of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from danvan.web.bodies.models import Invitation, Membership, Role, User
from danvan.web.core.clock import now
from danvan.web.core.models import Entry
from roles import ROLES, Cast

As = Callable[[str], Client]
MAY = {"admin", "province_admin"}
OFFER = {"email": "Moi@example.vn", "role": "officer"}
WHO = {"full_name": "Đỗ Văn Mới", "password": "Nước chảy đá mòn 1945"}


def invite(client: Client, cast: Cast, **changes: str) -> Any:
    return client.post(f"/co-quan/{cast.bodies['follower'].pk}/moi/", {**OFFER, **changes})


def letter_link() -> str:
    found = re.search(r"http://testserver(/co-quan/loi-moi/\S+)", str(mail.outbox[-1].body))
    assert found
    return found[1]


@pytest.mark.parametrize("role", ROLES)
def test_who_may_invite(
    cast: Cast, as_role: As, role: str, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        answer = invite(as_role(role), cast)
    assert answer.status_code == (302 if role in MAY else 403)
    assert len(mail.outbox) == (1 if role in MAY else 0)


@pytest.fixture
def invited(cast: Cast, as_role: As, django_capture_on_commit_callbacks: Any) -> str:
    """The address in the letter."""
    with django_capture_on_commit_callbacks(execute=True):
        invite(as_role("admin"), cast)
    return letter_link()


def test_the_letter_says_who_where_and_until_when(invited: str) -> None:
    (letter,) = mail.outbox
    assert letter.to == ["moi@example.vn"]
    for told in ("Người admin mời bạn", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Chuyên viên"):
        assert told in letter.body


def test_a_new_person_gets_an_account_and_is_signed_in(cast: Cast, invited: str) -> None:
    client = Client()
    page = client.get(invited).content.decode()
    assert "Ban Tuyên giáo và Dân vận Tỉnh ủy" in page and "moi@example.vn" in page
    done = client.post(invited, WHO)
    assert done.url == "/hom-nay/"  # type: ignore[attr-defined]
    own = client.get("/tai-khoan/").content.decode()
    assert "Đỗ Văn Mới" in own and "Phiên này" in own
    assert client.get("/tai-khoan/2fa/totp/activate/").status_code == 200
    assert Membership.objects.filter(user__email="moi@example.vn", role=Role.OFFICER).exists()
    assert Entry.objects.filter(act="accept_invitation").count() == 1


@pytest.mark.parametrize("wrong", [{"password": "123"}, {"full_name": ""}])
def test_what_is_wrong_is_said_and_the_rest_stays(invited: str, wrong: dict[str, str]) -> None:
    answer = Client().post(invited, {**WHO, **wrong})
    assert answer.status_code == 422
    assert "field-error" in answer.content.decode()
    if "password" in wrong:
        assert "Đỗ Văn Mới" in answer.content.decode()
    assert not User.objects.filter(email="moi@example.vn").exists()


def test_a_known_person_gets_the_role_and_no_second_account(
    cast: Cast, as_role: As, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        invite(as_role("admin"), cast, email="other_body@example.vn")
    link = letter_link()
    assert "đã có tài khoản" in Client().get(link).content.decode()
    assert Client().post(link).url == "/tai-khoan/login/"  # type: ignore[attr-defined]
    assert Membership.objects.filter(user=cast.users["other_body"]).count() == 2


def test_a_known_person_who_is_signed_in_goes_on(
    cast: Cast, as_role: As, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        invite(as_role("admin"), cast, email="other_body@example.vn")
    answer = as_role("other_body").post(letter_link())
    assert answer.url == "/hom-nay/"  # type: ignore[attr-defined]


def test_an_invitation_opens_once(invited: str) -> None:
    Client().post(invited, WHO)
    again = Client().get(invited)
    assert again.status_code == 409
    assert "không còn hiệu lực" in again.content.decode()


def test_an_invitation_lapses(invited: str) -> None:
    Invitation.objects.update(expires_at=now() - timedelta(minutes=1))
    assert Client().post(invited, WHO).status_code == 409
    assert Client().get("/co-quan/loi-moi/khong-co/").status_code == 409


def test_a_role_that_is_held_is_not_offered_again(cast: Cast, as_role: As) -> None:
    page = invite(as_role("admin"), cast, email="officer@example.vn").content.decode()
    assert "đã có vai trò đó" in page and 'value="officer@example.vn"' in page


def test_a_role_that_ended_may_be_offered_again(cast: Cast, as_role: As) -> None:
    follower = cast.bodies["follower"]
    held = Membership.objects.get(user=cast.users["officer"])
    as_role("admin").post(f"/co-quan/{follower.pk}/thanh-vien/{held.pk}/ket-thuc/")
    assert invite(as_role("admin"), cast, email="officer@example.vn").status_code == 302


@pytest.mark.parametrize("role", ROLES)
def test_who_may_withdraw(cast: Cast, as_role: As, invited: str, role: str) -> None:
    follower, offered = cast.bodies["follower"], Invitation.objects.get()
    answer = as_role(role).post(f"/co-quan/{follower.pk}/loi-moi/{offered.pk}/rut/")
    assert answer.status_code == (302 if role in MAY else 404)
    assert Client().get(invited).status_code == (409 if role in MAY else 200)
    assert Entry.objects.filter(act="withdraw_invitation").exists() == (role in MAY)


def test_an_english_speaker_writes_to_vietnamese_readers_and_into_a_vietnamese_journal(
    cast: Cast, as_role: As, django_capture_on_commit_callbacks: Any
) -> None:
    client = as_role("admin")
    client.post("/ngon-ngu/", {"language": "en"})
    with django_capture_on_commit_callbacks(execute=True):
        invite(client, cast)
    assert "mời bạn làm việc" in mail.outbox[0].body
    assert Entry.objects.get(act="invite").changes["role"] == [None, "Chuyên viên"]


def test_a_letter_speaks_the_language_of_who_has_an_account(
    cast: Cast, as_role: As, django_capture_on_commit_callbacks: Any
) -> None:
    as_role("other_body").post("/ngon-ngu/", {"language": "en"})
    with django_capture_on_commit_callbacks(execute=True):
        invite(as_role("admin"), cast, email="other_body@example.vn")
    assert "invites you to work on danvan" in mail.outbox[0].body
    assert mail.outbox[0].subject == "Invitation to danvan"
