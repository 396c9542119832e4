"""Addresses and forms that nobody writes by hand: numbers and words without end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.http import QueryDict
from django.test import Client

from programme_builders import Stage

As = Callable[[str], Client]
LONG = "9" * 5_000
MANY = "a+" * 2_000


@pytest.mark.parametrize(
    "address",
    [
        f"/nhiem-vu/?task={LONG}",
        f"/nhiem-vu/?programme={LONG}",
        f"/nhiem-vu/?body={LONG}",
        f"/co-quan/?open={LONG}",
        f"/nhiem-vu/?body={MANY}",
        f"/tong-quan/?body={MANY}",
        f"/co-quan/goi-y/?lead={MANY}",
        f"/co-quan/?q={MANY}",
        f"/van-ban/?q={MANY}",
        f"/chuong-trinh/?q={MANY}",
        f"/tim/?q={MANY}",
        f"/nhiem-vu/?silent={LONG}",
        f"/nhiem-vu/?page={LONG}",
    ],
)
def test_an_address_without_end_is_answered(stage: Stage, as_role: As, address: str) -> None:
    assert as_role("officer").get(address).status_code == 200


@pytest.mark.parametrize(
    ("address", "form", "status"),
    [
        ("/nhiem-vu/sua-nhieu/", {"row": LONG, "bulk-act": "start"}, 409),
        ("/nhiem-vu/sua-nhieu/", {"row": "9" * 25, "bulk-act": "start"}, 409),
        ("/co-quan/thay-mat/", {"body": LONG}, 302),
        ("/co-quan/thay-mat/", {"body": "9" * 25}, 302),
    ],
)
def test_a_key_without_end_is_nothing(
    stage: Stage, as_role: As, address: str, form: dict[str, str], status: int
) -> None:
    assert as_role("officer").post(address, form).status_code == status


def test_after_the_session_ended_the_page_comes_back_with_its_filters() -> None:
    """A part asked for without a session leads the whole page to the sign-in and back."""
    where = "http://testserver/nhiem-vu/?standing=late&q=a%26b"
    asked = {"HX-Request": "true", "HX-Current-URL": where}
    answer = Client().get("/nhiem-vu/1/", headers=asked)
    sign_in, _mark, query = answer.headers["HX-Redirect"].partition("?")
    assert sign_in == "/tai-khoan/login/"
    assert QueryDict(query)["next"] == "/nhiem-vu/?standing=late&q=a%26b"
