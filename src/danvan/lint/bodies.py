"""Where a named body stands: in which system and on which level, as far as its name tells."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from danvan.lint.lexicon import any_of
from danvan.lint.said import Said

COMMUNE, DISTRICT, PROVINCE, CENTRE = range(4)
LEVELS = (
    Said("cấp xã", "the commune"),
    Said("cấp huyện", "the district"),
    Said("cấp tỉnh", "the province"),
    Said("Trung ương", "the Centre"),
)
PARTY, STATE, FRONT = "party", "state", "front"
# “các cấp”, “cùng cấp”, “cấp dưới” name no level of their own.
_NO_LEVEL = re.compile(r"(?:các|cùng|mỗi|từng|hai|02) cấp|cấp (?:mình|dưới|trên)|liên quan")
_COMMUNE = re.compile(r"(?<!\w)xã(?! hội)(?!\w)|phường|thị trấn|đặc khu")
_DEPARTMENT = re.compile(r"(?:các |giám đốc )?sở (?!tại|hữu)")
_MINISTRY = re.compile(r"bộ (?!chỉ huy|phận|đội|môn|máy|tư lệnh)|các bộ(?!\w)")


class Standing(NamedTuple):
    """The system and the level of a body; None where its name does not tell."""

    system: str | None
    level: int | None


@lru_cache(maxsize=4096)
def standing(name: str) -> Standing:
    """What the name of a body says of where it stands."""
    low = " ".join(name.lower().replace("uỷ", "ủy").split())
    return Standing(_system(low), _level(low))


def _system(low: str) -> str | None:
    for system in (FRONT, PARTY, STATE):
        if any_of("bodies.toml", system).match(low):
            return system
    return None


def _level(low: str) -> int | None:
    if _NO_LEVEL.search(low):
        return None
    found = {level for level in (DISTRICT, PROVINCE, CENTRE) if _words(level).search(low)}
    if _COMMUNE.search(low):
        found.add(COMMUNE)
    if _DEPARTMENT.match(low):
        found.add(PROVINCE)
    if _MINISTRY.match(low):
        found.add(CENTRE)
    return found.pop() if len(found) == 1 else None


def _words(level: int) -> re.Pattern[str]:
    return any_of("bodies.toml", ("commune", "district", "province", "centre")[level])
