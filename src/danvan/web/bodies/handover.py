"""What must happen when a body ends and others answer for what it owed.

Apps that stand on this one append their own step; `pass_on` runs all inside the caller's
transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body

# step(by, ended body, its successors, the day) -> how many duties passed on
HANDOVERS: list[Callable[[Actor, Body, Sequence[Body], date], int]] = []


def pass_on(by: Actor, body: Body, successors: Sequence[Body], on: date) -> int:
    """Run every step; the number of duties that passed on."""
    return sum(step(by, body, successors, on) for step in HANDOVERS)


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
