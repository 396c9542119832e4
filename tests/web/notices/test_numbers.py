"""Every number of a digest is the number of rows that its link opens, over made-up histories."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

import pytest
from django.test import Client

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.digests import sections
from danvan.web.core.clock import now
from danvan.web.documents.models import Visibility
from danvan.web.programmes.models import TaskState
from programme_builders import DAY, Stage, make_stage
from roles import Cast

As = Callable[[str], Client]
BODIES = ("lead", "coordinator", "commune", "follower")


def _history(rng: Random, stage: Stage) -> None:
    """Tasks in every state, due around the day, of one lead or two, with and without a product."""
    for number in range(60):
        due = rng.choice([None, DAY + timedelta(days=rng.randint(-40, 40))])
        state = rng.choice(TaskState.values)
        over = state in ("submitted", "completed")
        stage.task(
            f"Việc {number}",
            due=due,
            state=state,
            leads=rng.sample(BODIES, rng.choice((1, 1, 2))),
            deliverable=rng.choice(("", "Báo cáo")),
            proven=rng.random() < 0.5,
            submitted_on=DAY - timedelta(days=rng.randint(0, 30)) if over else None,
            completed_on=DAY if state == "completed" else None,
        )


@pytest.mark.parametrize("seed", range(4))
def test_the_numbers_agree(cast: Cast, as_role: As, still: None, seed: int) -> None:
    rng = Random(seed)
    _history(rng, make_stage(cast))
    _history(rng, make_stage(cast, visibility=Visibility.PUBLIC, owner=cast.bodies["lead"]))
    people = ("lead_officer", "coordinator", "approver", "other_body")
    roles = {who: Actor(None, by.body, by.roles) for who in people if (by := cast.actor(who))}
    checked = 0
    for who, told in zip(people, _told(roles), strict=True):
        client = as_role(who)
        for section in told:
            for number in section.numbers:
                page = client.get(number.link)
                assert page.context["page_obj"].paginator.count == number.count, number
                checked += 1
    assert checked > 8


def _told(roles: dict[str, Actor]) -> list[list]:  # type: ignore[type-arg]
    found = sections(list(roles.values()), now())
    return [found[actor] for actor in roles.values()]


def test_what_is_said_of_a_programme_is_what_its_board_says(
    cast: Cast, as_role: As, still: None
) -> None:
    stage = make_stage(cast)
    _history(Random(7), stage)
    by = cast.actor("officer")
    (told,) = _told({"officer": Actor(None, by.body, by.roles)})
    row = next(row for section in told for row in section.rows if row.title == stage.programme.name)
    late = re.search(r"quá hạn (\d+)", row.note)
    assert late and row.tone == "late"
    page = as_role("officer").get(f"/nhiem-vu/?programme={stage.programme.pk}&standing=late")
    assert page.context["page_obj"].paginator.count == int(late[1])


def test_rows_that_do_not_fit_are_counted(cast: Cast, still: None) -> None:
    stage = make_stage(cast)
    for number in range(25):
        stage.task(f"Việc {number}", due=date(2026, 6, 1))
    by = cast.actor("lead_officer")
    (told,) = _told({"lead_officer": Actor(None, by.body, by.roles)})
    assert [(len(each.rows), each.more) for each in told if each.numbers] == [(10, 15)]
