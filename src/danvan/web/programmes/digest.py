"""What programmes say in digests: what a body owes, what waits for a decision, how it stands.

Everything is asked once for many bodies; the numbers come from `counts`, as those of the pages do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.digests import Number, Row, Section
from danvan.web.bodies.models import Body, Role
from danvan.web.core.templatetags.danvan import day as in_words
from danvan.web.core.templatetags.danvan import number
from danvan.web.programmes import counts
from danvan.web.programmes.counts import FIVE, Tally
from danvan.web.programmes.matters import OWED
from danvan.web.programmes.models import Extension, Part, Programme, Task, TaskBody
from danvan.web.programmes.querysets import OPEN_STATES
from danvan.web.programmes.tables import address

_AHEAD = timedelta(days=7)
_MOST = 10  # rows of a section
_LONGEST = 160  # characters of a title
_PRESSING = ("late", "due_soon")
_KEEPERS = ("programme__follower", "programme__owner")


def task_sections(by: Sequence[Actor], at: datetime) -> dict[Actor, list[Section]]:
    """A maker of `bodies.digests.SECTIONS`."""
    day = timezone.localdate(at)
    acting = [actor for actor in by if actor.body]
    led = _led(acting, day)
    decided = _decisions([actor for actor in acting if actor.holds(Role.APPROVER)])
    followed = _followed(acting, day)
    found: dict[Actor, list[Section]] = {}
    for actor in acting:
        own = led.get(actor.body_id) if actor.holds(Role.OFFICER) else None
        some = (own, decided.get(actor), followed.get(actor.body_id))
        found[actor] = [each for each in some if each]
    return found


def _led(acting: Sequence[Actor], day: date) -> dict[int | None, Section]:
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


_SHOWN = ("text", "due", "programme__name")


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
        task.text[:_LONGEST],
        ("programmes.task", task.pk),
        reverse("programmes:report", args=[task.pk]),
        task.programme.name[:_LONGEST],
        "late" if task.due < day else "soon",
        task.due,
    )


def _decisions(approvers: list[Actor]) -> dict[Actor, Section]:
    """Submissions and requests for more time in what each, or a body below, owns or follows."""
    if not approvers:
        return {}
    by_path: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in approvers:
        assert actor.body is not None
        by_path[actor.body.path].append(actor)
    found: defaultdict[Actor, list[Row]] = defaultdict(list)
    for programme, row in (*_submissions(), *_requests()):
        above = {path for keeper in _keepers(programme) for path in _up(keeper)}
        for path in above & by_path.keys():
            for actor in by_path[path]:
                found[actor].append(row)
    link = reverse("programmes:today")
    return {
        actor: Section(
            _("Chờ bạn quyết định"), rows[:_MOST], more=max(0, len(rows) - _MOST), link=link
        )
        for actor, rows in found.items()
    }


def _keepers(programme: Programme) -> tuple[str, str]:
    return programme.follower.path, programme.owner.path


def _up(path: str) -> Iterator[str]:
    """The path and those of all bodies above it."""
    return (path[:end] for end in range(len(path), 0, -Body.steplen))


def _submissions() -> Iterator[tuple[Programme, Row]]:
    rows = Task.objects.counted().filter(state="submitted").select_related(*_KEEPERS)
    for task in rows.defer("search").order_by("submitted_on", "id"):
        words = _("báo xong %(day)s") % {"day": in_words(task.submitted_on)}
        link = f"{task.get_absolute_url()}#chap-nhan"
        yield (
            task.programme,
            Row(task.text[:_LONGEST], ("programmes.task", task.pk), link, words),
        )


def _requests() -> Iterator[tuple[Programme, Row]]:
    rows = Extension.objects.filter(
        task__state__in=OPEN_STATES, decision=Extension.Decision.ASKED
    ).select_related("body", *(f"task__{keeper}" for keeper in _KEEPERS))
    for asked in rows.defer("task__search").order_by("asked_at"):
        words = _("%(body)s xin gia hạn đến %(day)s") % {
            "body": asked.body,
            "day": in_words(asked.proposed),
        }
        task = asked.task
        link = f"{task.get_absolute_url()}#gia-han-quyet-dinh"
        yield (
            task.programme,
            Row(task.text[:_LONGEST], ("programmes.task", task.pk), link, words),
        )


def _followed(acting: Sequence[Actor], day: date) -> dict[int | None, Section]:
    """By body the running programmes it owns or follows where something is late or due soon."""
    keys = {actor.body_id for actor in acting}
    mine = Programme.objects.filter(
        Q(follower__in=keys) | Q(owner__in=keys), closed_on__isnull=True
    )
    listed = {each.pk: each for each in mine.defer("search")}
    rows = Task.objects.counted().standing(day).filter(programme__in=listed)
    tallies = counts.by_programme(rows) if listed else {}
    pressing = sorted(
        (pk for pk in tallies if _pressing(tallies[pk])),
        key=lambda pk: (-_pressing(tallies[pk]), pk),
    )
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for programme, row in ((listed[pk], _programme(listed[pk], tallies[pk])) for pk in pressing):
        for body in {programme.follower_id, programme.owner_id} & keys:
            found[body].append(row)
    title, link = _("Chương trình cơ quan bạn theo dõi"), reverse("programmes:list")
    return {
        body: Section(title, some[:_MOST], more=max(0, len(some) - _MOST), link=link)
        for body, some in found.items()
    }


def _pressing(tally: Tally) -> int:
    return sum(tally.of(column) for column in FIVE if column.key in _PRESSING)


def _programme(programme: Programme, tally: Tally) -> Row:
    words = " · ".join(
        f"{str(each.words).lower()} {number(tally.of(each))}" for each in FIVE if tally.of(each)
    )
    late = any(tally.of(each) for each in FIVE if each.key == "late")
    subject = ("programmes.programme", programme.pk)
    link = programme.get_absolute_url()
    return Row(programme.name[:_LONGEST], subject, link, words, "late" if late else "soon")
