"""What a digest says of one body to those who hold the same roles there: made once for all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.template.loader import render_to_string
from django.utils import translation

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.digests import Number, Section, sections
from danvan.web.bodies.models import Body
from danvan.web.core.clock import now
from danvan.web.core.sight import Subject
from danvan.web.notices import links

_FORM = "notices/mail/digest_body"


@dataclass(frozen=True, slots=True)
class Content:
    """The part of one body, rendered; its numbers are those of the moment `at`."""

    body: Body
    at: datetime
    text: str
    html: str
    subjects: list[Subject]
    numbers: list[Number]

    @property
    def empty(self) -> bool:
        return not self.subjects


class Contents:
    """Keeps what was made during one run; a run lasts a minute, and each part says its moment."""

    def __init__(self) -> None:
        self._made: dict[tuple[Actor, str], Content] = {}

    def prepare(self, wanted: Iterable[tuple[Actor, str]]) -> None:
        """Make what is not there yet for actors, each with a language: asked together."""
        missing = {(_role(actor), language) for actor, language in wanted}
        missing -= self._made.keys()
        for language in {key[1] for key in missing}:
            some = [actor for actor, spoken in missing if spoken == language]
            with translation.override(language):
                at = now()
                for actor, found in sections(some, at).items():
                    self._made[actor, language] = _content(actor, found, at)

    def of(self, actor: Actor, language: str) -> Content:
        """The part for the body acted for, with the roles held there; it was prepared."""
        return self._made[_role(actor), language]


def _role(actor: Actor) -> Actor:
    """Nobody in person: what is said is the same for all who hold these roles in the body."""
    return Actor(None, actor.body, actor.roles)


def _content(actor: Actor, found: list[Section], at: datetime) -> Content:
    body = actor.body
    assert body is not None
    told = {"body": body, "sections": [_signed(each, body) for each in found], "at": at}
    return Content(
        body,
        at,
        render_to_string(f"{_FORM}.txt", told) if found else "",
        render_to_string(f"{_FORM}.html", told) if found else "",
        [row.subject for section in found for row in section.rows],
        [number for section in found for number in section.numbers],
    )


def _signed(section: Section, body: Body) -> dict[str, object]:
    """The section with addresses that work in a letter."""
    return {
        "section": section,
        "rows": [(row, links.way(row.link, body.pk)) for row in section.rows],
        "numbers": [(each, links.way(each.link, body.pk)) for each in section.numbers],
        "all": links.way(section.link, body.pk) if section.link else "",
    }
