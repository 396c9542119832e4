"""Which edition of the rules this is: two editions may find different things in one document."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_ROOMS = (_HERE, _HERE / "rules", _HERE / "lexicon")


@cache
def edition() -> str:
    """A mark of the rules and of what they know; it changes with every change in them."""
    digest = hashlib.sha256()
    for room in _ROOMS:
        for path in sorted(room.iterdir()):
            if path.suffix in (".py", ".toml"):
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
