"""What waits for who decides: tasks reported done, requests for more time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.digests import Row, Section
from danvan.web.bodies.models import Body
from danvan.web.core.templatetags.danvan import cut
from danvan.web.core.templatetags.danvan import day as in_words
from danvan.web.programmes.models import Extension, Part, Programme, Task, TaskBody
from danvan.web.programmes.querysets import OPEN_STATES

_MOST = 10  # rows of a section
_LONGEST = 160  # characters of a title
_KEEPERS = ("programme__follower", "programme__owner")


def decisions(approvers: list[Actor]) -> dict[Actor, Section]:
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
    leads = Prefetch(
        "bodies", TaskBody.objects.filter(part=Part.LEAD).select_related("body"), "leads"
    )
    rows = Task.objects.counted().filter(state="submitted").select_related(*_KEEPERS)
    for task in rows.prefetch_related(leads).defer("search").order_by("submitted_on", "id"):
        words = _("%(body)s báo xong %(day)s") % {
            "body": "; ".join(str(each.body) for each in task.leads),  # type: ignore[attr-defined]
            "day": in_words(task.submitted_on),
        }
        link = f"{task.get_absolute_url()}#chap-nhan"
        yield (
            task.programme,
            Row(cut(task.text, _LONGEST), ("programmes.task", task.pk), link, words),
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
            Row(cut(task.text, _LONGEST), ("programmes.task", task.pk), link, words),
        )
