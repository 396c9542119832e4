"""Today and now, in the office's time zone: the one place that asks the clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_MOVED: ContextVar[datetime | None] = ContextVar("moved", default=None)


def now() -> datetime:
    """The moment, with its zone."""
    return _MOVED.get() or timezone.now()


def today() -> date:
    """The day in Việt Nam."""
    return timezone.localdate(now())


@contextmanager
def moved(moment: datetime) -> Iterator[None]:
    """Within the context it is `moment`: for telling what happened earlier, as the demo does."""
    token = _MOVED.set(moment)
    try:
        yield
    finally:
        _MOVED.reset(token)
