"""The country's provinces as a beginning: 34 of today, those of before, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from danvan.web.bodies.actions import start_nation
from danvan.web.bodies.data.provinces import load
from danvan.web.bodies.handover import heirs
from danvan.web.bodies.models import Body, Kind, Level
from danvan.web.bodies.resolve import Resolver
from danvan.web.core.errors import Denied
from roles import Cast

As = Callable[[str], Client]
TODAY = date(2026, 10, 1)


def committees(at: date) -> list[Body]:
    return list(Body.objects.alive(at).filter(kind=Kind.COMMITTEE, level=Level.PROVINCE))


@pytest.mark.django_db
def test_the_country_on_an_empty_tree_and_only_once() -> None:
    assert start_nation() > 250
    assert start_nation() == 0
    assert Body.objects.get_root_nodes().count() == 1
    assert not any(Body.objects.find_problems())


@pytest.mark.django_db
def test_the_units_of_each_time() -> None:
    start_nation()
    assert len(committees(date(2024, 6, 1))) == 63
    assert len(committees(date(2025, 7, 1))) == 34
    now = [body.name for body in committees(TODAY)]
    assert len(now) == 34 and len([name for name in now if name.startswith("Thành ủy")]) == 9
    assert "Thành ủy Huế" in now and "Tỉnh ủy Thừa Thiên Huế" not in now


@pytest.mark.django_db
def test_who_answers_today_for_a_province_of_before() -> None:
    start_nation()
    old = Body.objects.get(name="Ủy ban nhân dân tỉnh Bắc Giang")
    assert old.valid_to == date(2025, 6, 30)
    assert [body.name for body in heirs(old, TODAY)] == ["Ủy ban nhân dân thành phố Bắc Ninh"]
    then = Resolver(None, date(2024, 6, 1)).resolve("UBND tỉnh Kiên Giang")
    assert then.body and then.body.name == "Ủy ban nhân dân tỉnh Kiên Giang"


def test_beside_a_province_that_is_there_already(cast: Cast) -> None:
    start_nation(by=cast.actor("province_admin"))
    roots = Body.objects.get_root_nodes()
    assert roots.count() == 1 + len(load()["unit"]) + 30 + 3


@pytest.mark.parametrize("role", ["admin", "officer", "inspector"])
def test_others_do_not(cast: Cast, role: str) -> None:
    with pytest.raises(Denied):
        start_nation(by=cast.actor(role))


def test_the_button_stands_on_an_empty_tree_only(cast: Cast, as_role: As) -> None:
    client, words = as_role("province_admin"), "Bắt đầu với 34 tỉnh, thành phố"
    assert words not in client.get("/co-quan/").content.decode()
    for body in cast.bodies.values():
        if body.pk != cast.bodies["province"].pk:
            body.memberships.all().delete()
    Body.objects.get_descendants(Body.objects.get(pk=cast.bodies["province"].pk)).delete()
    assert words in client.get("/co-quan/").content.decode()
    assert client.post("/co-quan/bat-dau/").status_code == 302
    assert Body.objects.filter(name="Tỉnh ủy Gia Lai").exists()
    assert words not in client.get("/co-quan/").content.decode()
