"""What will happen to each task: how it ends, in which steps, who asks for more time."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from danvan.web.bodies.models import Body
from danvan.web.demo.large.plans import Drawn
from danvan.web.demo.large.stories import LEAST, K, Step, Story, Teller, in_order
from danvan.web.demo.phrases import theme_of, words
from danvan.web.programmes.models import Part, Task

HERE = Path(__file__).parent
OLD = 75  # days after which hardly anything is still owed
LATE = 16  # late tasks of the whole province
MOST_LATE = 2  # open tasks of one body that are late
# how many there are at least, so that every standing can be seen
WANTED = {"paused": 2, "cancelled": 2, "unproven": 3, "returned": 3, "submitted": 4, "done_late": 6}


@dataclass(frozen=True)
class Delay:
    """More time asked for a task: to which day, and what was answered; `granted` None: nothing."""

    at: datetime
    before: date
    proposed: date
    granted: bool | None
    reason: str
    answer: str


@dataclass
class Role:
    """One task in the play."""

    task: Task
    lead: Body
    story: Story
    delay: Delay | None = None
    reason: str = ""


class Script:
    """Draws the play: the same seed, tasks and day give the same one."""

    def __init__(self, rng: Random, at: date, places: list[str]) -> None:
        self.rng, self.at, self.places = rng, at, places
        self.teller = Teller(rng, at)

    def write(self, tasks: list[Task]) -> list[Role]:
        """The parts of all tasks that somebody leads, in the order of the tasks."""
        led = [(task, body) for task in tasks if (body := _lead(task))]
        delays = {task.pk: self._granted(task) for task, _body in led}
        ends = self._ends(led)
        return [self._part(task, body, ends[task.pk], delays[task.pk]) for task, body in led]

    def _granted(self, task: Task) -> Delay | None:
        """One in five of the tasks that fell due lately was given until about now."""
        if not task.due or not 5 < (self.at - task.due).days < 75 or self.rng.random() > 0.2:
            return None
        later = self.at + timedelta(days=self.rng.randint(3, 25))
        delay = self._delay(task, task.due - timedelta(days=6), later, granted=True)
        task.due = later
        return delay

    def _delay(self, task: Task, day: date, later: date, granted: bool | None) -> Delay:
        assert task.due is not None
        say = words()
        moment = self.teller.office_hour(max(day, task.programme.start + timedelta(days=3)))
        reason = self.teller.voice.one(say["extension_reasons"], where=self.places)
        answer = (
            "" if granted is None else self.rng.choice(say["grants" if granted else "refusals"])
        )
        return Delay(moment, task.due, later, granted, reason, answer)

    def _ends(self, led: list[tuple[Task, Body]]) -> dict[int, str]:
        """How each task ends: as it falls, no body with much that is late, every standing there."""
        ends = {task.pk: self._end(task) for task, _body in led}
        for wanted, least in WANTED.items():
            self._force(led, ends, wanted, least)
        self._level(led, ends)
        return ends

    def _level(self, led: list[tuple[Task, Body]], ends: dict[int, str]) -> None:
        """No body with much that is late, and some that is, of what fell due not long ago."""
        late: Counter[int] = Counter()
        for task, body in led:
            if self._late(task, ends[task.pk]):
                late[body.pk] += 1
                if late[body.pk] > MOST_LATE:
                    ends[task.pk] = "done"
        free = [pair for pair in led if self._may_end(pair[0], ends[pair[0].pk], "late")]
        for task, body in self.rng.sample(free, len(free)):
            if late.total() < LATE and late[body.pk] < MOST_LATE:
                late[body.pk] += 1
                ends[task.pk] = "in_progress"

    def _late(self, task: Task, end: str) -> bool:
        open_one = end in ("in_progress", "not_started")
        return bool(open_one and task.due and task.due < self.at)

    def _end(self, task: Task) -> str:
        end = self.teller.outcome(task)
        old = task.due and (self.at - task.due).days > OLD
        if old and end not in ("done", "done_late") and self.rng.random() > 0.05:
            end = "done_late"
        return "submitted" if end == "unproven" and not task.deliverable else end

    def _force(
        self, led: list[tuple[Task, Body]], ends: dict[int, str], wanted: str, least: int
    ) -> None:
        missing = least - sum(end == wanted for end in ends.values())
        free = [task for task, _body in led if self._may_end(task, ends[task.pk], wanted)]
        for task in self.rng.sample(free, max(0, min(missing, len(free)))):
            ends[task.pk] = wanted

    def _may_end(self, task: Task, end: str, wanted: str) -> bool:
        if end not in ("done", "in_progress") or task.due is None:
            return False
        if wanted == "unproven" and not task.deliverable:
            return False
        if wanted == "done_late":
            return task.due < self.at - timedelta(days=50)
        if wanted == "late":
            return end == "done" and self.at - timedelta(days=OLD) < task.due < self.at
        return task.due > self.at - timedelta(days=70)

    def _part(self, task: Task, lead: Body, end: str, delay: Delay | None) -> Role:
        commune = lead.level == "commune"
        where = words()["hamlets"] if commune else self.places
        theme = theme_of(task.text)
        told = _told().get(_file(task), {}).get(task.clause)
        if told:
            theme = replace(theme, progress=tuple(told["progress"]), done=tuple(told["done"]))
        shared = bool(task.parent and task.parent.group_id)
        alone = bool(told) and (not shared or len(theme.progress) == 1)
        drawn = Drawn(task, theme, where, lead, ordered=alone)
        steps = LEAST.get(end, 0)
        if end in LEAST:
            steps += self.rng.randint(1, len(theme.progress) + 1 if told else 3)
        story = self.teller.tell(drawn, end, steps)
        if end == "cancelled":
            delay = None
        if delay:
            _after_answer(story, delay)
        part = Role(task, lead, story, delay)
        if end in ("paused", "cancelled"):
            part.reason = self.rng.choice(words()["pauses" if end == "paused" else "cancels"])
        self._more(part, end)
        return part

    def _more(self, part: Role, end: str) -> None:
        """A return on the way, an urging, a request that waits or was refused."""
        task, story = part.task, part.story
        if end in ("done", "done_late") and self.rng.random() < 0.1:
            self._returned_once(story)
        late = (self.at - task.due).days if task.due else 0
        if end in ("not_started", "in_progress") and late > 3:
            moment = self.teller.office_hour(self.at - timedelta(days=self.rng.randint(1, 3)))
            told = self.rng.choice(words()["reminders"])
            story.steps.append(Step(K.REMINDER, moment, told, lead=False))
        if part.delay or end != "in_progress" or not task.due or self.rng.random() > 0.6:
            return
        if -20 < late < 40:
            later = max(task.due, self.at) + timedelta(days=self.rng.randint(15, 40))
            answered = None if self.rng.random() < 0.7 else False
            day = self.at - timedelta(days=self.rng.randint(2, 6))
            part.delay = self._delay(task, day, later, answered)

    def _returned_once(self, story: Story) -> None:
        """The first submission came back; the second one went through."""
        at = next(n for n, step in enumerate(story.steps) if step.kind == K.SUBMISSION)
        last = story.steps[at].at
        first = self.teller.office_hour(last.date() - timedelta(days=9))
        if at and first <= story.steps[at - 1].at:
            return
        theme, where = story.drawn.theme, story.drawn.where
        low = (story.drawn.task.deliverable or "sản phẩm").lower()
        say = self.teller.voice.one
        told = say(theme.progress, share=0.95, where=where)
        why = say(words()["returns"], where=where, product_low=low)
        story.steps[at:at] = [
            Step(K.SUBMISSION, first, told, progress=100),
            Step(K.RETURN, first + timedelta(days=2), why, lead=False),
        ]
        in_order(story.steps)


def _after_answer(story: Story, delay: Delay) -> None:
    """Who was given more time reports the end after that, not before."""
    answered = delay.at + timedelta(days=2)
    for at, step in enumerate(story.steps):
        if step.kind == K.SUBMISSION and step.at < answered:
            later = answered - step.at
            for each in story.steps[at:]:
                each.at += later
            return


@cache
def _told() -> dict[str, Any]:
    """What was told of the tasks of the documents, by file and clause."""
    return tomllib.loads((HERE / "told.toml").read_text(encoding="utf-8"))


def _file(task: Task) -> str:
    return task.version.name if task.version else ""


def _lead(task: Task) -> Body | None:
    return next((part.body for part in task.bodies.all() if part.part == Part.LEAD), None)
