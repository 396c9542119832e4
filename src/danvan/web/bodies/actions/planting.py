"""Many new bodies at once: checked as one by one, written together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.access import require_administer
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.actions.checks import (
    check_dates,
    check_parent,
    refuse_code,
    refuse_name,
    tidied,
)
from danvan.web.bodies.models import Body
from danvan.web.bodies.sheets.names import Names
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.core.words import fold

_AT_ONCE = 1000
_DEEPEST = Body._meta.get_field("path").max_length or 255


class Planting:
    """The whole tree in hand; `add` takes a place in it, `flush` writes what was added.

    Lives inside one transaction, in which nobody else adds to the tree. `trusted` for acts that
    were allowed as a whole.
    """

    def __init__(self, by: Actor, *, trusted: bool = False) -> None:
        self.by, self.trusted = by, trusted
        self.reload()

    def reload(self) -> None:
        """Read the tree as it is now; nothing may be waiting to be written."""
        bodies = list(Body.objects.select_for_update())
        self.by_key = {body.pk: body for body in bodies}
        self.names = Names(bodies)
        self._last = _last(bodies)
        self._new: list[Body] = []
        self._grown: dict[str, Body] = {}

    def add(self, parent: Body | None, **fields: Any) -> Body:
        """A body below `parent` (also one not yet written). Raises Refused as `add_body` does."""
        if not self.trusted and (parent is None or parent.pk):
            require_administer(self.by, parent)
        body = Body(**tidied(fields))
        check_dates(body.valid_from, body.valid_to)
        check_parent(parent, body.valid_to)
        refuse_name(self.names.under(body.name, parent), body)
        refuse_code(self.names.coded(body.organ_code), body)
        self._place(body, parent)
        self.names.add(body)
        self._new.append(body)
        return body

    def _place(self, body: Body, parent: Body | None) -> None:
        above = parent.path if parent else ""
        last = self._last.get(above)
        body.depth = parent.depth + 1 if parent else 1
        body.path = last._inc_path() if last else Body._get_path(above, body.depth, 1)
        if len(body.path) > _DEEPEST:
            raise Refused(_("Cây tổ chức quá sâu; hãy đặt cơ quan này ở cấp cao hơn."))
        body.key = fold(body.name)
        self._last[above] = body
        if parent:
            parent.numchild += 1
            self._grown[parent.path] = parent

    @transaction.atomic
    def flush(self) -> None:
        """Write what waits, with its journal."""
        if not self._new:
            return
        old = [body for body in self._grown.values() if body.pk]
        Body.objects.bulk_create(self._new, batch_size=_AT_ONCE)
        Body.objects.bulk_update(old, ["numchild"], batch_size=_AT_ONCE)
        audit.record_all(
            audit.entry(self.by, "add_body", body, {"name": (None, body.name)})
            for body in self._new
        )
        self.by_key.update({body.pk: body for body in self._new})
        self._new, self._grown = [], {}


def _last(bodies: Iterable[Body]) -> dict[str, Body]:
    """The last child of each path; bodies come in the order of the tree."""
    return {body.path[: -Body.steplen]: body for body in bodies}
