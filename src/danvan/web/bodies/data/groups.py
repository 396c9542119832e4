"""The usual groups, for a committee of any level."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from danvan.web.bodies.models import BodyGroup, Kind, Level

_ORDER = list(Level)


@cache
def load() -> list[dict[str, Any]]:
    """The data; raises ValueError for a kind or level that there is not."""
    data = tomllib.loads(Path(__file__).with_name("groups.toml").read_text(encoding="utf-8"))
    for row in data["group"]:
        list(map(Kind, row["kinds"]))
        if row["levels"] != "own":
            list(map(Level, row["levels"]))
    return list(data["group"])


def usual(level: str) -> Iterator[BodyGroup]:
    """Groups, not yet saved, of those that make sense under a committee of the level."""
    for row in load():
        levels = [level] if row["levels"] == "own" else row["levels"]
        if all(_ORDER.index(Level(each)) >= _ORDER.index(Level(level)) for each in levels) and (
            row["levels"] == "own" or level not in levels
        ):
            yield BodyGroup(
                name=row["name"], kinds=row["kinds"], levels=levels, names=row.get("names", [])
            )
