"""What a lead tells: progress, and that the task is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.news import NewsKind
from danvan.web.core import audit
from danvan.web.core.clock import now, today
from danvan.web.core.errors import Refused
from danvan.web.core.files import Checked
from danvan.web.core.together import with_files
from danvan.web.programmes.access import require_update
from danvan.web.programmes.actions.evidence import attach
from danvan.web.programmes.actions.locked import keep, locked
from danvan.web.programmes.actions.rollup import roll_up
from danvan.web.programmes.actions.telling import tell_deciders
from danvan.web.programmes.models import Task, TaskState, Update
from danvan.web.programmes.transitions import Act, after


@dataclass(frozen=True, slots=True)
class Told:
    """What an update says: `figures` are `{name, value, unit}`; `product` marks its evidence."""

    text: str
    progress: int | None = None
    figures: Sequence[dict[str, Any]] = ()
    files: Sequence[Checked] = ()
    links: Sequence[str] = ()
    product: bool = False


@with_files()
def report_progress(*, by: Actor, task: Task, told: Told) -> Update:
    """Write down how far a task is that the actor's body leads.

    Raises Refused for an empty text, a percent beyond 0-100, a state that takes no report.
    """
    return _tell(by, task, told, Act.REPORT, told.progress)


@with_files()
def submit_task(*, by: Actor, task: Task, told: Told) -> Update:
    """Say that the task is done: from today on it waits for the follower's acceptance."""
    return _tell(by, task, told, Act.SUBMIT, 100)


def _tell(by: Actor, task: Task, told: Told, act: Act, percent: int | None) -> Update:
    task = locked(task)
    require_update(by, task)
    state = after(task.state, act)
    _check(told, percent)
    # What comes after the submission adds to it; the task stays wholly reported.
    if task.state == TaskState.SUBMITTED:
        percent = None
    update = Update.objects.create(
        task=task,
        kind=Update.Kind.SUBMISSION if act == Act.SUBMIT else Update.Kind.PROGRESS,
        body=by.body,
        user=by.user,
        at=now(),
        text=told.text.strip(),
        progress=percent,
        figures=list(told.figures),
    )
    attach(update, told.files, told.links, product=told.product)
    _move(by, act, task, update, state, proven=task.proven or told.product)
    if act == Act.SUBMIT:
        tell_deciders(by, NewsKind.SUBMITTED, task, update.text)
    return update


def _move(by: Actor, act: Act, task: Task, update: Update, state: str, *, proven: bool) -> None:
    task.updated_at = update.at
    new: dict[str, Any] = {"state": state, "proven": proven}
    if update.progress is not None:
        new["progress"] = update.progress
    if act == Act.SUBMIT:
        new["submitted_on"] = today()
    keep(by, _NAMES[act], task, audit.changed(task, **new), update.text)
    roll_up([task])


_NAMES = {Act.REPORT: "report_progress", Act.SUBMIT: "submit_task"}


def _check(told: Told, percent: int | None) -> None:
    if not told.text.strip():
        raise Refused(_("Hãy ghi kết quả đã làm được, dù chỉ một câu."))
    if percent is not None and not 0 <= percent <= 100:
        raise Refused(_("Tiến độ là một số từ 0 đến 100."))
    if told.product and not (told.files or told.links):
        raise Refused(_("Hãy đính kèm tệp hoặc liên kết của sản phẩm, hoặc bỏ dấu “sản phẩm”."))
