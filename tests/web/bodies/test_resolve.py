"""Names of bodies as documents write them, in the context of who issued the document."""

from __future__ import annotations

from datetime import date

import pytest

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.actions import remember_alias
from danvan.web.bodies.models import Body, BodyGroup, Kind, Level, Role
from danvan.web.bodies.resolve import Resolver
from danvan.web.core.errors import Denied
from roles import Cast

AT = date(2026, 3, 1)


@pytest.fixture
def places(cast: Cast) -> Cast:
    """The cast with the areas it works in, and a group of all communes."""
    for key, body in cast.bodies.items():
        body.place = {"commune": "xã Đông Hải", "commune_administration": "xã Đông Hải"}.get(
            key, "xã Tây Hải" if key == "other" else "tỉnh Hải Lâm"
        )
        body.save()
    BodyGroup.objects.create(
        name="UBND các xã, phường, đặc khu",
        under=cast.bodies["province"],
        kinds=[Kind.ADMINISTRATION],
        levels=[Level.COMMUNE],
        names=["UBND các xã, phường", "Ủy ban nhân dân các xã"],
    )
    return cast


@pytest.mark.parametrize(
    ("issuer", "words", "meant"),
    [
        ("province", "Sở Nội vụ", "lead"),
        ("province", "SỞ NỘI VỤ", "lead"),
        ("province", "Sở Nội vụ tỉnh Hải Lâm", "lead"),
        ("province", "UBND tỉnh", "administration"),
        ("province", "Uỷ ban nhân dân tỉnh", "administration"),
        ("province", "Mặt trận Tổ quốc tỉnh", "front"),
        ("province", "Ủy ban MTTQ Việt Nam tỉnh", "front"),
        ("province", "UBMTTQ Việt Nam tỉnh Hải Lâm", "front"),
        ("province", "UBKT Tỉnh ủy", "inspection"),
        ("province", "Ban Thường vụ Tỉnh ủy", "province"),
        ("commune", "UBND xã", "commune_administration"),
        ("commune", "Ủy ban nhân dân xã Đông Hải", "commune_administration"),
        ("commune", "Đảng ủy xã", "commune"),
        ("other", "Đảng ủy xã", "other"),
        ("lead", "Đảng ủy xã Tây Hải", "other"),
    ],
)
def test_a_body_is_found(places: Cast, issuer: str, words: str, meant: str) -> None:
    match = Resolver(places.bodies[issuer], AT).resolve(words)
    assert match.body == places.bodies[meant], match.reason
    assert match.reason


@pytest.mark.parametrize(
    "words", ["UBND các xã, phường", "UBND các xã", "Ủy ban nhân dân các xã, phường"]
)
def test_a_group_is_found(places: Cast, words: str) -> None:
    match = Resolver(places.bodies["province"], AT).resolve(words)
    assert match.group and list(match.group.members(AT)) == [
        places.bodies["commune_administration"]
    ]


@pytest.mark.parametrize(
    "words", ["các cơ quan liên quan", "Sở Giao thông vận tải", "", "Đảng ủy xã Bắc Hải"]
)
def test_what_is_not_known_is_left_open(places: Cast, words: str) -> None:
    match = Resolver(places.bodies["province"], AT).resolve(words)
    assert not match.sure and match.reason


def test_equals_are_left_to_a_person_and_the_choice_is_remembered(places: Cast) -> None:
    province = places.bodies["province"]
    match = Resolver(province, AT).resolve("Đảng ủy xã")
    assert not match.sure
    assert set(match.options) == {places.bodies["commune"], places.bodies["other"]}
    choice = {"body": places.bodies["other"], "words": "Đảng ủy xã", "context": province}
    with pytest.raises(Denied):
        remember_alias(by=places.actor("officer"), **choice)
    theirs = Actor(places.users["officer"], province, frozenset({Role.OFFICER}))
    remember_alias(by=theirs, **choice)
    assert Resolver(province, AT).resolve("đảng uỷ xã").body == places.bodies["other"]
    assert Resolver(None, AT).resolve("Đảng ủy xã").body is None


def test_the_name_of_the_day_counts(places: Cast) -> None:
    old = Body.objects.add_child(
        places.bodies["province"],
        {
            "name": "Ban Dân vận Tỉnh ủy",
            "kind": Kind.ADVISORY,
            "level": Level.PROVINCE,
            "valid_to": date(2025, 2, 28),
        },
    )
    assert Resolver(None, date(2024, 5, 1)).resolve("Ban Dân vận Tỉnh ủy").body == old
    assert Resolver(None, AT).resolve("Ban Dân vận Tỉnh ủy").body is None
