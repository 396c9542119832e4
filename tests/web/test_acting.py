"""Who acts for which body, with which roles."""

from __future__ import annotations

from roles import Cast


def test_a_role_holds_those_it_includes(cast: Cast) -> None:
    approver = cast.actor("approver")
    assert approver.body == cast.bodies["follower"]
    assert approver.holds("officer") and approver.holds("viewer") and not approver.holds("admin")


def test_a_citizen_acts_for_nobody(cast: Cast) -> None:
    citizen = cast.actor("citizen")
    assert citizen.user and citizen.body is None and not citizen.holds("viewer")


def test_scope_is_the_subtree(cast: Cast) -> None:
    inspector = cast.actor("inspector")
    assert inspector.covers(cast.bodies["lead"]) and inspector.covers(cast.bodies["other"])
    assert not cast.actor("lead_officer").covers(cast.bodies["coordinator"])
