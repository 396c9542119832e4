"""Today and now, in the office's time zone: the one place that asks the clock."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """The moment, with its zone."""
    return timezone.now()


def today() -> date:
    """The day in Việt Nam."""
    return timezone.localdate()
