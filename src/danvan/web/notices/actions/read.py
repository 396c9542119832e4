"""Reading notices; a matter of the reader alone, so the journal does not keep it."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.core.clock import now
from danvan.web.notices.access import own
from danvan.web.notices.models import Notice


def mark_read(*, by: Actor, notice: Notice) -> None:
    """It was read; the first time is kept."""
    assert by.user is not None  # it is one's own
    own(by.user).filter(pk=notice.pk, read_at=None).update(read_at=now())


def mark_all_read(*, by: Actor, until: int) -> int:
    """All up to the notice with the key `until`, the newest that the page showed; how many."""
    assert by.user is not None  # signed in
    return own(by.user).filter(pk__lte=until, read_at=None).update(read_at=now())
