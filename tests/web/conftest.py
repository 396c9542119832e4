"""The cast, a browser session for each of its people, and a programme in the middle of its year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client

from danvan.web.core import clock
from programme_builders import DAY, Stage, make_stage
from roles import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def as_role(cast: Cast) -> Callable[[str], Client]:
    """`as_role("officer")` is a client signed in as that person (`stranger`: not signed in)."""

    def sign_in(role: str) -> Client:
        client = Client()
        if role != "stranger":
            client.force_login(
                cast.users[role], "allauth.account.auth_backends.AuthenticationBackend"
            )
        return client

    return sign_in


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the morning of DAY, everywhere that asks the clock."""
    moment = datetime(DAY.year, DAY.month, DAY.day, 2, 0, tzinfo=UTC)
    monkeypatch.setattr(clock.timezone, "now", lambda: moment)


@pytest.fixture
def stage(cast: Cast, still: None) -> Stage:
    return make_stage(cast)
