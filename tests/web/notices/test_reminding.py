"""Reminders: at each step once, to owner and follower, never of what is settled."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from danvan.web.bodies.models import Membership, Role
from danvan.web.core.clock import moved, now
from danvan.web.notices.models import Kind, Notice, Reminder, Rhythm
from danvan.web.notices.reminding.run import remind_all
from danvan.web.notices.reminding.steps import Pace, reached
from danvan.web.programmes.actions import (
    Told,
    ask_extension,
    change_state,
    close_programme,
    decide_extension,
    submit_task,
)
from danvan.web.programmes.models import Task
from danvan.web.programmes.transitions import Act
from programme_builders import Stage

DUE = date(2026, 6, 30)
PACE = Pace((7, 1), 7, 30)
LEADS = {"lead_officer", "lead_approver"}
FOLLOWERS = {"officer", "approver"}


@pytest.mark.parametrize(
    ("left", "steps"),
    [
        (8, []),
        (7, ["before-7"]),
        (2, ["before-7"]),
        (1, ["before-1"]),
        (0, ["day"]),
        (-1, ["after-0"]),
        (-7, ["after-0"]),
        (-8, ["after-1"]),
        (-29, ["after-4"]),
        (-30, ["after-4", "above-1"]),
        (-60, ["after-8", "above-2"]),
    ],
)
def test_the_last_step_that_was_reached(left: int, steps: list[str]) -> None:
    assert [name for _kind, name in reached(PACE, DUE, DUE - timedelta(days=left))] == steps


def heard() -> Counter[tuple[str, str]]:
    """Who was told what kind, how often."""
    rows = Notice.objects.values_list("user__email", "kind")
    return Counter((email.partition("@")[0], kind) for email, kind in rows)


def round_on(day: date) -> set[tuple[str, str]]:
    """Who is told what on the day."""
    before = heard()
    remind_all(day)
    return set((heard() - before).elements())


def both(kind: str) -> set[tuple[str, str]]:
    return {(who, kind) for who in LEADS | FOLLOWERS}


def test_before_on_and_after_the_day_each_step_once(stage: Stage) -> None:
    stage.task()
    told = {day: round_on(DUE + timedelta(days=day)) for day in range(-10, 16)}
    assert {day: kinds for day, kinds in told.items() if kinds} == {
        -7: both(Kind.DUE_SOON),
        -1: both(Kind.DUE_SOON),
        0: both(Kind.DUE_TODAY),
        1: both(Kind.LATE),
        8: both(Kind.LATE),
        15: both(Kind.LATE),
    }


def test_a_machine_that_was_off_tells_where_things_stand(stage: Stage) -> None:
    stage.task()
    assert round_on(DUE + timedelta(days=12)) == both(Kind.LATE)
    assert heard().total() == 4


def test_a_clock_that_goes_back_and_forth_tells_nothing_twice(stage: Stage) -> None:
    stage.task()
    for day in (1, -7, 1, 0, -1, 1, 400, 1):
        remind_all(DUE + timedelta(days=day))
    days = Reminder.objects.values_list("step", flat=True)
    assert len(days) == len(set(days))
    assert max(heard().values()) == len([d for d in days if d.startswith("after")])


def _settle(stage: Stage, task: Task, how: str) -> None:
    by, approver = stage.cast.actor("lead_officer"), stage.cast.actor("approver")
    if how == "submitted":
        submit_task(by=by, task=task, told=Told("Xong"))
    elif how == "extended":
        asked = ask_extension(by=by, task=task, proposed=date(2026, 9, 1), reason="Chờ vốn")
        decide_extension(by=approver, extension=asked, grant=True)
    elif how == "closed":
        close_programme(by=approver, programme=stage.programme, reason="Đã tổng kết")
    else:
        act = Act.PAUSE if how == "paused" else Act.CANCEL
        change_state(by=approver, task=task, act=act, reason="Theo chỉ đạo")


@pytest.mark.parametrize("how", ["submitted", "extended", "closed", "paused", "cancelled"])
def test_what_is_settled_is_nagged_no_more(stage: Stage, how: str) -> None:
    task = stage.task()
    remind_all(DUE + timedelta(days=1))
    _settle(stage, task, how)
    assert round_on(DUE + timedelta(days=8)) == set()
    unread = Notice.objects.filter(read_at=None, kind=Kind.LATE)
    assert not unread.exists()


@pytest.mark.parametrize("how", ["submitted", "extended", "closed", "paused", "cancelled"])
def test_what_is_settled_leaves_the_bell_at_once(stage: Stage, how: str) -> None:
    task, other = stage.task("Việc này"), stage.task("Việc kia", due=DUE + timedelta(days=1))
    for day in (1, 2):
        remind_all(DUE + timedelta(days=day))
    _settle(stage, task, how)
    left = Notice.objects.filter(read_at=None, kind=Kind.LATE).values_list("subject_id", flat=True)
    assert set(left) == (set() if how == "closed" else {other.pk})


@pytest.mark.parametrize("how", ["submitted", "extended", "paused", "cancelled"])
def test_a_reminder_of_several_tells_of_no_more_than_is_left(stage: Stage, how: str) -> None:
    tasks = [stage.task(f"Việc {n}") for n in range(3)]
    with moved(datetime(2026, 7, 1, 3, tzinfo=UTC)):
        remind_all(DUE + timedelta(days=1))
        unread = Notice.objects.filter(read_at=None, kind=Kind.LATE)
        assert {each.count for each in unread.all()} == {3}
        for left, task in zip((2, 1, 0), tasks, strict=True):
            _settle(stage, task, how)
            assert {each.count for each in unread.all()} == ({left} if left else set())
        remind_all(DUE + timedelta(days=1))
        assert not unread.all().exists()


def test_an_extension_quiets_at_once_and_counts_from_the_new_date(stage: Stage) -> None:
    task = stage.task()
    remind_all(DUE + timedelta(days=1))
    _settle(stage, task, "extended")
    assert not Notice.objects.filter(read_at=None, kind=Kind.LATE).exists()
    assert round_on(date(2026, 8, 25)) == both(Kind.DUE_SOON)


def test_long_after_the_body_above_hears_of_it(stage: Stage) -> None:
    boss = stage.cast.users["citizen"]
    Membership.objects.create(user=boss, body=stage.body("administration"), role=Role.APPROVER)
    stage.task()
    assert ("citizen", Kind.LONG_LATE) not in round_on(DUE + timedelta(days=29))
    assert ("citizen", Kind.LONG_LATE) in round_on(DUE + timedelta(days=30))
    assert ("citizen", Kind.LONG_LATE) not in round_on(DUE + timedelta(days=31))


def test_many_of_one_programme_are_one_notice(stage: Stage) -> None:
    for number in range(30):
        stage.task(f"Việc {number}")
    assert round_on(DUE) == both(Kind.DUE_TODAY)
    assert max(heard().values()) == 1
    notice = Notice.objects.filter(user=stage.cast.users["lead_officer"]).get()
    assert notice.count == 30 and notice.title == stage.programme.name
    assert notice.link == f"/nhiem-vu/?programme={stage.programme.pk}&sort=due&part=lead"


def test_the_rhythm_of_the_follower_or_of_the_nearest_above_holds(stage: Stage) -> None:
    stage.task()
    Rhythm.objects.create(body=stage.body("province"), before="10", every=3, above=90)
    assert round_on(DUE - timedelta(days=10)) == both(Kind.DUE_SOON)
    Rhythm.objects.create(body=stage.body("follower"), before="", every=100, above=90)
    assert round_on(DUE - timedelta(days=1)) == set()
    assert round_on(DUE + timedelta(days=1)) == both(Kind.LATE)
    assert round_on(DUE + timedelta(days=50)) == set()


def test_who_owes_and_follows_hears_it_once(stage: Stage) -> None:
    stage.task(leads=("follower",))
    remind_all(DUE)
    assert heard() == Counter({("officer", Kind.DUE_TODAY): 1, ("approver", Kind.DUE_TODAY): 1})


def test_what_another_process_reminded_of_is_not_told_again(stage: Stage) -> None:
    task, other = stage.task("Đã nhắc"), stage.task("Chưa nhắc")
    Reminder.objects.create(
        subject_type="programmes.task",
        subject_id=task.pk,
        step="day",
        due=DUE,
        run="another",
        at=now(),
    )
    remind_all(DUE)
    assert set(Notice.objects.values_list("title", flat=True)) == {other.text}


def test_a_newer_reminder_takes_the_place_of_the_unread_one(stage: Stage) -> None:
    stage.task()
    remind_all(DUE)
    remind_all(DUE + timedelta(days=1))
    unread = Notice.objects.filter(user=stage.cast.users["lead_officer"], read_at=None)
    assert [each.kind for each in unread] == [Kind.LATE]
