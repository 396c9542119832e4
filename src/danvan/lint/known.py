"""What who looks at a draft knows beside it: the day of looking, and bodies of a register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple


class Gone(NamedTuple):
    """A body that ended: the first day without it (ISO 8601), and who took over, if anybody."""

    ended: str
    now: str


@dataclass(frozen=True, slots=True)
class Known:
    """`day` (ISO 8601) stands in for the date that a draft has not yet.

    `gone` are names, written as `spelt` writes them, that mean nobody any more from a day on.
    """

    day: str | None = None
    gone: Mapping[str, Gone] = field(default_factory=dict)

    def gone_on(self, name: str, day: str) -> Gone | None:
        """The body of that name, where the register says that it was no more on `day`."""
        found = self.gone.get(spelt(name))
        return found if found and day >= found.ended else None


NOTHING = Known()


def spelt(name: str) -> str:
    """A name as it is compared: small letters, single blanks, `ủy` in one way."""
    return " ".join(name.lower().replace("uỷ", "ủy").split())


def in_figures(day: str) -> str:
    """A day in ISO 8601 as documents print it: `01/07/2025`."""
    return date.fromisoformat(day).strftime("%d/%m/%Y")
