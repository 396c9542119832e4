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


def sign_ins() -> str:
    """Who may sign in to the demo, as a table for the terminal."""
    from danvan.web.demo.people import table

    return table()
