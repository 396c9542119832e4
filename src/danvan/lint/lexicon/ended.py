"""Bodies that exist no more, from ended.toml."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from danvan.lint.known import spelt
from danvan.lint.lexicon import table


class Ended(NamedTuple):
    """A kind of body: how names of it begin, the first day without it, who took over."""

    words: re.Pattern[str]
    ended: str
    now: str
    seen: bool


@cache
def ended() -> tuple[Ended, ...]:
    """All entries in the order of the file, checked when read."""
    return tuple(
        Ended(
            re.compile(entry["words"] + r"(?!\w)"),
            date.fromisoformat(entry["ended"]).isoformat(),
            entry["now"],
            entry["seen"],
        )
        for entry in table("ended.toml")["body"]
    )


def gone(name: str, day: str) -> Ended | None:
    """The entry for a body of that name that did not exist on `day` (ISO 8601)."""
    low = spelt(name)
    return next((e for e in ended() if day >= e.ended and e.words.match(low)), None)
