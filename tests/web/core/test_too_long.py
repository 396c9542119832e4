"""What is too long is said, never cut off by the browser without a word."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from roles import Cast

As = Callable[[str], Client]


def test_a_pasted_name_is_not_cut(cast: Cast, as_role: As) -> None:
    path = f"/co-quan/{cast.bodies['lead'].pk}/sua/"
    admin = as_role("province_admin")
    assert 'maxlength="250"' not in admin.get(path).content.decode()
    told = {"name": "Sở " + "x" * 10_000, "kind": "department", "level": "province"}
    answer = admin.post(path, told)
    words = answer.content.decode()
    assert answer.status_code == 409 and "250 kí tự" in words and told["name"] in words
    cast.bodies["lead"].refresh_from_db()
    assert cast.bodies["lead"].name == "Sở Nội vụ"
