"""The demo: a fictional province at work, taken in through the real reader.

`load(scale, seed)` fills an empty database; the same seed and day give the same province.
"""

from __future__ import annotations

from datetime import date


def is_empty() -> bool:
    """Whether nothing has been put into the database yet."""
    from danvan.web.bodies.models import Body

    return not Body.objects.exists()


def load(scale: str, seed: int = 1, at: date | None = None) -> None:
    """Fill the database at one of the scales `small`, `province`, `nation`, as it is on `at`."""
    from danvan.web.core.clock import today
    from danvan.web.demo.large import load_large
    from danvan.web.demo.small import load_small

    if scale == "small":
        load_small(seed, at or today())
    else:
        load_large(scale, seed, at or today())
    _no_digests(at or today())


def _no_digests(day: date) -> None:
    """Those of the day count as made: whoever tries out the demo does not get them all at once."""
    from danvan.web.bodies.models import User
    from danvan.web.notices.models import Digested

    Digested.objects.bulk_create(
        (Digested(user=user, slot=day) for user in User.objects.all()), batch_size=1000
    )


def sign_ins() -> str:
    """Who may sign in to the demo, as a table for the terminal."""
    from danvan.web.demo.people import table

    return table()
