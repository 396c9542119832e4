"""What must happen when a body ends and others answer for what it owed.

Apps that stand on this one append their own Handover; `pass_on` runs all inside the caller's
transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body


@dataclass(frozen=True, slots=True)
class Handover:
    """The part of one app: how many open duties a body has, and how they pass to successors.

    `pass_on(by, ended body, its successors, the day)` answers how many duties passed on.
    """

    owed: Callable[[Body], int]
    pass_on: Callable[[Actor, Body, Sequence[Body], date], int]


HANDOVERS: list[Handover] = []


def owed(body: Body) -> int:
    """How many open duties `body` has in all apps."""
    return sum(each.owed(body) for each in HANDOVERS)


def pass_on(by: Actor, body: Body, successors: Sequence[Body], on: date) -> int:
    """Run every step; the number of duties that passed on."""
    return sum(each.pass_on(by, body, successors, on) for each in HANDOVERS)


def heirs(body: Body, at: date) -> list[Body]:
    """Who answers for `body` on the day `at`: itself while it lives, else its successors.

    Follows chains of successions; a body that ended without any has no heir.
    """
    found: dict[int, Body] = {}
    seen: set[int] = set()
    queue = [body]
    while queue:
        each = queue.pop(0)
        if each.pk in seen:
            continue
        seen.add(each.pk)
        if each.valid_to is None or each.valid_to >= at:
            found[each.pk] = each
        else:
            queue += [row.successor for row in each.successions.select_related("successor")]
    return list(found.values())
