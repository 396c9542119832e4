"""A mail server that is away: who waits for a letter is told, and nothing breaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client, override_settings

from danvan.web.bodies.models import Invitation
from roles import Cast

As = Callable[[str], Client]
AWAY = {
    "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "EMAIL_HOST": "127.0.0.1",
    "EMAIL_PORT": 1,
}
SAID = "Máy chủ thư không nhận nên thư tới"


@pytest.fixture
def committing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits for the commit runs at once, as it does where no test's transaction is around."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda run, **_kwargs: run())


def test_an_invitation_that_does_not_leave(cast: Cast, as_role: As, committing: None) -> None:
    told = {"email": "moi@example.vn", "role": "officer"}
    with override_settings(**AWAY):
        answer = as_role("admin").post(f"/co-quan/{cast.bodies['follower'].pk}/moi/", told)
    words = answer.content.decode()
    assert f"{SAID} moi@example.vn" in words and 'value="moi@example.vn"' in words


def test_it_is_sent_again_by_inviting_again(
    cast: Cast, as_role: As, committing: None, mailoutbox: list[Any]
) -> None:
    path = f"/co-quan/{cast.bodies['follower'].pk}/moi/"
    told = {"email": "moi@example.vn", "role": "officer"}
    with override_settings(**AWAY):
        as_role("admin").post(path, told)
    assert as_role("admin").post(path, told).status_code == 302
    assert len(mailoutbox) == 1 and Invitation.objects.count() == 1


def test_a_letter_about_the_own_account(cast: Cast) -> None:
    with override_settings(**AWAY):
        answer = Client().post("/tai-khoan/password/reset/", {"email": "officer@example.vn"})
    assert answer.status_code == 409 and SAID in answer.content.decode()
