"""Notices as they are shown: each with its mark, and without its words where they are closed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from danvan.web.bodies.acting import actor_of
from danvan.web.bodies.models import User
from danvan.web.core.marks import Mark
from danvan.web.core.sight import visible
from danvan.web.notices.kinds import mark
from danvan.web.notices.models import Notice


@dataclass(frozen=True, slots=True)
class Line:
    """`seen`: whether the reader may still see what the notice is about."""

    notice: Notice
    mark: Mark
    seen: bool


def lines(user: User, notices: Iterable[Notice]) -> list[Line]:
    """The notices of one person, each looked at for the body it was given to."""
    some = list(notices)
    seen = {pk for body in {each.body_id for each in some} for pk in _seen(user, body, some)}
    return [Line(each, mark(each.kind), each.pk in seen) for each in some]


def _seen(user: User, body: int, notices: list[Notice]) -> set[int]:
    """Keys of the notices for `body` whose subjects may be seen; none where the role is over."""
    actor = actor_of(user, body)
    if actor.body_id != body:
        return set()
    mine = [each for each in notices if each.body_id == body]
    found = visible(actor, [each.subject for each in mine])
    return {each.pk for each in mine if each.subject in found}
