"""What bodies lead and have to do soon, with the numbers of all they lead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.digests import Number, Row, Section
from danvan.web.bodies.models import Body, Role
from danvan.web.core.templatetags.danvan import cut
from danvan.web.programmes import counts
from danvan.web.programmes.counts import FIVE, Tally
from danvan.web.programmes.matters import OWED
from danvan.web.programmes.models import Part, Task, TaskBody
from danvan.web.programmes.tables import address

_AHEAD = timedelta(days=7)
_MOST = 10  # rows of a section
_LONGEST = 160  # characters of a title
_SHOWN = ("text", "due", "programme__name")


def led(acting: Sequence[Actor], day: date) -> dict[int | None, Section]:
    """By body what it leads and has to do within a week, the latest first, with the whole count."""
    bodies = {actor.body for actor in acting if actor.body and actor.holds(Role.OFFICER)}
    keys = {body.pk for body in bodies}
    leads = Prefetch("bodies", TaskBody.objects.filter(part=Part.LEAD, body__in=keys), "mine")
    rows = Task.objects.counted().filter(state__in=OWED, due__lte=day + _AHEAD)
    rows = rows.of_bodies(bodies, Part.LEAD).select_related("programme").prefetch_related(leads)
    found: defaultdict[int, list[Task]] = defaultdict(list)
    for task in rows.only(*_SHOWN).order_by("due", "id"):
        for part in task.mine:  # type: ignore[attr-defined]
            found[part.body_id].append(task)
    pressed = [body for body in bodies if body.pk in found]
    every = Task.objects.counted().standing(day).of_bodies(pressed, Part.LEAD)
    tallies = counts.by_lead(every) if pressed else {}
    return {body.pk: _own(body, found[body.pk], tallies[body.pk], day) for body in pressed}


def _own(body: Body, tasks: list[Task], tally: Tally, day: date) -> Section:
    query = {"body": body.pk, "part": Part.LEAD.value}
    return Section(
        _("Việc cơ quan bạn chủ trì"),
        [_task(task, day) for task in tasks[:_MOST]],
        [
            Number(str(each.words), tally.of(each), address(**query, standing=each.key), each.tone)
            for each in FIVE
            if tally.of(each)
        ],
        max(0, len(tasks) - _MOST),
        address(**query, sort="due"),
    )


def _task(task: Task, day: date) -> Row:
    assert task.due is not None  # asked for by its date
    return Row(
        cut(task.text, _LONGEST),
        ("programmes.task", task.pk),
        reverse("programmes:report", args=[task.pk]),
        cut(task.programme.name, _LONGEST),
        "late" if task.due < day else "soon",
        task.due,
    )
