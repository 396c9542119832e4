"""Names of bodies offered while one types."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from danvan.web.bodies.models import BodyGroup
from roles import Cast

As = Callable[[str], Client]


def test_names_are_suggested(as_role: As) -> None:
    page = as_role("officer").get("/co-quan/goi-y/?body=noi+vu").content.decode()
    assert 'value="Sở Nội vụ"' in page and "Tài chính" not in page


def test_of_several_names_the_last_is_looked_for(as_role: As) -> None:
    page = as_role("officer").get("/co-quan/goi-y/?leads=Sở Y tế; noi vu").content.decode()
    assert 'value="Sở Y tế; Sở Nội vụ"' in page


def test_groups_only_where_they_are_asked_for(cast: Cast, as_role: As) -> None:
    BodyGroup.objects.create(name="Đảng ủy các xã", under=cast.bodies["province"])
    client = as_role("officer")
    assert "các xã" not in client.get("/co-quan/goi-y/?body=dang+uy").content.decode()
    assert "các xã" in client.get("/co-quan/goi-y/?nhom=1&body=dang+uy").content.decode()


def test_strangers_are_sent_to_sign_in(as_role: As) -> None:
    assert as_role("stranger").get("/co-quan/goi-y/?body=noi").status_code == 302
