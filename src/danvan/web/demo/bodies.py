"""The province's bodies, those that ended, and its groups, from `bodies.toml`."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from danvan.web.bodies.models import Alias, Body, BodyGroup, Level, Succession

HERE = Path(__file__).parent


class Register:
    """The bodies made so far, by key and by name."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.places = data["places"]
        self.by_key: dict[str, Body] = {}
        self.by_name: dict[str, Body] = {}

    def add(
        self, row: dict[str, Any], name: str, level: str, place: str, begun: date | None
    ) -> Body:
        """One body below the one that `row` names, with its aliases."""
        fields = {
            "name": name,
            "short_name": row.get("short", ""),
            "kind": row["kind"],
            "level": level,
            "place": place,
            "symbol": row.get("symbol", ""),
            "valid_from": begun,
        }
        under = row.get("under")
        if under is None:
            body = Body.objects.add_root(fields)
        else:
            above = self.by_key.get(under) or self.by_name[under]
            parent = Body.objects.get(pk=above.pk)
            body = Body.objects.add_child(parent, fields)
        self.by_name[name] = body
        if "key" in row:
            self.by_key[row["key"]] = body
        for alias in row.get("aliases", []):
            Alias.objects.create(body=body, name=alias)
        return body


def load_bodies() -> Register:
    """Make every body; returns them by name."""
    data = tomllib.loads((HERE / "bodies.toml").read_text(encoding="utf-8"))
    register = Register(data)
    province = register.places["province"]
    for row in (*data["body"], *data["room"]):
        for name in row.get("names", [row.get("name")]):
            register.add(row, name, Level.PROVINCE, province, row.get("begun"))
    for place in register.places["names"]:
        for row in data["commune"]:
            name = row["name"].format(place=place)
            register.add(row, name, Level.COMMUNE, place, register.places["begun"])
    for row in data["ended"]:
        _end(register, row, province)
    for row in data["group"]:
        BodyGroup.objects.create(
            name=row["name"],
            under=register.by_key[row["under"]],
            kinds=row["kinds"],
            levels=row["levels"],
            names=row["names"],
        )
    return register


def _end(register: Register, row: dict[str, Any], province: str) -> None:
    """A body that is history, and who answers for it since."""
    body = register.add(row, row["name"], row["level"], province, None)
    body.valid_to = row["on"] - timedelta(days=1)
    body.save()
    for heir in row["heirs"]:
        Succession.objects.create(
            body=body, successor=register.by_name[heir], how=row["how"], date=row["on"]
        )
