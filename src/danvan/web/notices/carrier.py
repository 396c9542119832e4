"""Carries news to people: a notice for each, and a letter at once where it is urgent."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F

from danvan.web.bodies.models import User
from danvan.web.bodies.news import News
from danvan.web.core.clock import now
from danvan.web.notices.letters.urging import urging
from danvan.web.notices.models import Kind, Notice
from danvan.web.notices.models.notice import REMINDERS
from danvan.web.notices.outbox.put import put
from danvan.web.notices.people import Reader, told

_TITLE, _WORDS = 300, 500  # characters that a notice keeps


# what has been dealt with once the news is there, and need not be read any more
_ANSWERS: dict[str, tuple[Kind, ...]] = {
    Kind.SUBMITTED: (*REMINDERS, Kind.URGED, Kind.RETURNED),
    Kind.ACCEPTED: (*REMINDERS, Kind.SUBMITTED),
    Kind.RETURNED: (Kind.SUBMITTED,),
    Kind.WITHDRAWN: (Kind.SUBMITTED,),
    Kind.GRANTED: (*REMINDERS, Kind.ASKED),
    Kind.REFUSED: (Kind.ASKED,),
}


def carry(news: News) -> None:
    """A carrier of `bodies.news.CARRIERS`; writes inside the transaction of the action."""
    if news.kind in _ANSWERS:
        _answer(news)
    people = [pair for pair in told(news.bodies, news.role) if pair[0].pk != news.by.user_id]
    new = _not_gathered(news, people) if news.kind == Kind.ASSIGNED else people
    Notice.objects.bulk_create((_notice(news, *pair) for pair in new), batch_size=500)
    if news.urgent:
        put([urging(news, user, body) for user, body in _once(people)])


def _not_gathered(news: News, people: list[Reader]) -> list[Reader]:
    """Add to the unread notices of the same; gives the people who have none."""
    unread = Notice.objects.filter(
        kind=news.kind,
        subject_type=news.subject._meta.label_lower,
        subject_id=news.subject.pk,
        read_at=None,
        mailed=False,
        user__in={user.pk for user, _body in people},
    )
    have = set(unread.values_list("user_id", "body_id"))
    bodies = {body for _user, body in people}
    unread.filter(body__in=bodies).update(count=F("count") + news.count, words="", at=now())
    return [(user, body) for user, body in people if (user.pk, body) not in have]


def _answer(news: News) -> None:
    older = Notice.objects.filter(
        subject_type=news.subject._meta.label_lower, subject_id=news.subject.pk, read_at=None
    )
    older.filter(kind__in=_ANSWERS[news.kind]).update(read_at=now())


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


def _once(people: list[Reader]) -> Iterable[Reader]:
    """Who acts for two of the bodies gets one letter."""
    return {user.pk: (user, body) for user, body in reversed(people)}.values()
