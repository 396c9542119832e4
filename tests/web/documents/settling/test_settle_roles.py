"""Who may open the reading screen and act on it: role × act × answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from danvan.web.documents.models import Visibility
from roles import ROLES
from settling_builders import Desk

As = Callable[[str], Client]

MAY = {"officer", "approver"}  # of the body that holds the document
SEES = {"viewer", "admin", "inspector", "province_admin", *MAY}
PAGES = (
    "",
    "dau/",
    "muc/",
    "nhat-ky/",
    "viec/them/",
    "viec/{task}/sua/",
    "viec/{task}/tach/",
    "muc/{clause}/",
    "diem/{name}/ten/",
)
ACTS = (
    "chap-nhan/",
    "diem/nho/",
    "diem/{remark}/",
    "viec/{task}/nhan/",
    "viec/{task}/bo/",
    "viec/{task}/lay-lai/",
    "viec/{task}/gop/",
    "muc/{clause}/gop/",
    "xong/",
)


def address(desk: Desk, part: str) -> str:
    keys = {
        "task": desk.tasks["second"].pk,
        "clause": desk.clauses["2."].pk,
        "name": desk.doubts["name"].pk,
        "remark": desk.doubts["remark"].pk,
    }
    return desk.address + part.format(**keys)


def expected(role: str, done: set[int]) -> set[int]:
    """A stranger signs in; who sees the document is told why not; others learn nothing."""
    if role == "stranger":
        return {302}
    return done if role in MAY else {403} if role in SEES else {404}


@pytest.mark.parametrize("part", PAGES)
@pytest.mark.parametrize("role", ROLES)
def test_pages(desk: Desk, as_role: As, role: str, part: str) -> None:
    answer = as_role(role).get(address(desk, part))
    assert answer.status_code in expected(role, {200})
    if role == "stranger":
        assert "/tai-khoan/login/" in answer["Location"]


@pytest.mark.parametrize("part", ACTS)
@pytest.mark.parametrize("role", ROLES)
def test_acts(desk: Desk, as_role: As, role: str, part: str) -> None:
    answer = as_role(role).post(address(desk, part))
    assert answer.status_code in expected(role, {302, 409})
    if role not in MAY:
        task = desk.task("second")
        assert not task.accepted and not task.dropped
        assert desk.version.doubts.filter(settled_at=None).count() == 2


@pytest.mark.parametrize("part", ACTS)
def test_acts_are_no_links(desk: Desk, as_role: As, part: str) -> None:
    assert as_role("officer").get(address(desk, part)).status_code == 405


def test_a_public_document_is_settled_by_its_holder_only(desk: Desk, as_role: As) -> None:
    desk.version.document.visibility = Visibility.PUBLIC
    desk.version.document.save()
    assert as_role("other_body").get(desk.address).status_code == 403


def test_what_is_not_of_the_document_is_not_found(desk: Desk, as_role: As) -> None:
    client = as_role("officer")
    for part in ("viec/999999/sua/", "viec/999999/tach/", "muc/999999/", "diem/999999/ten/"):
        assert client.get(desk.address + part).status_code == 404
    assert client.post(f"{desk.address}viec/999999/nhan/").status_code == 404
    assert client.post(f"{desk.address}viec/{desk.tasks['first'].pk}/khac/").status_code == 404


def test_a_file_not_read_yet_says_so(desk: Desk, as_role: As) -> None:
    desk.version.status = "reading"
    desk.version.save()
    answer = as_role("officer").get(desk.address)
    assert answer.status_code == 409 and "chưa có tệp nào đã đọc xong" in answer.content.decode()
