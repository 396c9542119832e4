"""The units of province level by day, and the bodies that each of them has."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from danvan.web.bodies.models import Kind

# kind of body -> its name, by the name of the unit; the committee stands above the others
BODIES = {
    Kind.COUNCIL: "Hội đồng nhân dân {place}",
    Kind.ADMINISTRATION: "Ủy ban nhân dân {place}",
    Kind.FRONT: "Ủy ban Mặt trận Tổ quốc Việt Nam {place}",
}
SHORT = {
    Kind.COUNCIL: "HĐND {place}",
    Kind.ADMINISTRATION: "UBND {place}",
    Kind.FRONT: "Ủy ban MTTQ Việt Nam {place}",
}
_COMMITTEES = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A province or city; `heir` is the unit that it became on the day `on`."""

    name: str
    kind: str
    begun: date | None = None
    heir: Unit | None = None
    on: date | None = None
    how: str = ""
    note: str = ""

    @property
    def place(self) -> str:
        """`tỉnh Gia Lai`; the city that bears a person's name has a capital."""
        return f"{self.kind} {self.name}".replace("thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh")

    @property
    def committee(self) -> str:
        """`Tỉnh ủy Gia Lai`, `Thành ủy Hà Nội`."""
        return f"{_COMMITTEES[self.kind]} {self.name}"


@cache
def load() -> dict[str, Any]:
    """The data; raises ValueError for a kind that is neither province nor city."""
    data = tomllib.loads(Path(__file__).with_name("provinces.toml").read_text(encoding="utf-8"))
    former = [row for unit in data["unit"] for row in unit.get("former", [])]
    for row in (*data["unit"], *former, *data["later"]):
        if row["kind"] not in _COMMITTEES:
            raise ValueError(f"provinces.toml: {row['name']}: no kind {row['kind']!r}")
    return data


def units() -> Iterator[Unit]:
    """Every unit, heirs before those that they succeed."""
    later = {row["name"]: row for row in load()["later"]}
    for row in load()["unit"]:
        now = Unit(row["name"], row["kind"], _renamed(row))
        if change := later.get(row["name"]):
            heir = Unit(row["name"], change["kind"], change["on"])
            yield heir
            now = Unit(now.name, now.kind, now.begun, heir, change["on"], "rename", change["act"])
        yield now
        for each in row.get("former", []):
            how = each.get("how", "merge")
            yield Unit(each["name"], each["kind"], None, now, each["on"], how)


def _renamed(row: dict[str, Any]) -> date | None:
    """The day on which a unit began under another name than all it was made of."""
    days = [each["on"] for each in row.get("former", []) if each.get("how") == "rename"]
    return days[0] if days else None
