"""A spreadsheet of bodies put in: rows with a key change their body, others find or make one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.actions.aliases import save_aliases
from danvan.web.bodies.actions.planting import Planting
from danvan.web.bodies.actions.successions import succeed
from danvan.web.bodies.actions.tree import edit_body, move_body
from danvan.web.bodies.models import Alias, Body, Succession
from danvan.web.bodies.sheets.columns import SHEET
from danvan.web.bodies.sheets.names import WAY
from danvan.web.bodies.sheets.parse import value
from danvan.web.core.errors import Refused
from danvan.web.core.sheets.read import Row
from danvan.web.core.sheets.run import Outcome, Run
from danvan.web.core.words import fold

FIELDS = ("name", "kind", "level", "place", "short_name", "organ_code", "symbol", "valid_from")
_NEEDED = ("name", "kind", "level")


def import_bodies(*, by: Actor, rows: Sequence[Row], dry: bool) -> Outcome:
    """Put the rows in (`dry`: only see what would be)."""
    return _Run(by).go(rows, dry=dry)


class _Run(Run):
    """One import of bodies. Ends and successors come last: heirs may stand further down."""

    sheet = SHEET

    def __init__(self, by: Actor) -> None:
        super().__init__()
        self.by = by
        self.tree = Planting(by)
        self.aliases = _aliases()
        self.heirs = _heirs()
        self.named: list[tuple[Body, list[str]]] = []
        self.ends: list[tuple[Row, Body, dict[str, Any]]] = []

    def value(self, key: str, raw: Any, row: Row) -> Any:
        return value(key, raw)

    def take_all(self, rows: Sequence[Row]) -> None:
        """Rows whose upper body is made by another row wait for it; ends come after all."""
        waiting = list(rows)
        while waiting:
            coming = {fold(str(row.cells.get("name") or "")) for row in waiting}
            later = {row.number for row in waiting if self._waits(row, coming)}
            if len(later) == len(waiting):
                later = set()
            for row in waiting:
                if row.number not in later:
                    self.take(row)
            waiting = [row for row in waiting if row.number in later]
        self._end_all()

    def _waits(self, row: Row, coming: set[str]) -> bool:
        above = str(row.cells.get("parent") or "").strip()
        if not above or self.tree.names.knows(above):
            return False
        return fold(above.split(WAY.strip())[-1]) in coming

    def do(self, row: Row, told: dict[str, Any]) -> None:
        parent, right = self._parent(row, told)
        if not right:
            return
        body = self._meant(row, told, parent)
        if body is False:
            return
        if body is None:
            self._make(row, told, parent)
        else:
            self._change(row, told, body, parent)

    def _parent(self, row: Row, told: dict[str, Any]) -> tuple[Body | None, bool]:
        if not told.get("parent"):
            return None, True
        try:
            return self.tree.names.find(told["parent"]), True
        except ValidationError as error:
            self.wrong(row, "parent", " ".join(error.messages))
            return None, False

    def _meant(self, row: Row, told: dict[str, Any], parent: Body | None) -> Any:
        """The body of the row, None for a new one, False where that cannot be told."""
        if told.get("id"):
            found = self.tree.by_key.get(told["id"])
            if found is None:
                self.wrong(row, "id", _("Không có cơ quan mang mã này; dòng mới thì để trống mã."))
            return found or False
        found = self.tree.names.coded(told.get("organ_code", ""))
        if not found and "parent" in told:
            found = self.tree.names.under(told.get("name", ""), parent)
        found = _of_time(found, told.get("valid_from"))
        return found[0] if found else None

    def _make(self, row: Row, told: dict[str, Any], parent: Body | None) -> None:
        missing = [key for key in _NEEDED if not told.get(key)]
        for key in missing:
            self.wrong(row, key, _("Cơ quan mới cần có ô này."))
        if missing:
            return
        body = self.tree.add(parent, **_fields(told))
        if told.get("aliases"):
            self.named.append((body, told["aliases"]))
        if told.get("valid_to"):
            self.ends.append((row, body, told))
        self.outcome.made += 1

    def _change(self, row: Row, told: dict[str, Any], body: Body, parent: Body | None) -> None:
        if told.get("name") == "":
            self.wrong(row, "name", _("Ô này không được để trống."))
            return
        self.tree.flush()
        changed = self._edited(told, body) | self._moved(told, body, parent)
        if self._renamed(told, body):
            changed |= save_aliases(by=self.by, body=body, names=told["aliases"])
        if self._ends(told, body):
            self.ends.append((row, body, told))
            changed = True
        self.outcome.changed += changed
        self.outcome.same += not changed

    def _edited(self, told: dict[str, Any], body: Body) -> bool:
        edits = {k: v for k, v in _fields(told).items() if v != getattr(body, k)}
        if not edits:
            return False
        revision = told.get("revision")
        seen = body.revision if revision is None else revision
        edit_body(by=self.by, body=body, revision=seen, **edits)
        body.refresh_from_db()
        if edits.keys() & {"name", "organ_code"}:
            self.tree.reload()
        return True

    def _moved(self, told: dict[str, Any], body: Body, parent: Body | None) -> bool:
        if parent is None or body.path[: -Body.steplen] == parent.path:
            return False
        move_body(by=self.by, body=body, parent=parent)
        self.tree.reload()
        return True

    def _renamed(self, told: dict[str, Any], body: Body) -> bool:
        if "aliases" not in told:
            return False
        return {fold(name) for name in told["aliases"]} != self.aliases.get(body.pk, set())

    def _ends(self, told: dict[str, Any], body: Body) -> bool:
        """Whether the row ends the body, or names heirs that are not written down."""
        if "valid_to" not in told:
            return False
        held = self.heirs.get(body.pk, set())
        wanted = told.get("successors")
        heirs = {self._heir(name) for name in wanted} if wanted is not None else held
        return told["valid_to"] != body.valid_to or heirs != held

    def _heir(self, name: str) -> int | None:
        try:
            return self.tree.names.find(name).pk
        except ValidationError:
            return None

    def _end_all(self) -> None:
        """Write what waits; end bodies, the lower before the upper."""
        self.tree.flush()
        for body, names in self.named:
            save_aliases(by=self.by, body=body, names=names)
        for row, body, told in sorted(self.ends, key=lambda each: -each[1].depth):
            try:
                self._end(row, Body.objects.get(pk=body.pk), told)
            except Refused as refused:
                self.wrong(row, "valid_to", refused.reason)

    def _end(self, row: Row, body: Body, told: dict[str, Any]) -> None:
        end, heirs, right = told["valid_to"], [], True
        for name in told.get("successors") or []:
            try:
                heirs.append(self.tree.names.find(name))
            except ValidationError as error:
                self.wrong(row, "successors", " ".join(error.messages))
                right = False
        if not right:
            return
        if self.heirs.get(body.pk) or (end is None and heirs):
            raise Refused(_("Cơ quan kế tục đã ghi thì không sửa qua bảng tính được."))
        if end is None or (body.valid_to and not heirs):
            edit_body(by=self.by, body=body, revision=body.revision, valid_to=end)
            return
        how = told.get("how") or (Succession.How.MERGE if heirs else Succession.How.END)
        on = end + timedelta(days=1)
        heirs = [Body.objects.get(pk=each.pk) for each in heirs]
        note = told.get("note", "")
        succeed(by=self.by, body=body, successors=heirs, how=how, on=on, note=note)


def _fields(told: dict[str, Any]) -> dict[str, Any]:
    """What the row says of the body itself; an empty kind or level says nothing."""
    given = {name: told[name] for name in FIELDS if name in told}
    return {name: value for name, value in given.items() if value or name not in _NEEDED}


def _of_time(bodies: list[Body], begin: date | None) -> list[Body]:
    """Where names or codes came again: who began on that day, else who had not ended by then."""
    if begin is None:
        return bodies
    same = [body for body in bodies if body.valid_from == begin]
    return same or [body for body in bodies if not body.valid_to or body.valid_to >= begin]


def _aliases() -> dict[int, set[str]]:
    """The folded other names of each body in the register."""
    held: dict[int, set[str]] = {}
    registered = Alias.objects.filter(context=None, remembered=False)
    for body, key in registered.values_list("body", "key"):
        held.setdefault(body, set()).add(key)
    return held


def _heirs() -> dict[int, set[int]]:
    """Who succeeded each body."""
    held: dict[int, set[int]] = {}
    for body, heir in Succession.objects.values_list("body", "successor"):
        held.setdefault(body, set()).add(heir)
    return held
