"""What happened that the people of other bodies should hear of; carried by who registers here.

An action tells its news inside its transaction; how they reach people (bell, e-mail) is not its
business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.functional import Promise

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Role


@dataclass(frozen=True, slots=True)
class News:
    """`kind` is one of `NewsKind`; `bodies` are keys of those whose holders of `role` hear of it.

    `title` names the subject, `words` are what the actor wrote, `due` the day it is about. `link`
    is the page of the subject and `form`, where there is one, the form with which it is answered;
    `act` are the words of the button that leads there. `count` is more than 1 where the news
    stands for so many things under the subject. What is `urgent` goes out by mail at once.
    """

    by: Actor
    kind: str
    subject: models.Model
    bodies: Iterable[int]
    role: str = Role.OFFICER
    title: str = ""
    words: str = ""
    due: date | None = None
    link: str = ""
    form: str = ""
    act: str | Promise = ""
    count: int = 1
    urgent: bool = False


class NewsKind(models.TextChoices):
    """What may have happened; the words that people read stand with the marks of the bell."""

    URGED = "urged"
    ASSIGNED = "assigned"
    SUBMITTED = "submitted"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    DISTRIBUTED = "distributed"


CARRIERS: list[Callable[[News], None]] = []


def tell(news: News) -> None:
    """Hand the news to every carrier."""
    for carry in CARRIERS:
        carry(news)
