"""Nơi nhận: what was read, whom it is sent to, who confirms, who sees what of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from danvan.web.bodies.models import Body, BodyGroup, Kind, Level
from danvan.web.core.errors import Denied, Refused
from danvan.web.documents.actions import (
    add_recipients,
    change_state,
    confirm_receipt,
    correct_recipient,
    distribute_document,
    remove_recipient,
)
from danvan.web.documents.models import Document, Recipient, State, Version
from roles import ROLES, Cast

As = Callable[[str], Client]


@pytest.fixture
def document(plan: Version) -> Document:
    return plan.document


def names(document: Document) -> list[str]:
    return [row.body.name for row in document.recipients.exclude(sent_at=None) if row.body]


def test_a_dash_with_several_bodies_is_a_row_for_each(document: Document) -> None:
    rows = {row.name: row.body and row.body.name for row in document.recipients.all()}
    assert rows["Sở Nội vụ"] == "Sở Nội vụ" and rows["Sở Tài chính"] == "Sở Tài chính"
    assert rows["Tỉnh ủy Hải Lâm"] == "Tỉnh ủy Hải Lâm"
    assert rows["Hội Làm vườn huyện cũ"] is None


def test_nobody_has_it_before_it_is_sent(cast: Cast, document: Document, as_role: As) -> None:
    at = f"/van-ban/{document.pk}/"
    assert as_role("lead_officer").get(at).status_code == 404
    assert distribute_document(by=cast.actor("officer"), document=document) == 4
    assert as_role("lead_officer").get(at).status_code == 200
    assert as_role("other_body").get(at).status_code == 404
    with pytest.raises(Refused, match="Không còn nơi nhận nào để gửi"):
        distribute_document(by=cast.actor("officer"), document=document)


def test_a_draft_is_not_sent(cast: Cast, document: Document) -> None:
    Document.objects.update(state=State.DRAFT)
    with pytest.raises(Refused, match="Dự thảo chưa gửi đi được"):
        distribute_document(by=cast.actor("officer"), document=document)


def test_a_group_becomes_its_members_on_the_document_s_day(cast: Cast, document: Document) -> None:
    group = BodyGroup.objects.create(
        name="Đảng ủy các xã",
        under=cast.bodies["province"],
        kinds=[Kind.COMMITTEE],
        levels=[Level.COMMUNE],
    )
    Body.objects.add_child(
        cast.bodies["province"],
        {
            "name": "Đảng ủy xã sau này",
            "kind": Kind.COMMITTEE,
            "level": Level.COMMUNE,
            "valid_from": date(2027, 1, 1),
        },
    )
    officer = cast.actor("officer")
    Recipient.objects.all().delete()
    add_recipients(by=officer, document=document, named=[group])
    assert distribute_document(by=officer, document=document) == 2
    assert names(document) == ["Đảng ủy xã Đông Hải", "Đảng ủy xã Tây Hải"]
    with pytest.raises(Refused, match="đã có trong nơi nhận"):
        add_recipients(by=officer, document=document, named=[group, cast.bodies["other"]])


def test_unsent_rows_can_be_corrected_and_taken_off(cast: Cast, document: Document) -> None:
    officer = cast.actor("officer")
    row = document.recipients.get(name="Hội Làm vườn huyện cũ")
    correct_recipient(by=officer, recipient=row, named=cast.bodies["front"])
    remove_recipient(by=officer, recipient=document.recipients.get(name="Sở Tài chính"))
    assert distribute_document(by=officer, document=document) == 4
    assert cast.bodies["front"].name in names(document) and "Sở Tài chính" not in names(document)
    with pytest.raises(Refused, match="nơi nhận được giữ nguyên"):
        remove_recipient(by=officer, recipient=row)


def test_each_body_confirms_for_itself_once(cast: Cast, document: Document, as_role: As) -> None:
    distribute_document(by=cast.actor("officer"), document=document)
    confirm_receipt(by=cast.actor("lead_officer"), document=document)
    confirm_receipt(by=cast.actor("lead_approver"), document=document, read=True)
    row = document.recipients.get(body=cast.bodies["lead"])
    assert row.received_by == cast.users["lead_officer"]
    assert row.read_by == cast.users["lead_approver"]
    for role in ("officer", "other_body", "viewer"):
        with pytest.raises(Denied):
            confirm_receipt(by=cast.actor(role), document=document)
    page = as_role("officer").get(f"/van-ban/{document.pk}/").content.decode()
    assert "Đã gửi 4 cơ quan; 1 đã nhận, 1 đã đọc." in page and "Người lead_approver" in page


def test_recipients_do_not_see_who_else_confirmed(
    cast: Cast, document: Document, as_role: As
) -> None:
    distribute_document(by=cast.actor("officer"), document=document)
    confirm_receipt(by=cast.actor("lead_officer"), document=document)
    page = as_role("coordinator").get(f"/van-ban/{document.pk}/").content.decode()
    assert "Người lead_officer" not in page and "đã nhận" not in page
    assert "Sở Nội vụ" in page and "Nhật ký thay đổi" not in page


SENDS = {"officer", "approver"}
SEES = {"viewer", "officer", "approver", "admin", "inspector", "province_admin"}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    ("act", "data"),
    [
        ("gui/", {}),
        ("noi-nhan/", {"named": "Ủy ban Kiểm tra Tỉnh ủy"}),
        ("noi-nhan/{row}/", {"named": "Ủy ban Kiểm tra Tỉnh ủy"}),
        ("noi-nhan/{row}/bo/", {}),
        ("trang-thai/", {"state": "expired"}),
        ("pham-vi/", {"visibility": "public"}),
    ],
)
def test_who_may_do_what(
    document: Document, as_role: As, role: str, act: str, data: dict[str, str]
) -> None:
    row = document.recipients.get(name="Hội Làm vườn huyện cũ").pk
    before = (list(document.recipients.values_list()), document.state, document.visibility)
    answer = as_role(role).post(f"/van-ban/{document.pk}/{act.format(row=row)}", data)
    document = Document.objects.get(pk=document.pk)
    after = (list(document.recipients.values_list()), document.state, document.visibility)
    allowed = role in SENDS
    refused = 302 if role == "stranger" else 403 if role in SEES else 404
    assert answer.status_code == (302 if allowed else refused)
    assert (before != after) == allowed


def test_a_name_that_nobody_bears_is_named(document: Document, as_role: As) -> None:
    row = document.recipients.get(name="Hội Làm vườn huyện cũ").pk
    for act in ("noi-nhan/", f"noi-nhan/{row}/"):
        answer = as_role("officer").post(f"/van-ban/{document.pk}/{act}", {"named": "Sở Mây"})
        assert answer.status_code == 409 and "“Sở Mây”" in answer.content.decode()


def test_states_follow_one_another(cast: Cast, document: Document) -> None:
    officer = cast.actor("officer")
    change_state(by=officer, document=document, state=State.SUPERSEDED, note="Kế hoạch 30-KH")
    with pytest.raises(Refused, match="không chuyển thành"):
        change_state(by=officer, document=document, state=State.DRAFT)
    Document.objects.update(state=State.DRAFT, date=None)
    with pytest.raises(Refused, match="chưa có ngày ban hành"):
        change_state(by=officer, document=document, state=State.IN_FORCE)
