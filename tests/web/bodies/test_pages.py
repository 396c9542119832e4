"""Pages of bodies: who may open and do what, and that they stay quick in a large tree."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from danvan.web.bodies.actions import start_groups, succeed
from danvan.web.bodies.models import Alias, Body, BodyGroup, Kind, Level, Membership
from roles import ROLES, Cast

As = Callable[[str], Client]
SIGNED_IN = set(ROLES) - {"stranger"}
TOP = {"province_admin"}  # admins of the body below which the table acts, or above it
ADMINS = {"admin", "province_admin"}

# address, who sees it; others who are signed in are told that they may not, strangers sign in
PAGES = [
    ("/co-quan/", set(ROLES)),
    ("/co-quan/?q=noi+vu", set(ROLES)),
    ("/co-quan/?open={lead}", set(ROLES)),
    ("/co-quan/{administration}/cap-duoi/", set(ROLES)),
    ("/co-quan/{lead}/", set(ROLES)),
    ("/co-quan/xuat/", SIGNED_IN),
    ("/co-quan/nhap/", ADMINS),
    ("/co-quan/{administration}/them/", TOP),
    ("/co-quan/{lead}/sua/", TOP),
    ("/co-quan/{lead}/chuyen/", TOP),
    ("/co-quan/{lead}/ket-thuc/", TOP),
    ("/co-quan/{follower}/sua/", ADMINS),
    ("/co-quan/{lead}/moi/", TOP),
    ("/co-quan/nhom/{group}/", set(ROLES)),
    ("/co-quan/nhom/{group}/sua/", TOP),
]
BODY = {"name": "Sở Y tế", "kind": "department", "level": "province"}
ACTS: list[tuple[str, dict[str, Any], set[str]]] = [
    ("/co-quan/{administration}/them/", BODY, TOP),
    ("/co-quan/{lead}/sua/", {**BODY, "revision": 0, "aliases": "SNV\nNội vụ"}, TOP),
    ("/co-quan/{lead}/chuyen/", {"parent": "Tỉnh ủy Hải Lâm"}, TOP),
    (
        "/co-quan/{lead}/ket-thuc/",
        {"how": "merge", "on": "2026-07-01", "successors": "Sở Tài chính"},
        TOP,
    ),
    ("/co-quan/{lead}/moi/", {"email": "moi@example.vn", "role": "officer"}, TOP),
    ("/co-quan/nhom/{group}/sua/", {"name": "Nhóm", "kinds": ["department"]}, TOP),
    ("/co-quan/nhom/thuong-gap/", {}, ADMINS),
    ("/co-quan/bat-dau/", {}, TOP),
]


@pytest.fixture
def group(cast: Cast) -> BodyGroup:
    province = cast.bodies["province"]
    return BodyGroup.objects.create(name="Các sở", under=province, kinds=[Kind.DEPARTMENT])


def address(cast: Cast, group: BodyGroup, words: str) -> str:
    keys = {key: body.pk for key, body in cast.bodies.items()}
    return words.format(group=group.pk, **keys)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("url", "sees"), PAGES)
def test_who_opens_a_page(
    cast: Cast, group: BodyGroup, as_role: As, role: str, url: str, sees: set[str]
) -> None:
    answer = as_role(role).get(address(cast, group, url))
    if answer.streaming:
        b"".join(answer)
    refused = {302, 403} if role == "stranger" else {403}
    assert answer.status_code in ({200} if role in sees else refused)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("url", "data", "may"), ACTS)
def test_who_does_what(
    cast: Cast,
    group: BodyGroup,
    as_role: As,
    role: str,
    url: str,
    data: dict[str, Any],
    may: set[str],
) -> None:
    answer = as_role(role).post(address(cast, group, url), data)
    if role in may:
        assert (answer.status_code, "login" in answer.url) == (302, False)  # type: ignore[attr-defined]
    elif role == "stranger" and answer.status_code == 302:
        assert "/login/" in answer.url  # type: ignore[attr-defined]
    else:
        assert answer.status_code in (403, 404)


@pytest.mark.parametrize("role", ROLES)
def test_who_works_there_is_told_to_colleagues_only(cast: Cast, as_role: As, role: str) -> None:
    page = as_role(role).get(f"/co-quan/{cast.bodies['lead'].pk}/").content.decode()
    inside = role in {"lead_officer", "lead_approver", "province_admin", "inspector"}
    assert ("Người lead_approver" in page.split("<main")[1]) == inside


def test_the_page_tells_what_the_register_knows(cast: Cast, as_role: As, group: BodyGroup) -> None:
    lead, other = cast.bodies["lead"], cast.bodies["coordinator"]
    Alias.objects.create(body=lead, name="Ban Tổ chức chính quyền")
    client = as_role("province_admin")
    page = client.get(f"/co-quan/{lead.pk}/").content.decode()
    for words in ("Ban Tổ chức chính quyền", "Các sở", "Người lead_approver", "từ 1/7/2025"):
        assert words in page
    succeed(
        by=cast.actor("province_admin"),
        body=lead,
        successors=[other],
        how="merge",
        on=date(2026, 3, 1),
        note="Quyết định số 5",
    )
    ended = client.get(f"/co-quan/{lead.pk}/").content.decode()
    assert "đến ngày 28/2/2026" in ended and "Quyết định số 5" in ended
    assert "Kết thúc, hợp nhất, đổi tên</a>" not in ended
    assert "Sở Nội vụ" in client.get(f"/co-quan/{other.pk}/").content.decode()


def test_the_tree_of_a_day_and_what_has_ended(cast: Cast, as_role: As) -> None:
    Body.objects.filter(pk=cast.bodies["lead"].pk).update(valid_to=date(2026, 2, 28))
    client, url = as_role("viewer"), f"/co-quan/?open={cast.bodies['administration'].pk}"
    assert "Sở Nội vụ" not in client.get(url).content.decode()
    assert 'class="ended"' in client.get(f"{url}&ended=on").content.decode()
    assert "Sở Nội vụ" in client.get(f"{url}&at=2026-01-15").content.decode()
    assert "Không có cơ quan nào khớp" in client.get("/co-quan/?at=2020-01-01").content.decode()


def test_found_bodies_come_with_the_way_to_them(cast: Cast, as_role: As) -> None:
    Alias.objects.create(body=cast.bodies["coordinator"], name="Tài vụ")
    client = as_role("viewer")
    page = client.get("/co-quan/?q=noi+vu").content.decode().split("<main")[1]
    assert "Sở Nội vụ" in page and "Tỉnh ủy Hải Lâm › Ủy ban nhân dân tỉnh Hải Lâm" in page
    assert "Sở Tài chính" in client.get("/co-quan/?q=tai+vu").content.decode()
    page = client.get("/co-quan/?kind=department&level=province").content.decode()
    assert "Sở Nội vụ" in page and "Đảng ủy xã Đông Hải" not in page.split("<main")[1]


@pytest.mark.parametrize(
    "query", ["at=hôm+qua", "kind=lạ", "open=abc", "open=999999999999", "from=-1", "page=x"]
)
def test_an_address_that_makes_no_sense_still_shows_the_tree(
    cast: Cast, as_role: As, query: str
) -> None:
    answer = as_role("viewer").get(f"/co-quan/?{query}")
    assert answer.status_code == 200 and "Tỉnh ủy Hải Lâm" in answer.content.decode()


@pytest.fixture
def large(cast: Cast) -> Cast:
    """A province with three hundred communes, each with bodies of its own."""
    parent = Body.objects.get(pk=cast.bodies["province"].pk)
    for number in range(300):
        fields = {"kind": Kind.COMMITTEE, "level": Level.COMMUNE}
        commune = Body.objects.add_child(parent, {"name": f"Đảng ủy xã Số {number}", **fields})
        Body.objects.add_child(commune, {"name": f"Văn phòng Đảng ủy xã Số {number}", **fields})
    for body in Body.objects.filter(depth=1):
        start_groups(by=cast.actor("province_admin"), under=body)
    return cast


def test_a_large_tree_is_shown_in_pages(
    large: Cast, as_role: As, django_assert_max_num_queries: Any
) -> None:
    client = as_role("viewer")
    deep = Body.objects.get(name="Văn phòng Đảng ủy xã Số 250")
    with django_assert_max_num_queries(15):
        page = client.get(f"/co-quan/?open={deep.pk}").content.decode()
    assert deep.name in page and "Xem tiếp" in page
    with django_assert_max_num_queries(15):
        assert "50 trong 602" in client.get("/co-quan/?q=dang+uy").content.decode()
    province = large.bodies["province"].pk
    with django_assert_max_num_queries(15):
        rest = client.get(f"/co-quan/{province}/cap-duoi/?from=200").content.decode()
    assert "Đảng ủy xã Số 250" in rest and "<html" not in rest
    plain = client.get(f"/co-quan/?open={province}&from=200").content.decode()
    assert "Đảng ủy xã Số 250" in plain and "Xem những cơ quan trước" in plain


def test_the_page_of_a_body_with_many_below_takes_few_queries(
    large: Cast, as_role: As, django_assert_max_num_queries: Any
) -> None:
    for key in ("viewer", "officer"):
        Membership.objects.create(
            user=large.users[key], body=large.bodies["province"], role="approver"
        )
    client = as_role("province_admin")
    with django_assert_max_num_queries(18):
        page = client.get(f"/co-quan/{large.bodies['province'].pk}/").content.decode()
    assert "Xem tất cả trong cây tổ chức" in page


@pytest.mark.parametrize(
    ("role", "sees"), [("stranger", False), ("other_body", False), ("officer", True)]
)
def test_words_learned_from_documents_stay_in_their_branch(
    cast: Cast, as_role: As, role: str, sees: bool
) -> None:
    body = cast.bodies["lead"]
    body.aliases.create(
        name="Tổ chuyện kín", key="to chuyen kin", context=cast.bodies["follower"], remembered=True
    )
    page = as_role(role).get(f"/co-quan/{body.pk}/").content.decode()
    assert ("Tổ chuyện kín" in page) == sees
