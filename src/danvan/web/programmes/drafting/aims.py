"""The figures of a programme that fall on a body: in its duties, for its kind, or for everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, Level
from danvan.web.core.words import fold
from danvan.web.programmes.access import sees_whole
from danvan.web.programmes.drafting.duties import Falls
from danvan.web.programmes.drafting.kinds import named_by_kind
from danvan.web.programmes.drafting.promises import Promise, promises
from danvan.web.programmes.models import Part, Programme, Task

_SHARE = "%"
# Of what each body of a level is one: a figure "mỗi xã" is set for it.
_PLACES: dict[str, tuple[str, ...]] = {
    Level.PROVINCE: ("tỉnh", "thành phố"),
    Level.COMMUNE: ("xã", "phường", "đặc khu", "địa phương"),
    Level.HAMLET: ("thôn", "tổ dân phố", "ấp", "bản", "khu dân cư"),
}
_ANY = ("cơ quan", "đơn vị")


@dataclass(frozen=True, slots=True)
class FallsAim:
    """A figure with why it falls on the body; `take`: it is offered as chosen."""

    promise: Promise
    why: str
    take: bool


def aims(
    by: Actor, programme: Programme, falls: Sequence[Falls], tasks: Sequence[Task]
) -> list[FallsAim]:
    """Every figure that falls on the body acted for, in the order of the programme.

    `tasks` are all that the actor sees, `falls` those of the body.
    Who does not see the whole programme is told only of what stands in the words of its duties.
    """
    body = by.body
    if body is None:
        return []
    whole = sees_whole(by, programme)
    given = {task.clause for task in tasks if task.group_id or _led(task)}
    found = []
    for promise in promises(programme):
        duty = next((each for each in falls if _inside(promise, each)), None)
        if duty is not None:
            why = _("trong nhiệm vụ của cơ quan")
            take = duty.leads and duty.task.is_open
            found.append(FallsAim(_sooner(promise, duty.task.due), why, take))
        elif whole and (aim := _of_all(promise, body, given)):
            found.append(aim)
    return found


def _led(task: Task) -> bool:
    return any(row.part == Part.LEAD for row in task.bodies.all())


def _inside(promise: Promise, falls: Falls) -> bool:
    """Whether the words of the figure stand in those of the duty."""
    task = falls.top
    if promise.start is None or task.start is None or promise.version != task.version_id:
        return bool(promise.clause) and promise.clause == task.clause
    return task.start <= promise.start < (task.end or task.start)


def _sooner(promise: Promise, due: date | None) -> Promise:
    """By the day of the duty, where that comes before: a period's end says less."""
    days = [day for day in (promise.due, due) if day]
    return replace(promise, due=min(days, default=None))


def _of_all(promise: Promise, body: Body, given: set[str]) -> FallsAim | None:
    """A figure outside the body's duties: named by name or kind, else set for everybody."""
    if told := next(_meant(promise, body), ""):
        return FallsAim(promise, _("đặt cho “%(words)s”") % {"words": told}, take=True)
    if promise.clause in given:
        return None  # it is in a duty of others
    if promise.unit.startswith(_SHARE):
        return FallsAim(promise, _("mục tiêu chung, tính theo tỷ lệ"), take=True)
    why = _("mục tiêu chung của cấp trên; chỉ chọn nếu cơ quan nhận một phần")
    return FallsAim(promise, why, take=False)


def _meant(promise: Promise, body: Body) -> Iterator[str]:
    words = _bare(f"{promise.words} {promise.name}")
    names = [name for name in (body.name, body.short_name) if name]
    yield from (name for name in names if f" {fold(name)} " in words)
    for each in promise.per:
        folded, called = _bare(each), (*_PLACES.get(body.level, ()), *_ANY)
        if any(f" {fold(place)} " in folded for place in called):
            yield each
    if told := named_by_kind(promise.words or promise.name, body):
        yield told


def _bare(words: str) -> str:
    """Folded, with blanks in the place of signs and at both ends."""
    return f" {re.sub(r'[^0-9a-z]+', ' ', fold(words)).strip()} "
