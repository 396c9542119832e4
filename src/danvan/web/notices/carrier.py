"""Carries news to people: a notice for each, and a letter at once where it is urgent."""

from __future__ import annotations

from collections.abc import Iterable

from danvan.web.bodies.models import User
from danvan.web.bodies.news import News
from danvan.web.core.clock import now
from danvan.web.notices.letters.urging import urging
from danvan.web.notices.models import Notice
from danvan.web.notices.models.notice import REMINDERS
from danvan.web.notices.outbox.put import put
from danvan.web.notices.people import told

_TITLE, _WORDS = 300, 500  # characters that a notice keeps


def carry(news: News) -> None:
    """A carrier of `bodies.news.CARRIERS`; writes inside the transaction of the action."""
    if news.count == 1:
        answered(news.subject._meta.label_lower, [news.subject.pk])
    people = [pair for pair in told(news.bodies, news.role) if pair[0].pk != news.by.user_id]
    Notice.objects.bulk_create((_notice(news, *pair) for pair in people), batch_size=500)
    if news.urgent:
        put([urging(news, user, body) for user, body in _once(people)])


def answered(label: str, keys: Iterable[int]) -> None:
    """Reminders that were not read yet are over: something happened to what they are about."""
    Notice.objects.filter(
        subject_type=label, subject_id__in=keys, kind__in=REMINDERS, read_at=None
    ).update(read_at=now())


def _notice(news: News, user: User, body: int) -> Notice:
    return Notice(
        user=user,
        body_id=body,
        sender_id=news.by.body_id,
        kind=news.kind,
        subject_type=news.subject._meta.label_lower,
        subject_id=news.subject.pk,
        count=news.count,
        title=(news.title or str(news.subject))[:_TITLE],
        words=news.words[:_WORDS],
        due=news.due,
        link=news.link or news.subject.get_absolute_url(),  # type: ignore[attr-defined]
        at=now(),
    )


def _once(people: list[tuple[User, int]]) -> Iterable[tuple[User, int]]:
    """Who acts for two of the bodies gets one letter."""
    return {user.pk: (user, body) for user, body in reversed(people)}.values()
