"""A rule: how long somebody has for something, from what, counted how, and on what ground."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from django.utils.translation import gettext, ngettext


class Unit(StrEnum):
    """What is counted."""

    CALENDAR = "calendar"
    WORKING = "working"
    MONTH = "month"


class DayOff(StrEnum):
    """What happens where the last day is a day off."""

    NEXT = "next_working"
    PREVIOUS = "previous_working"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Length:
    """A number of days or months."""

    number: int
    unit: Unit = Unit.CALENDAR

    def __str__(self) -> str:
        words = {
            Unit.CALENDAR: ngettext("%(n)d ngày", "%(n)d ngày", self.number),
            Unit.WORKING: ngettext("%(n)d ngày làm việc", "%(n)d ngày làm việc", self.number),
            Unit.MONTH: ngettext("%(n)d tháng", "%(n)d tháng", self.number),
        }[self.unit]
        return words % {"n": self.number}


@dataclass(frozen=True, slots=True)
class Extending:
    """How a rule may be extended: at most `times`, each by `length` (None: to a day decided)."""

    times: int
    length: Length | None = None
    who: str = ""
    needs_reason: bool = True


@dataclass(frozen=True, slots=True)
class Variant:
    """Another length under a condition that somebody decides: remote, complex, both."""

    key: str
    name: str
    length: Length
    verified: bool
    decided_by: str = ""
    extending: Extending | None = None
    own: str = ""


_NONE: Mapping[str, Variant] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as it stands from `valid_from` to `valid_to`.

    `start` names the event that it counts from; `from_next_day` says whether counting begins on the
    day after. `length` is None where the law gives none and a body sets its own. `verified` False
    means that the number was not compared with the text of the law. `own` names the body whose
    change this is, `own_ground` the paper by which it set it.
    """

    key: str
    name: str
    topic: str
    start: str
    length: Length | None
    law: str = ""
    article: str = ""
    verified: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    from_next_day: bool = True
    day_off: DayOff = DayOff.NEXT
    variants: Mapping[str, Variant] = field(default_factory=lambda: _NONE)
    extending: Extending | None = None
    suspension: bool = False
    note: str = ""
    own: str = ""
    own_ground: str = ""

    def at(self, day: date) -> bool:
        """Whether the rule holds on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )

    @property
    def ground(self) -> str:
        """`Điều 28 Luật Khiếu nại 02/2011/QH13`."""
        return f"{self.article} {self.law}".strip()

    def length_of(self, variant: str = "") -> Length | None:
        """The length under the variant; KeyError for a variant that the rule has not."""
        return self.variants[variant].length if variant else self.length

    def extending_of(self, variant: str = "") -> Extending | None:
        """How it may be extended under the variant."""
        own = self.variants[variant].extending if variant else None
        return own or self.extending

    def verified_of(self, variant: str = "") -> bool:
        """Whether the length under the variant was compared with the law."""
        return self.variants[variant].verified if variant else self.verified


def day_off_words(value: DayOff) -> str:
    """What happens on a day off, in words."""
    return {
        DayOff.NEXT: gettext("chuyển sang ngày làm việc tiếp theo"),
        DayOff.PREVIOUS: gettext("đưa lên ngày làm việc liền trước"),
        DayOff.KEEP: gettext("giữ nguyên, dù là ngày nghỉ"),
    }[value]
