"""The small demo: the province Hải Lâm at work in 2026, through the real reader and actions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

from django.db import transaction

from danvan.web.demo.bodies import load_bodies
from danvan.web.demo.large.land import places
from danvan.web.demo.people import load_people
from danvan.web.demo.phrases import words
from danvan.web.demo.small.cast import Cast
from danvan.web.demo.small.coverage import compare_papers
from danvan.web.demo.small.deeds import Diary, Stage
from danvan.web.demo.small.notices import settle_notices
from danvan.web.demo.small.papers import at as moment
from danvan.web.demo.small.papers import papers, take_in
from danvan.web.demo.small.promises import add_costs, add_extras, add_indicators
from danvan.web.demo.small.reports import report_on, set_duties
from danvan.web.demo.small.script import Script
from danvan.web.demo.small.terms import set_terms
from danvan.web.demo.staff import Staff
from danvan.web.programmes.actions import open_periods
from danvan.web.programmes.models import Programme, Task

FIRST = date(2026, 2, 20)  # before this day there would be nothing to show


def load_small(seed: int, day: date, only: Sequence[str] = ()) -> None:
    """Fill the empty database as it is on `day`; `only` names the documents, all where empty."""
    day = max(day, FIRST)
    rng = Random(seed)
    # All or nothing: a load that was broken off leaves an empty database.
    with transaction.atomic():
        register = load_bodies()
        users = load_people(register.by_name)
        set_terms()
        for paper in papers(day):
            if not only or paper["file"] in only:
                take_in(paper, users, register.by_name)
        cast = Cast(Staff(rng, places()))
        _play(rng, day, cast)
        programmes = _programmes()
        add_indicators(day, cast, programmes)
        add_extras(day, cast, programmes, register.by_name)
        compare_papers(day, users)
        settle_notices(day)


def _play(rng: Random, day: date, cast: Cast) -> None:
    """Everything that was done since, in the order of time."""
    open_periods(at=day)
    tasks = _leaves()
    diary = Diary()
    stage = Stage(diary, cast, day)
    add_costs(cast, [task for task in tasks if task.parent_id is None], words()["cost_sources"])
    communes = sorted({part.body.place for task in tasks for part in task.bodies.all()
                       if part.body.level == "commune"})  # fmt: skip
    for role in Script(rng, day, communes).write(tasks):
        stage.perform(role)
    set_duties(day, cast, _programmes())
    report_on(diary, Random(2026), day, cast)
    diary.live(moment(day, 7))


def _leaves() -> list[Task]:
    """All tasks that are counted, with what the play asks of them."""
    rows = Task.objects.counted()
    rows = rows.select_related("programme__owner", "programme__follower", "parent", "version")
    return list(rows.prefetch_related("bodies__body").order_by("pk"))


def _programmes() -> dict[str, Programme]:
    """Programmes by the file of their document."""
    rows = Programme.objects.select_related("owner", "follower", "document")
    return {row.document.versions.all()[0].name: row for row in rows}
