"""A spreadsheet of tasks put in: rows with a key change their task, rows without make one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.resolve import Resolver
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused
from danvan.web.core.freshness import require_fresh
from danvan.web.core.sheets import cells
from danvan.web.core.sheets.read import Row
from danvan.web.core.sheets.run import Outcome, Run
from danvan.web.core.words import fold
from danvan.web.programmes.access import (
    editable_programmes,
    require_decide,
    require_edit,
    visible_tasks,
)
from danvan.web.programmes.actions.assign import apply_parts
from danvan.web.programmes.actions.edit import FIELDS, apply_add, apply_edit, check, next_order
from danvan.web.programmes.actions.locked import lockable
from danvan.web.programmes.actions.rollup import roll_up
from danvan.web.programmes.actions.state import apply_state
from danvan.web.programmes.actions.telling import tell_assigned
from danvan.web.programmes.models import Part, Programme, Task, TaskState
from danvan.web.programmes.sheets.columns import SHEET, bodies_cell
from danvan.web.programmes.sheets.parse import value
from danvan.web.programmes.transitions import Act, after, allowed

_PARTS = {"leads": Part.LEAD, "coordinators": Part.COORDINATE}
_EMPTY = {"text": "", "field": "", "deliverable": "", "cost_source": "", "clause": "", "weight": 1}


@transaction.atomic  # the rows are locked before the run begins
def import_tasks(
    *, by: Actor, rows: Sequence[Row], programme: Programme | None = None, dry: bool
) -> Outcome:
    """Put the rows in (`dry`: only see what would be); new ones without a programme go to it."""
    return _Run(by, rows, programme).go(rows, dry=dry)


class _Run(Run):
    """One import of tasks."""

    sheet = SHEET

    def __init__(self, by: Actor, rows: Sequence[Row], programme: Programme | None) -> None:
        super().__init__()
        self.by = by
        self.touched: list[Task] = []
        self.default = programme
        self.resolver = Resolver(by.body, today())
        self.tasks = _tasks(by, rows)
        self.programmes = _programmes(by)
        self.orders: dict[int, int] = {}
        self.given: list[tuple[Task, int]] = []  # who leads which task from now on

    def value(self, key: str, raw: Any, row: Row) -> Any:
        return value(key, raw, self.resolver)

    def unchanged(self, row: Row, key: str, raw: Any) -> bool:
        """A cell of bodies that still says what was exported is not looked up again."""
        if key not in _PARTS:
            return False
        task = self.tasks.get(_key(row) or 0)
        return bool(task and cells.words(raw) == bodies_cell(task, _PARTS[key]))

    def do(self, row: Row, told: dict[str, Any]) -> None:
        if told.get("id"):
            self._change(row, told)
        else:
            self._make(row, told)

    def finish(self) -> None:
        roll_up(self.touched)
        tell_assigned(self.by, self.given)

    def _change(self, row: Row, told: dict[str, Any]) -> None:
        task = self.tasks.get(told["id"])
        if task is None:
            self.wrong(row, "id", _("Không có nhiệm vụ mang mã này, hoặc bạn không được xem."))
            return
        edits = {k: v for k, v in self._edits(told).items() if v != getattr(task, k)}
        if not (edits or told.keys() & _PARTS or told.get("state", task.state) != task.state):
            self.outcome.same += 1
            return
        require_edit(self.by, task.programme)
        require_fresh(task, told.get("revision"), task.revision, _("nhiệm vụ"))
        if not self._checked(row, task.programme, edits):
            return
        self._apply(task, told, edits)
        self.touched.append(task)
        self.outcome.changed += 1

    def _apply(self, task: Task, told: dict[str, Any], edits: dict[str, Any]) -> None:
        if told.get("state", task.state) != task.state:
            with self.column("state"):
                require_decide(self.by, task.programme)
                apply_state(self.by, task, _act(task, told["state"]), _("Nhập từ bảng tính"))
        if told.keys() & _PARTS:
            with self.column("leads" if "leads" in told else "coordinators"):
                self._assign(task, told)
        if edits:
            apply_edit(self.by, task, edits)

    def _assign(self, task: Task, told: dict[str, Any]) -> None:
        require_decide(self.by, task.programme)
        after(task.state, Act.ASSIGN)
        held = {k: [r.body for r in task.bodies.all() if r.part == p] for k, p in _PARTS.items()}
        given = {key: told.get(key, held[key]) for key in _PARTS}
        new = apply_parts(self.by, task, given["leads"], given["coordinators"])
        self.given += [(task, body) for body in new]

    def _make(self, row: Row, told: dict[str, Any]) -> None:
        programme = self._programme(row, told.get("programme", ""))
        if programme is None:
            return
        require_edit(self.by, programme)
        values = {**_EMPTY, **self._edits(told), "clause": told.get("clause", "")}
        if not self._checked(row, programme, values):
            return
        order = self.orders.get(programme.pk) or next_order(programme)
        self.orders[programme.pk] = order + 1
        leads, coordinators = told.get("leads", []), told.get("coordinators", [])
        with self.column("leads"):  # the values were checked above
            task = apply_add(self.by, programme, values, leads, coordinators, order)
        self.touched.append(task)
        self.given += [(task, body.pk) for body in leads]
        self.outcome.made += 1

    def _programme(self, row: Row, name: str) -> Programme | None:
        found = self.programmes.get(fold(name), []) if name else [self.default]
        if len(found) == 1 and found[0]:
            return found[0]
        if not name:
            why = _("Dòng mới cần tên chương trình, hoặc hãy chọn chương trình cho cả tệp.")
        elif found:
            why = _("Có nhiều chương trình mang tên này; hãy chọn chương trình cho cả tệp.")
        else:
            why = _("Không có chương trình mang tên này mà bạn được sửa.")
        self.wrong(row, "programme", why)
        return None

    def _edits(self, told: dict[str, Any]) -> dict[str, Any]:
        edits = {name: told[name] for name in FIELDS if name in told}
        if edits.get("weight", 1) is None:
            del edits["weight"]
        return edits

    def _checked(self, row: Row, programme: Programme, values: dict[str, Any]) -> bool:
        """Whether every value may stand; those that may not are told by their column."""
        right = True
        for name in values:
            try:
                check(programme, {name: values[name]})
            except Refused as refused:
                self.wrong(row, name, refused.reason)
                right = False
        return right


def _tasks(by: Actor, rows: Sequence[Row]) -> dict[int, Task]:
    """The leaves that the rows name and the actor sees, locked."""
    wanted = {key for row in rows if (key := _key(row))}
    seen = visible_tasks(by).counted().filter(pk__in=wanted).values("pk")
    found = lockable().filter(pk__in=seen).prefetch_related("bodies__body")
    return {task.pk: task for task in found}


def _key(row: Row) -> int | None:
    """The key of a row, also where a program wrote `12.0`; None for none and for nonsense."""
    try:
        return cells.whole(row.cells.get("id"))
    except ValidationError:
        return None


def _programmes(by: Actor) -> dict[str, list[Programme]]:
    """Programmes that the actor may edit, by their folded names."""
    found: dict[str, list[Programme]] = {}
    for each in editable_programmes(by):
        found.setdefault(fold(each.name), []).append(each)
    return found


def _act(task: Task, wanted: TaskState) -> Act:
    acts = {TaskState.PAUSED: Act.PAUSE, TaskState.CANCELLED: Act.CANCEL}
    if wanted == TaskState.IN_PROGRESS:
        return Act.START if allowed(task.state, Act.START) else Act.REOPEN
    if wanted not in acts:
        raise Refused(
            _(
                "Trạng thái “%(state)s” chỉ có qua báo cáo, chấp nhận hoặc trả lại "
                "trên trang nhiệm vụ."
            )
            % {"state": wanted.label}
        )
    return acts[wanted]
