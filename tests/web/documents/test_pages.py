"""Pages: who gets which answer, what is on them, how many queries they take."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from danvan.web.documents.actions import add_version, distribute_document, read_version
from danvan.web.documents.models import Document, Version
from programme_builders import make_document, make_version
from roles import ROLES, Cast

from .conftest import PLAN, taken_in

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


def test_the_file_is_handed_out_and_not_run(plan: Version, as_role: As) -> None:
    answer = as_role("officer").get(f"/van-ban/{plan.document_id}/tep/1/")
    assert answer.getvalue() == PLAN.encode()
    assert answer["Content-Disposition"] == 'attachment; filename="ke-hoach.txt"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_a_web_page_is_handed_out_as_bytes(cast: Cast, as_role: As) -> None:
    version = taken_in(cast, f"<!doctype html><html><body><p>{PLAN}</p></body></html>", "a.html")
    answer = as_role("officer").get(f"/van-ban/{version.document_id}/tep/1/")
    answer.getvalue()
    assert answer["Content-Type"] == "application/octet-stream"


def test_the_page_tells_what_was_read(plan: Version, as_role: As) -> None:
    page = as_role("officer").get(f"/van-ban/{plan.document_id}/").content.decode()
    for words in (
        "Kế hoạch 12-KH/BTGDVTU",
        "10/1/2026, Hải Lâm",
        "Đã đọc ra 4 nhiệm vụ",
        "NHIỆM VỤ",
        "chưa khớp cơ quan nào",
        f'href="/van-ban/{plan.document_id}/thong-qua/"',
    ):
        assert words in page, words


def test_a_cited_document_is_a_stub_until_it_is_held(cast: Cast, as_role: As) -> None:
    citing = PLAN.replace(
        "I. MỤC ĐÍCH",
        "Thực hiện Chương trình số 05-CTr/TU ngày 05/01/2026 của Tỉnh ủy.\n\nI. MỤC ĐÍCH",
    )
    version = taken_in(cast, citing)
    stub = Document.objects.get(code="05-CTr/TU")
    page = as_role("officer").get(f"/van-ban/{version.document_id}/").content.decode()
    assert f'href="/van-ban/{stub.pk}/"' in page and "chưa có tệp" in page
    assert "05-CTr/TU" in as_role("officer").get("/van-ban/?kind=stubs").content.decode()
    assert "05-CTr/TU" not in as_role("officer").get("/van-ban/").content.decode()
    assert as_role("other_body").get(f"/van-ban/{stub.pk}/").status_code == 404
    held = PLAN.replace("12-KH/BTGDVTU", "05-CTr/TU").replace("ngày 10 tháng", "ngày 05 tháng")
    target = taken_in(cast, held.replace("KẾ HOẠCH\n", "CHƯƠNG TRÌNH\n"), "chuong-trinh.txt")
    assert not Document.objects.filter(pk=stub.pk).exists()
    assert version.citations.get(code="05-CTr/TU").target == target.document
    page = as_role("officer").get(f"/van-ban/{target.document_id}/").content.decode()
    assert "Văn bản dẫn đến văn bản này" in page and "Kế hoạch 12-KH/BTGDVTU" in page


def _many(cast: Cast, number: int) -> None:
    for each in range(number):
        document = make_document(cast, code=f"{each}-KH/BTGDVTU", title=f"Kế hoạch {each}")
        make_version(document, sha256=f"{each:064}")


@pytest.mark.parametrize("query", ["", "?q=ke+hoach", "?type=plan&sort=-holder", "?mine=on"])
def test_the_list_takes_few_queries(
    cast: Cast, as_role: As, django_assert_max_num_queries: Any, query: str
) -> None:
    _many(cast, 60)
    client = as_role("officer")
    with django_assert_max_num_queries(10):
        page = client.get(f"/van-ban/{query}").content.decode()
    assert ("1–50 trong 60" in page) == (query != "?mine=on")


def test_the_page_takes_few_queries(
    plan: Version, as_role: As, cast: Cast, django_assert_max_num_queries: Any
) -> None:
    distribute_document(by=cast.actor("officer"), document=plan.document)
    client = as_role("officer")
    with django_assert_max_num_queries(15):
        client.get(f"/van-ban/{plan.document_id}/")


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?q=cong+tac+dan+van", True),
        ("?q=khong+co", False),
        ("?type=plan&state=in_force&status=read", True),
        ("?type=directive", False),
        ("?holder=Ban+Tuyên+giáo+và+Dân+vận", True),
        ("?holder=Sở+Nội+vụ", False),
        ("?type=khong-co", True),
        ("?sort=document&page=99", True),
    ],
)
def test_filters(plan: Version, as_role: As, query: str, shown: bool) -> None:
    page = as_role("officer").get(f"/van-ban/{query}").content.decode()
    assert ("12-KH/BTGDVTU" in page) == shown


def test_what_waits_to_be_confirmed(plan: Version, as_role: As, cast: Cast) -> None:
    distribute_document(by=cast.actor("officer"), document=plan.document)
    client = as_role("lead_officer")
    assert "12-KH/BTGDVTU" in client.get("/van-ban/?mine=on").content.decode()
    at = f"/van-ban/{plan.document_id}/xac-nhan/"
    assert client.post(at, {"read": "1"}).status_code == 302
    assert "12-KH/BTGDVTU" not in client.get("/van-ban/?mine=on").content.decode()


def test_a_draft_that_got_its_number_may_be_put_in_force(cast: Cast, as_role: As) -> None:
    blank = PLAN.replace("Số 12-KH/BTGDVTU", "Số      -KH/BTGDVTU")
    blank = blank.replace("ngày 10 tháng 01 năm 2026", "ngày     tháng     năm 2026")
    draft = taken_in(cast, blank, "du-thao.txt").document
    draft.refresh_from_db()
    assert draft.state == "draft" and draft.code == ""
    signed = add_version(
        by=cast.actor("officer"),
        document=draft,
        content=PLAN.encode(),
        name="ban-ky.txt",
        queue=False,
    )
    read_version(signed)
    at = f"/van-ban/{draft.pk}/"
    assert "nhưng vẫn đang là dự thảo" in as_role("officer").get(at).content.decode()
    assert as_role("officer").post(f"{at}trang-thai/", {"state": "in_force"}).status_code == 302
    draft.refresh_from_db()
    assert (draft.state, draft.code) == ("in_force", "12-KH/BTGDVTU")


def test_a_later_document_that_replaces_it_is_told(plan: Version, cast: Cast, as_role: As) -> None:
    later = PLAN.replace("12-KH/BTGDVTU", "90-KH/BTGDVTU").replace(
        "theo dõi, đôn đốc việc thực hiện Kế hoạch này.",
        "theo dõi. Kế hoạch này thay thế Kế hoạch số 12-KH/BTGDVTU ngày 10/01/2026 của "
        "Ban Tuyên giáo và Dân vận Tỉnh ủy.",
    )
    taken_in(cast, later, "moi.txt")
    page = as_role("officer").get(f"/van-ban/{plan.document_id}/").content.decode()
    assert "nêu là thay thế văn bản này" in page and "90-KH/BTGDVTU" in page
