"""The play performed: every step through the action of the office, at its own moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from danvan.web.core.clock import moved
from danvan.web.core.errors import Refused
from danvan.web.demo.large.stories import K, Step
from danvan.web.demo.learning import learn
from danvan.web.demo.phrases import parted
from danvan.web.demo.small.cast import Cast
from danvan.web.demo.small.figures import said
from danvan.web.demo.small.proof import proof
from danvan.web.demo.small.script import Delay, Role
from danvan.web.programmes.actions import (
    Told,
    accept_task,
    ask_extension,
    change_state,
    decide_extension,
    remind,
    report_progress,
    return_task,
    submit_task,
)
from danvan.web.programmes.models import Extension, Task
from danvan.web.programmes.transitions import Act

Deed = Callable[[], object]
_LEARN = 300  # deeds after which the tables have grown by much


@dataclass
class Diary:
    """Deeds with their moments, in the order in which they are put in where moments are equal."""

    deeds: list[tuple[datetime, int, Deed]] = field(default_factory=list)

    def put(self, moment: datetime, deed: Deed) -> None:
        self.deeds.append((moment, len(self.deeds), deed))

    def live(self, until: datetime) -> None:
        """Do all that happens before `until`, one after the other."""
        for number, (moment, _order, deed) in enumerate(sorted(self.deeds, key=lambda d: d[:2])):
            if number % _LEARN == 0:
                learn()
            if moment < until:
                with moved(moment):
                    deed()


class Stage:
    """Puts the deeds of each role into the diary."""

    def __init__(self, diary: Diary, cast: Cast, at: date) -> None:
        self.diary, self.cast, self.at = diary, cast, at

    def perform(self, role: Role) -> None:
        """Everything that happens to one task."""
        for number, step in enumerate(role.story.steps):
            self.diary.put(step.at, self._step(role, step, number))
        if role.delay:
            self._delay(role, role.delay)
        if role.reason:
            act = Act.PAUSE if role.story.outcome == "paused" else Act.CANCEL
            steps = role.story.steps
            after = steps[-1].at if steps else None
            moment = (after or _noon(self.at - timedelta(days=20), role)) + timedelta(hours=2)
            self.diary.put(moment, lambda: self._state(role.task, act, role.reason))

    def _state(self, task: Task, act: Act, reason: str) -> None:
        change_state(by=self.cast.approver(task.programme), task=task, act=act, reason=reason)

    def _step(self, role: Role, step: Step, number: int) -> Deed:
        task = role.task
        if step.kind in (K.PROGRESS, K.SUBMISSION):
            do = submit_task if step.kind == K.SUBMISSION else report_progress
            return lambda: do(by=self.cast.officer(role.lead), task=task, told=_told(role, step))
        decider = self.cast.approver(task.programme)
        if step.kind == K.RETURN:
            return lambda: return_task(by=decider, task=task, reason=step.text)
        if step.kind == K.ACCEPTANCE:
            return lambda: accept_task(by=decider, task=task, text=step.text)
        return lambda: _unless_refused(lambda: remind(by=decider, task=task, text=step.text))

    def _delay(self, role: Role, delay: Delay) -> None:
        lead, task = role.lead, role.task
        self.diary.put(
            delay.at,
            lambda: ask_extension(
                by=self.cast.officer(lead), task=task, proposed=delay.proposed, reason=delay.reason
            ),
        )
        if delay.granted is not None:
            self.diary.put(delay.at + timedelta(days=1, hours=2), lambda: self._decide(task, delay))

    def _decide(self, task: Task, delay: Delay) -> None:
        asked = Extension.objects.get(task=task, decision=Extension.Decision.ASKED)
        decide_extension(
            by=self.cast.approver(task.programme),
            extension=asked,
            grant=bool(delay.granted),
            answer=delay.answer,
        )


def _unless_refused(deed: Deed) -> None:
    """An urging is left out where the task was urged that day or is reported done."""
    try:
        deed()
    except Refused:
        return


def _noon(day: date, role: Role) -> datetime:
    from danvan.web.demo.small.papers import at

    return at(max(day, role.task.programme.start + timedelta(days=5)), 11)


def _told(role: Role, step: Step) -> Told:
    """The words of a step with its files and figures; none of those is told twice of a task."""
    figures = said(step.text, done=step.kind == K.SUBMISSION)
    if figures:
        before = {each["name"] for update in role.task.updates.all() for each in update.figures}
        figures = [each for each in figures if each["name"] not in before]
    files = []
    if step.proof:
        name, _product = parted(step.proof.removesuffix(".pdf"))
        files = [
            proof(
                f"{name} – {role.lead}", [name.upper(), str(role.lead), role.task.text, step.text]
            )
        ]
    return Told(step.text, step.progress, figures, files, product=step.product)
