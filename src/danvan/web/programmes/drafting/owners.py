"""Who in a body's own tree is likely to do a duty: by its name in the words, or by its field."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

from danvan.web.bodies.models import Body
from danvan.web.core.words import fold

OFFERED = 3
_NAMED, _FIELD = 10, 2  # a name in the words says more than any words of a field
# What says nothing of what a body does: kinds and places.
_KINDS = re.compile(
    r"\b(?:phong|so|ban|trung tam|uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd|dang uy|tinh uy|xa"
    r"|phuong|dac khu|tinh|thanh pho|viet nam|va|cua)\b"
)


@dataclass(frozen=True, slots=True)
class Likely:
    """A part of the body that may lead, how much speaks for it, and what."""

    body: Body
    score: int
    why: str


@cache
def _fields() -> tuple[tuple[tuple[str, ...], dict[str, str]], ...]:
    """For each field the folded words of names, and of duties with how they are written."""
    path = Path(__file__).with_name("fields.toml")
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["field"]
    return tuple(
        (tuple(map(fold, row["names"])), {fold(each): each for each in row["words"]})
        for row in rows
    )


def likely(words: str, tree: Sequence[Body]) -> list[Likely]:
    """The few of `tree` that the words of a duty speak for, the likeliest first."""
    folded = f" {fold(words)} "
    found = [one for body in tree if (one := _score(folded, body))]
    return sorted(found, key=lambda one: (-one.score, one.body.path))[:OFFERED]


def _score(folded: str, body: Body) -> Likely | None:
    key = fold(body.name)
    own = " ".join(_KINDS.sub(" ", key).split())
    for name in filter(None, (key, fold(body.short_name))):
        if f" {name} " in folded:
            return Likely(body, 2 * _NAMED, _("được nêu tên trong nhiệm vụ"))
    if len(own.split()) > 1 and f" {own} " in folded:
        return Likely(body, _NAMED, _("tên cơ quan có trong nhiệm vụ"))
    told = list(dict.fromkeys(_told(folded, f" {key} ")))
    if not told:
        return None
    return Likely(body, _FIELD * len(told), _("lĩnh vực: %(words)s") % {"words": ", ".join(told)})


def _told(folded: str, key: str) -> Iterable[str]:
    for names, words in _fields():
        if any(f" {each} " in key for each in names):
            yield from (told for each, told in words.items() if f" {each} " in folded)


def sure(found: Sequence[Likely]) -> Body | None:
    """The one that is chosen beforehand: nobody else has as much for it."""
    if not found or (len(found) > 1 and found[0].score == found[1].score):
        return None
    return found[0].body
