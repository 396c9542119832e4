"""The bodies of a whole province: those of the small demo, and many communes more."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from danvan.web.bodies.models import Body, BodyGroup, Kind, Level
from danvan.web.core.words import fold
from danvan.web.demo.bodies import HERE as DEMO
from danvan.web.demo.bodies import load_bodies
from danvan.web.demo.people import load_people
from danvan.web.demo.staff import Staff

HERE = Path(__file__).parent
BEGUN = date(2025, 7, 1)
OWN = "Hải Lâm"


@dataclass
class Commune:
    """A commune: its committee, the department that follows for it, and all its offices."""

    place: str
    committee: Body
    follower: Body
    offices: list[Body] = field(default_factory=list)


@dataclass
class Province:
    """A province; `bodies` by the names that `bodies.toml` gives them for Hải Lâm."""

    name: str
    bodies: dict[str, Body]
    communes: list[Commune] = field(default_factory=list)
    groups: dict[str, BodyGroup] = field(default_factory=dict)

    @property
    def committee(self) -> Body:
        return self.bodies["Tỉnh ủy Hải Lâm"]


@dataclass
class Land:
    """Everything that acts: provinces, perhaps a body above them, and the people of each body."""

    provinces: list[Province]
    staff: Staff
    centre: Body | None = None
    everywhere: BodyGroup | None = None


class Tree:
    """Bodies to be inserted together: paths are reckoned here, one statement writes them."""

    def __init__(self) -> None:
        self.new: list[Body] = []
        self.grown: dict[str, Body] = {}

    def add(self, parent: Body | None, **fields: Any) -> Body:
        """A body as the next child of `parent`, or as the next root."""
        if parent is None:
            path = Body._get_path("", 1, Body.objects.get_root_nodes().count() + 1)
            depth = 1
        else:
            parent.numchild += 1
            self.grown[parent.path] = parent
            depth = parent.depth + 1
            path = Body._get_path(parent.path, depth, parent.numchild)
        body = Body(path=path, depth=depth, numchild=0, key=fold(fields["name"]), **fields)
        self.new.append(body)
        return body

    def write(self) -> None:
        """Insert what is new, correct the number of children of what was there."""
        known = [body for body in self.grown.values() if body.pk]
        Body.objects.bulk_create(self.new, batch_size=500)
        Body.objects.bulk_update(known, ["numchild"])
        self.new, self.grown = [], {}


@cache
def places() -> dict[str, Any]:
    """Names of made-up communes, people and programmes."""
    return tomllib.loads((HERE / "places.toml").read_text(encoding="utf-8"))


def make_land(rng: Random, at: date, communes: int, *, real: bool) -> Land:
    """Make every body; with `real` the 34 provinces beside the made-up one, and one above all."""
    rows = tomllib.loads((DEMO / "bodies.toml").read_text(encoding="utf-8"))
    load_bodies()
    known = {body.name: body for body in Body.objects.all()}
    own = Province(OWN, known)
    tree = Tree()
    builder = _Builder(rng, tree, rows)
    for place in rows["places"]["names"]:
        builder.known_commune(own, place)
    provinces = [own]
    centre = None
    if real:
        centre = tree.add(None, name="Ban Chỉ đạo Chương trình mẫu", kind=Kind.STEERING,
                          level=Level.CENTRAL, valid_from=BEGUN)  # fmt: skip
        tree.write()
        provinces += [builder.province(centre, name, kind) for name, kind in _real(at)]
    for province in provinces[1:] if real else [own]:
        builder.communes(province, communes - len(province.communes))
    tree.write()
    load_people(known)
    land = Land(provinces, Staff(rng, places()), centre)
    _groups(land, rows)
    return land


def _real(at: date) -> list[tuple[str, str]]:
    """Name and kind (`tỉnh`, `thành phố`) of the real provinces on the day."""
    data = tomllib.loads((HERE / "provinces.toml").read_text(encoding="utf-8"))
    found = [(name, "thành phố") for name in data["cities"]]
    for name in data["provinces"]:
        since = data["city_since"].get(name)
        found.append((name, "thành phố" if since and since <= at else "tỉnh"))
    return found


def _groups(land: Land, rows: dict[str, Any]) -> None:
    """The groups of each province; those of the own one are there already."""
    for province in land.provinces:
        if province.name == OWN:
            province.groups = {g.name: g for g in BodyGroup.objects.all()}
            continue
        for row in rows["group"]:
            under = province.bodies[_UNDER[row["under"]]]
            fields = {name: row[name] for name in ("name", "kinds", "levels", "names")}
            province.groups[row["name"]] = BodyGroup.objects.create(under=under, **fields)
    if land.centre:
        land.everywhere = BodyGroup.objects.create(
            name="Các tỉnh ủy, thành ủy",
            under=land.centre,
            kinds=[Kind.COMMITTEE],
            levels=[Level.PROVINCE],
            names=["các tỉnh ủy, thành ủy trực thuộc Trung ương"],
        )


_UNDER = {
    "tinh-uy": "Tỉnh ủy Hải Lâm",
    "ubnd": "Ủy ban nhân dân tỉnh Hải Lâm",
    "mttq": "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hải Lâm",
}


class _Builder:
    """Adds provinces and communes to a tree."""

    def __init__(self, rng: Random, tree: Tree, rows: dict[str, Any]) -> None:
        self.rng, self.tree, self.rows, self.names = rng, tree, rows, places()

    def province(self, centre: Body, name: str, kind: str) -> Province:
        """A province with the bodies that `bodies.toml` has for the made-up one."""
        made = Province(name, {})
        by_key: dict[str, Body] = {}
        for row in self.rows["body"]:
            for words in row.get("names", [row.get("name")]):
                body = self.tree.add(
                    by_key[row["under"]] if "under" in row else centre,
                    name=_renamed(words, name, kind),
                    kind=row["kind"],
                    level=Level.PROVINCE,
                    place=f"{kind} {name}",
                    symbol=row.get("symbol", ""),
                    valid_from=row.get("begun", BEGUN),
                )
                made.bodies[words] = body
                if "key" in row:
                    by_key[row["key"]] = body
        return made

    def known_commune(self, province: Province, place: str) -> None:
        """A commune of `bodies.toml`, with the offices that it lacks."""
        committee = province.bodies[f"Đảng ủy {place}"]
        made = Commune(place, committee, province.bodies[f"Ban Xây dựng Đảng Đảng ủy {place}"])
        known = [row["name"].format(place=place) for row in self.rows["commune"][1:]]
        made.offices = [province.bodies[name] for name in known]
        made.offices += [self._office(committee, row, place) for row in self.names["commune"]]
        province.communes.append(made)

    def communes(self, province: Province, count: int) -> None:
        """`count` communes under names that are not taken."""
        taken = {commune.place.split(" ", 1)[1] for commune in province.communes}
        pairs = [f"{a} {b}" for a in self.names["first"] for b in self.names["second"] if a != b]
        free = [pair for pair in pairs if pair not in taken]
        for at, name in enumerate(sorted(self.rng.sample(free, count))):
            self._commune(province, f"{'phường' if at % 6 == 0 else 'xã'} {name}")

    def _commune(self, province: Province, place: str) -> None:
        first, *others = self.rows["commune"]
        committee = self._office(province.committee, first, place)
        offices = [self._office(committee, row, place) for row in others]
        follower = next(body for body in offices if body.kind == Kind.ADVISORY)
        made = Commune(place, committee, follower, offices)
        made.offices += [self._office(committee, row, place) for row in self.names["commune"]]
        province.communes.append(made)

    def _office(self, parent: Body, row: dict[str, Any], place: str) -> Body:
        return self.tree.add(
            parent,
            name=row["name"].format(place=place),
            kind=row["kind"],
            level=Level.COMMUNE,
            place=place,
            valid_from=BEGUN,
        )


def _renamed(words: str, name: str, kind: str) -> str:
    """The name of a body of the made-up province as it is in another one."""
    if kind == "thành phố":
        words = words.replace("Tỉnh ủy", "Thành ủy").replace("tỉnh", "thành phố")
    return words.replace(OWN, name)
