"""Pages: who gets which answer, what is on them, how many queries they take."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from danvan.web.documents.models import Version
from roles import ROLES

As = Callable[[str], Client]
HOLDS = {"viewer", "officer", "approver", "admin", "inspector", "province_admin"}
KEEPS = {"officer", "approver"}


def expected(role: str, allowed: set[str]) -> int:
    """302 to the sign-in, 404 for who may not know of it, 403 for who sees and may not."""
    if role == "stranger":
        return 302
    return 404 if role not in HOLDS else 200 if role in allowed else 403


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_an_internal_document(plan: Version, as_role: As, role: str) -> None:
    at = f"/van-ban/{plan.document_id}/"
    assert as_role(role).get(at).status_code == expected(role, HOLDS)
    file = as_role(role).get(f"{at}tep/1/")
    file.getvalue()  # to the end, so that it is closed
    assert file.status_code == expected(role, HOLDS)
    assert as_role(role).get(f"{at}phien-ban/").status_code == expected(role, KEEPS)
    listed = as_role(role).get("/van-ban/")
    if role != "stranger":
        assert ("12-KH/BTGDVTU" in listed.content.decode()) == (role in HOLDS)
