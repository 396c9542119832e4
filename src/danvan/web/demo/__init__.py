"""The demo: a fictional province at work, taken in through the real reader.

`load(scale, seed)` fills an empty database; the same seed and day give the same province.
"""

from __future__ import annotations

PASSWORD = "Dân vận khéo 2026"


def is_empty() -> bool:
    """Whether nothing has been put into the database yet."""
    from danvan.web.bodies.models import Body

    return not Body.objects.exists()


def load(scale: str, seed: int = 1) -> None:
    """Fill the database at one of the scales `small`, `province`, `nation`."""
    raise NotImplementedError


def sign_ins() -> str:
    """Who may sign in to the demo, as lines for the terminal."""
    return ""
