"""The first bodies of an installation: the country's units of province level."""

from __future__ import annotations

from django.db import transaction

from danvan.web.bodies.access import require_administer
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.actions.aliases import save_aliases
from danvan.web.bodies.actions.planting import Planting
from danvan.web.bodies.actions.successions import apply_succession
from danvan.web.bodies.data.provinces import BODIES, SHORT, Unit, load, units
from danvan.web.bodies.models import Body, Kind, Level, Role
from danvan.web.core import audit


@transaction.atomic
def start_nation(*, by: Actor | None = None) -> int:
    """Make the central committee, the units of province level and their bodies where they lack.

    They stand below a root of central level, which is made on an empty tree; below another root
    they are roots beside it. `by` None is who keeps the machine. How many bodies were made; a
    second call makes none.
    """
    top = _top()
    by = by or Actor(None, top or Body.objects.get_first_root_node(), frozenset({Role.ADMIN}))
    require_administer(by, top)
    nursery = _Nursery(by, top)
    for unit in units():
        nursery.unit(unit)
    nursery.tree.flush()
    nursery.succeed()
    if nursery.made and by.body:
        audit.record(by, "start_tree", by.body, {"bodies": (None, nursery.made)})
    return nursery.made


def _top() -> Body | None:
    roots = Body.objects.get_root_nodes()
    top = roots.filter(level=Level.CENTRAL, kind=Kind.COMMITTEE).first()
    if top or roots.exists():
        return top
    data = load()["top"]
    top = Body.objects.add_root(
        {
            "name": data["name"],
            "short_name": data["short"],
            "kind": Kind.COMMITTEE,
            "level": Level.CENTRAL,
        }
    )
    by = Actor(None, top, frozenset({Role.ADMIN}))
    audit.record(by, "add_body", top, {"name": (None, top.name)})
    save_aliases(by=by, body=top, names=data["aliases"])
    return top


class _Nursery:
    """The units made so far, and who succeeds whom."""

    def __init__(self, by: Actor, top: Body | None) -> None:
        self.by, self.top, self.made = by, top, 0
        self.tree = Planting(by, trusted=True)
        self.bodies: dict[tuple[Unit, str], Body] = {}

    def unit(self, unit: Unit) -> None:
        """The bodies of one unit, each found or made."""
        committee = self._body(self.top, unit, Kind.COMMITTEE, unit.committee, "")
        for kind, name in BODIES.items():
            short = SHORT[kind].format(place=unit.place)
            self._body(committee, unit, kind, name.format(place=unit.place), short)

    def _body(self, parent: Body | None, unit: Unit, kind: Kind, name: str, short: str) -> Body:
        held = self.tree.names.under(name, parent)
        body = held[0] if held else None
        if body is None:
            fields = {"name": name, "short_name": short, "kind": kind, "level": Level.PROVINCE}
            body = self.tree.add(parent, **fields, place=unit.place, valid_from=unit.begun)
            self.made += 1
        self.bodies[unit, kind] = body
        return body

    def succeed(self) -> None:
        """End what is history; the lower bodies of a unit before its committee."""
        for (unit, kind), body in reversed(self.bodies.items()):
            if unit.heir is None or unit.on is None or body.valid_to:
                continue
            heir = Body.objects.get(pk=self.bodies[unit.heir, kind].pk)
            apply_succession(self.by, body, [heir], unit.how, unit.on, unit.note)
