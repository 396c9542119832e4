"""The cast, and a browser session for each of its people."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

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
