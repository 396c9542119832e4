"""A person's calendars: opened, given another address, closed."""

from __future__ import annotations

from django.db import transaction

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.notices.models import Feed
from danvan.web.notices.models.feed import new_key
from danvan.web.programmes.models import Programme


@transaction.atomic
def open_feed(*, by: Actor, programme: Programme | None = None) -> Feed:
    """The calendar of the own duties, or of a programme; the one there is, where there is one."""
    assert by.user is not None  # signed in
    feed, made = Feed.objects.get_or_create(
        user=by.user, programme=programme, defaults={"made_at": now()}
    )
    if made:
        audit.record(by, "open_feed", feed, note=str(programme or ""))
    return feed


@transaction.atomic
def renew_feed(*, by: Actor, feed: Feed) -> None:
    """Another address; the old one answers nobody any more."""
    feed.key, feed.made_at, feed.used_on = new_key(), now(), None
    feed.save()
    audit.record(by, "renew_feed", feed, note=str(feed.programme or ""))


@transaction.atomic
def close_feed(*, by: Actor, feed: Feed) -> None:
    """The address answers nobody any more."""
    audit.record(by, "close_feed", feed, note=str(feed.programme or ""))
    feed.delete()
