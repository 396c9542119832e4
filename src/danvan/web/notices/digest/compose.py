"""Composing the digests that are due: read first, then written in one short transaction with
the mark that each person has got the one of the day."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import groupby

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet

from danvan.web.bodies.acting import Actor, actors
from danvan.web.bodies.language import known
from danvan.web.bodies.models import User
from danvan.web.core.clock import now, today
from danvan.web.notices.digest import slots
from danvan.web.notices.digest.content import Contents
from danvan.web.notices.digest.letter import letter
from danvan.web.notices.lines import Line, lines
from danvan.web.notices.models import Choice, Digested, Kind, Mail, Notice
from danvan.web.notices.models.notice import REMINDERS

_BATCH = 500
IN_PARTS = (*REMINDERS, Kind.SUBMITTED, Kind.ASKED)
OLDEST = timedelta(days=8)  # older news is not news


def compose_due(at: datetime) -> int:
    """Compose what is due at `at`; how many letters were put into the outbox."""
    contents, made = Contents(), 0
    for slot, people in slots.due(at):
        keys = list(people.values_list("pk", flat=True))
        for start in range(0, len(keys), _BATCH):
            made += _batch(keys[start : start + _BATCH], slot, contents)
    return made


def _batch(keys: list[int], slot: date, contents: Contents) -> int:
    people = list(User.objects.filter(pk__in=keys).select_related("mail_choice"))
    acting = actors(people)
    contents.prepare(
        (actor, language_of(user)) for user in people for actor in acting.get(user.pk, ())
    )
    news = _news(people)
    letters = {
        user.pk: made
        for user in people
        if (made := letter_of(user, slot, acting.get(user.pk, []), news.get(user.pk, []), contents))
    }
    return _write(people, slot, letters, news)


def letter_of(
    user: User, slot: date, acting: list[Actor], news: list[Line], contents: Contents
) -> Mail | None:
    """The digest of one person, not yet saved; None where there is nothing to say."""
    language = language_of(user)
    parts = [part for actor in acting if not (part := contents.of(actor, language)).empty]
    return letter(user, slot, parts, news, language) if parts or news else None


def language_of(user: User) -> str:
    """The language in which the person gets letters."""
    return known(user.language) or settings.LANGUAGE_CODE


def _news(people: list[User]) -> dict[int, list[Line]]:
    """What each has not read and no digest has carried, but for what the parts tell anyway."""
    rows = Notice.objects.filter(user__in=people, read_at=None, mailed=False)
    return news_of(people, rows.filter(at__gte=now() - OLDEST).exclude(kind__in=IN_PARTS))


def news_of(people: list[User], rows: QuerySet[Notice]) -> dict[int, list[Line]]:
    """The notices of each person as lines, of what the person may still see; the newest first."""
    rows = rows.select_related("sender", "body").order_by("user_id", "-at", "-pk")
    by_key = {user.pk: user for user in people}
    found = {}
    for key, some in groupby(rows, key=lambda each: each.user_id):
        user = by_key[key]
        wanted = [each for each in some if each.kind != Kind.URGED or not _at_once(user)]
        found[key] = [line for line in lines(user, wanted) if line.seen]
    return found


def _at_once(user: User) -> bool:
    """Whether the person gets urgings in letters of their own."""
    choice: Choice | None = getattr(user, "mail_choice", None)
    return choice is None or choice.urging


@transaction.atomic
def _write(
    people: list[User], slot: date, letters: dict[int, Mail], news: dict[int, list[Line]]
) -> int:
    """The letters of those whose digest of the day nobody else made meanwhile."""
    mine = _mark(people, slot)
    # A clock that went back comes to days that have their letters already.
    there = set(
        Mail.objects.filter(key__in=[each.key for each in letters.values()]).values_list(
            "key", flat=True
        )
    )
    given = [each for key, each in letters.items() if key in mine and each.key not in there]
    Mail.objects.bulk_create(given)
    carried = [line.notice.pk for each in given for line in news.get(each.user_id, [])]
    Notice.objects.filter(pk__in=carried).update(mailed=True)
    return len(given)


def _mark(people: Iterable[User], slot: date) -> set[int]:
    """Keys of the people whose day this process is the first to mark."""
    run, keys = uuid.uuid4().hex, [user.pk for user in people]
    Digested.objects.bulk_create((Digested(user_id=key) for key in keys), ignore_conflicts=True)
    older = Q(slot=None) | Q(slot__lt=slot) | Q(slot__gt=today())
    Digested.objects.filter(older, user__in=keys).update(slot=slot, run=run)
    return set(Digested.objects.filter(run=run).values_list("user_id", flat=True))
