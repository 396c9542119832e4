"""What may be done to bodies, and what is refused."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from django.core import mail

from danvan.web.bodies import actions
from danvan.web.bodies.handover import heirs
from danvan.web.bodies.models import Body, Invitation, Kind, Level, Membership
from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.core.models import Entry
from danvan.web.programmes.actions import assign_task
from danvan.web.programmes.models import Task
from programme_builders import make_stage
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


def _duty(cast: Cast) -> Task:
    """An open task that `lead` leads, in a programme of the follower."""
    return make_stage(cast).task("Mở lớp bồi dưỡng", leads=("lead",))


def test_a_name_of_ten_thousand_characters_is_refused_in_words(cast: Cast) -> None:
    by, parent = cast.actor("province_admin"), cast.bodies["administration"]
    with pytest.raises(Refused, match="dài quá 250 chữ"):
        actions.add_body(by=by, parent=parent, **{**FIELDS, "name": "Sở " * 5_000})
    with pytest.raises(Refused, match="cần có tên"):
        actions.add_body(by=by, parent=parent, **{**FIELDS, "name": " \n "})
    with pytest.raises(Refused, match="dài quá"):
        actions.save_aliases(by=by, body=parent, names=["x" * 10_000])


def test_names_are_kept_composed_and_tidy(cast: Cast) -> None:
    by = cast.actor("province_admin")
    name = unicodedata.normalize("NFD", " Sở  Y\ttế ")
    body = actions.add_body(by=by, parent=cast.bodies["administration"], **{**FIELDS, "name": name})
    assert body.name == "Sở Y tế"


def test_a_name_twice_is_refused_also_by_correcting_and_moving(cast: Cast) -> None:
    by, lead = cast.actor("province_admin"), cast.bodies["lead"]
    with pytest.raises(Refused, match="đã có cơ quan tên"):
        actions.edit_body(by=by, body=lead, revision=0, name="SỞ TÀI CHÍNH")
    twin = actions.add_body(by=by, parent=cast.bodies["front"], **{**FIELDS, "name": "Sở Nội vụ"})
    with pytest.raises(Refused, match="đã có cơ quan tên"):
        actions.move_body(by=by, body=twin, parent=cast.bodies["administration"])
    # Another place of the same letters is another body.
    actions.add_body(by=by, parent=cast.bodies["administration"], **{**FIELDS, "name": "Sở Nói vụ"})


def test_an_organ_code_belongs_to_one(cast: Cast) -> None:
    by = cast.actor("province_admin")
    actions.edit_body(by=by, body=cast.bodies["lead"], revision=0, organ_code="H01.02")
    with pytest.raises(Refused, match="đã thuộc về “Sở Nội vụ”"):
        actions.edit_body(by=by, body=cast.bodies["coordinator"], revision=0, organ_code="H01.02")


def test_dates_out_of_order_are_refused(cast: Cast) -> None:
    by, lead = cast.actor("province_admin"), cast.bodies["lead"]
    with pytest.raises(Refused, match="đứng trước"):
        actions.edit_body(by=by, body=lead, revision=0, valid_to=date(2020, 1, 1))
    with pytest.raises(Refused, match="đứng trước"):
        actions.succeed(by=by, body=lead, successors=[], how="end", on=date(2025, 7, 1))
    later = actions.add_body(
        by=by,
        parent=cast.bodies["administration"],
        **{**FIELDS, "valid_from": date(2026, 8, 1)},
    )
    with pytest.raises(Refused, match="hoạt động từ 1/8/2026"):
        actions.succeed(by=by, body=lead, successors=[later], how="merge", on=date(2026, 7, 1))


def test_nobody_merges_into_what_has_ended(cast: Cast) -> None:
    by, lead = cast.actor("province_admin"), cast.bodies["lead"]
    other = cast.bodies["coordinator"]
    actions.succeed(by=by, body=other, successors=[], how="end", on=date(2026, 3, 1))
    other.refresh_from_db()
    with pytest.raises(Refused, match="đã kết thúc ngày 28/2/2026"):
        actions.succeed(by=by, body=lead, successors=[other], how="merge", on=date(2026, 7, 1))
    with pytest.raises(Refused, match="đang hoạt động"):
        actions.add_body(by=by, parent=other, **FIELDS)
    with pytest.raises(Refused, match="đang hoạt động"):
        actions.move_body(by=by, body=lead, parent=other)


def test_nobody_is_invited_into_what_has_ended(cast: Cast) -> None:
    by, lead = cast.actor("province_admin"), cast.bodies["lead"]
    Body.objects.filter(pk=lead.pk).update(valid_to=date(2026, 2, 28))
    lead.refresh_from_db()
    with pytest.raises(Refused, match="mời vào cơ quan kế tục"):
        actions.invite(by=by, body=lead, email="a@example.vn", role="officer", address="{token}")


def test_who_ended_without_heirs_may_get_them_later(cast: Cast) -> None:
    by, lead = cast.actor("province_admin"), cast.bodies["lead"]
    other = cast.bodies["coordinator"]
    actions.succeed(by=by, body=other, successors=[], how="end", on=date(2026, 3, 1))
    with pytest.raises(Refused, match="từ hôm sau"):
        actions.succeed(by=by, body=other, successors=[lead], how="merge", on=date(2026, 4, 1))
    actions.succeed(by=by, body=other, successors=[lead], how="merge", on=date(2026, 3, 1))
    assert heirs(Body.objects.get(pk=other.pk), date(2026, 3, 1)) == [lead]


def test_open_duties_need_somebody_who_answers(cast: Cast) -> None:
    by, lead = cast.actor("province_admin"), cast.bodies["lead"]
    other = cast.bodies["coordinator"]
    task = _duty(cast)
    with pytest.raises(Refused, match="còn 1 nhiệm vụ"):
        actions.succeed(by=by, body=lead, successors=[], how="end", on=date(2026, 7, 1))
    passed = actions.succeed(by=by, body=lead, successors=[other], how="merge", on=date(2026, 7, 1))
    assert passed == 1 and task.bodies.get().body == other


def test_of_a_split_every_successor_takes_part_until_a_person_chooses(cast: Cast) -> None:
    by, lead = cast.actor("province_admin"), cast.bodies["lead"]
    task, successors = _duty(cast), [cast.bodies["coordinator"], cast.bodies["front"]]
    actions.succeed(by=by, body=lead, successors=successors, how="split", on=date(2026, 7, 1))
    assert {row.body for row in task.bodies.all()} == set(successors)
    assert Entry.objects.of(task).filter(act="pass_duties").exists()
    assign_task(by=cast.actor("approver"), task=task, leads=successors[:1])
    assert {row.body for row in task.bodies.all()} == set(successors[:1])


def test_what_stands_below_goes_with_the_one_successor(cast: Cast) -> None:
    by = cast.actor("province_admin")
    administration, front = cast.bodies["administration"], cast.bodies["front"]
    with pytest.raises(Refused, match="còn 2 cơ quan cấp dưới"):
        actions.succeed(by=by, body=administration, successors=[], how="end", on=date(2026, 7, 1))
    actions.succeed(
        by=by, body=administration, successors=[front], how="merge", on=date(2026, 7, 1)
    )
    lead = Body.objects.get(pk=cast.bodies["lead"].pk)
    assert lead.is_child_of(Body.objects.get(pk=front.pk))
    assert not any(Body.objects.find_problems())


def test_an_administrator_names_heirs_below_only(cast: Cast) -> None:
    by, front = cast.actor("admin"), cast.bodies["front"]
    own = cast.bodies["follower"]
    with pytest.raises(Refused, match="ngoài phạm vi quản trị"):
        actions.succeed(by=by, body=own, successors=[front], how="merge", on=date(2026, 7, 1))
    own.refresh_from_db()
    assert own.valid_to is None
