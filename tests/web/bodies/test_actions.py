"""What may be done to bodies, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from django.core import mail

from danvan.web.bodies import actions
from danvan.web.bodies.handover import heirs
from danvan.web.bodies.models import Body, Invitation, Kind, Level, Membership
from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.core.models import Entry
from roles import Cast

FIELDS = {"name": "Sở Y tế", "kind": Kind.DEPARTMENT, "level": Level.PROVINCE}


def test_an_admin_adds_below_and_the_journal_says_so(cast: Cast) -> None:
    by = cast.actor("province_admin")
    body = actions.add_body(by=by, parent=cast.bodies["administration"], **FIELDS)
    assert body.is_child_of(cast.bodies["administration"])
    entry = Entry.objects.of(body).get()
    assert (entry.act, entry.user, entry.body) == ("add_body", by.user, by.body)


@pytest.mark.parametrize("role", ["officer", "admin", "inspector", "citizen", "stranger"])
def test_others_do_not(cast: Cast, role: str) -> None:
    with pytest.raises(Denied):
        actions.add_body(by=cast.actor(role), parent=cast.bodies["administration"], **FIELDS)
    assert not Body.objects.filter(name="Sở Y tế").exists()


def test_a_name_twice_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused, match="đã có"):
        actions.add_body(
            by=cast.actor("province_admin"),
            parent=cast.bodies["administration"],
            **{**FIELDS, "name": "Sở Nội vụ"},
        )


def test_a_stale_form_is_refused(cast: Cast) -> None:
    by, body = cast.actor("province_admin"), cast.bodies["lead"]
    actions.edit_body(by=by, body=body, revision=0, place="tỉnh Hải Lâm")
    with pytest.raises(Stale):
        actions.edit_body(by=by, body=body, revision=0, place="nơi khác")
    assert Body.objects.get(pk=body.pk).place == "tỉnh Hải Lâm"


def test_no_circle_in_the_tree(cast: Cast) -> None:
    by = cast.actor("province_admin")
    for below in ("administration", "lead"):
        with pytest.raises(Refused, match="dưới"):
            actions.move_body(by=by, body=cast.bodies["administration"], parent=cast.bodies[below])
    moved = actions.move_body(by=by, body=cast.bodies["lead"], parent=cast.bodies["front"])
    assert moved.is_child_of(Body.objects.get(pk=cast.bodies["front"].pk))


def test_a_merger_ends_a_body_and_its_heir_is_found(cast: Cast) -> None:
    by = cast.actor("province_admin")
    lead, other = cast.bodies["lead"], cast.bodies["coordinator"]
    actions.succeed(by=by, body=lead, successors=[other], how="merge", on=date(2026, 7, 1))
    lead.refresh_from_db()
    assert lead.valid_to == date(2026, 6, 30)
    assert heirs(lead, date(2026, 6, 30)) == [lead]
    assert heirs(lead, date(2026, 7, 1)) == [other]
    with pytest.raises(Refused, match="đã kết thúc"):
        actions.succeed(by=by, body=lead, successors=[other], how="merge", on=date(2026, 8, 1))


def test_no_body_succeeds_itself(cast: Cast) -> None:
    by = cast.actor("province_admin")
    lead, other = cast.bodies["lead"], cast.bodies["coordinator"]
    with pytest.raises(Refused, match="chính nó"):
        actions.succeed(by=by, body=lead, successors=[lead], how="rename", on=date(2026, 7, 1))
    actions.succeed(by=by, body=lead, successors=[other], how="merge", on=date(2026, 7, 1))
    with pytest.raises(Refused, match="chính nó"):
        actions.succeed(by=by, body=other, successors=[lead], how="merge", on=date(2026, 8, 1))


def test_an_invitation_makes_an_account(
    cast: Cast, django_capture_on_commit_callbacks: object
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        actions.invite(
            by=cast.actor("admin"),
            body=cast.bodies["follower"],
            email="Moi@Example.vn",
            role="officer",
            address="https://danvan.example/{token}",
        )
    invitation = Invitation.objects.get()
    assert invitation.token in mail.outbox[0].body
    user = actions.accept_invitation(
        token=invitation.token, full_name="Trần Thị Mới", password="một mật khẩu dài"
    )
    assert Membership.objects.filter(
        user=user, body=cast.bodies["follower"], role="officer"
    ).exists()
    with pytest.raises(Refused, match="không còn hiệu lực"):
        actions.accept_invitation(token=invitation.token, full_name="Ai đó", password="x" * 12)


def test_the_last_administrator_stays(cast: Cast) -> None:
    last = Membership.objects.get(body=cast.bodies["province"], role="admin")
    with pytest.raises(Refused, match="duy nhất"):
        actions.end_membership(by=cast.actor("province_admin"), membership=last)


def test_the_journal_cannot_be_changed(cast: Cast) -> None:
    by = cast.actor("province_admin")
    actions.add_body(by=by, parent=cast.bodies["administration"], **FIELDS)
    entry = Entry.objects.get()
    for change in (entry.save, entry.delete, Entry.objects.all().delete):
        with pytest.raises(Refused, match="Nhật ký"):
            change()
