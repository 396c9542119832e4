"""How each task went: what was told of it, asked, returned and accepted until today."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import accumulate, pairwise
from random import Random

from django.utils.timezone import get_current_timezone

from danvan.web.demo.large.plans import Drawn
from danvan.web.demo.phrases import Voice, words
from danvan.web.programmes.models import Extension, Task, TaskState, Update

K, S = Update.Kind, TaskState
Decision = Extension.Decision
# How a task may stand, with its share of a hundred: long due, due about now, due later.
OUTCOMES = {
    "done": (70, 26, 9),
    "done_late": (13, 2, 0),
    "submitted": (2, 10, 2),
    "unproven": (3, 5, 0),
    "returned": (2, 5, 1),
    "in_progress": (7, 40, 48),
    "not_started": (2, 10, 37),
    "paused": (1, 1, 2),
    "cancelled": (0, 1, 1),
}
_NAMES = list(OUTCOMES)
_SUMS = [list(accumulate(shares)) for shares in zip(*OUTCOMES.values(), strict=True)]
# the fewest steps that lead there
LEAST = {"done": 2, "done_late": 2, "submitted": 1, "unproven": 1, "returned": 2, "in_progress": 1}
_ENDS = {"done": S.COMPLETED, "done_late": S.COMPLETED, "submitted": S.SUBMITTED,
         "unproven": S.SUBMITTED, "returned": S.RETURNED}  # fmt: skip


@dataclass
class Step:
    """One update; `lead` says whether the lead told it or the follower."""

    kind: str
    at: datetime
    text: str
    lead: bool = True
    progress: int | None = None
    proof: str = ""
    product: bool = False


@dataclass(frozen=True)
class Request:
    """More time that was asked for, and what came of it."""

    before: date
    proposed: date
    at: datetime
    reason: str
    decision: str
    answer: str = ""


@dataclass
class Story:
    """What happened to one leaf."""

    drawn: Drawn
    outcome: str
    steps: list[Step] = field(default_factory=list)
    request: Request | None = None


class Teller:
    """Tells stories that all end today."""

    def __init__(self, rng: Random, at: date) -> None:
        self.rng, self.at = rng, at
        self.voice = Voice(rng)
        self.zone = get_current_timezone()

    def outcome(self, task: Task) -> str:
        """How a task stands today, by how far its due date is."""
        begun = task.programme.start + timedelta(days=12)
        if begun >= self.at or (task.period_start and task.period_start >= self.at):
            return "not_started"
        # one without a date is done when it can be
        late = (self.at - task.due).days if task.due else -60
        sums = _SUMS[0 if late > 20 else 1 if late > -10 else 2]
        return _NAMES[bisect(sums, self.rng.random() * sums[-1])]

    def tell(self, drawn: Drawn, outcome: str, steps: int) -> Story:
        """The story in exactly `steps` steps; the task is set to how it ends."""
        story = Story(drawn, outcome)
        begun, end = self._span(drawn.task, outcome)
        ending = self._ending(story, end)
        told = max(0, steps - len(ending))
        moments = sorted(self._moment(begun, end) for _each in range(told))
        for number, moment in enumerate(moments, 1):
            story.steps.append(self._progress(story, moment, number, told))
        story.steps += ending
        in_order(story.steps)
        self._settle(story, end)
        story.request = self._request(story)
        return story

    def _span(self, task: Task, outcome: str) -> tuple[date, date]:
        """The days of the first and of the last report."""
        due = task.due or self.at
        draw = self.rng.randint
        begun = max(task.programme.start, task.period_start or task.programme.start)
        begun += timedelta(days=draw(4, 10))
        in_time = due - timedelta(days=draw(0, 18))
        end = {
            "done": min(in_time, self.at - timedelta(days=draw(8, 16))),
            "done_late": due + timedelta(days=draw(1, 40)),
            "submitted": self.at - timedelta(days=draw(0, 9)),
            "unproven": self.at - timedelta(days=draw(2, 30)),
            "returned": self.at - timedelta(days=draw(6, 20)),
        }.get(outcome, self.at - timedelta(days=draw(0, 50)))
        end = min(max(end, begun + timedelta(days=1)), self.at - timedelta(days=1))
        return min(begun, end), end

    def _moment(self, begun: date, end: date) -> datetime:
        """A moment of an office day between the two."""
        day = begun + timedelta(days=self.rng.randint(0, (end - begun).days))
        return self.office_hour(day)

    def office_hour(self, day: date) -> datetime:
        """A moment of a working day, the day itself or the Friday before."""
        if day.weekday() > 4:
            day -= timedelta(days=day.weekday() - 4)
        clock = time(self.rng.choice((7, 8, 9, 10, 13, 14, 15, 16)), self.rng.randint(0, 59))
        return datetime.combine(day, clock, self.zone)

    def _progress(self, story: Story, moment: datetime, number: int, of: int) -> Step:
        theme, where = story.drawn.theme, story.drawn.where
        percent = min(95, 100 * number // (of + 1) + self.rng.randint(-4, 6))
        if number > 2 and self.rng.random() < 0.04:
            return Step(K.REMINDER, moment, self.rng.choice(words()["reminders"]), lead=False)
        phrases = words()["starts"] if number == 1 and percent < 40 else theme.progress
        if story.drawn.ordered:
            place = len(theme.progress) - 1 - (of - number)
            phrases = words()["starts"] if place < 0 else theme.progress[place : place + 1]
        text = self.voice.one(phrases, share=percent / 100, where=where)
        proof = "Ảnh và biên bản kèm báo cáo.pdf" if self.rng.random() < 0.1 else ""
        return Step(K.PROGRESS, moment, text, progress=max(5, percent), proof=proof)

    def _ending(self, story: Story, end: date) -> list[Step]:
        """The submission, and what the follower answered."""
        if story.outcome not in _ENDS:
            return []
        theme, where, task = story.drawn.theme, story.drawn.where, story.drawn.task
        text = self.voice.one(theme.done, share=1, where=where)
        product = bool(task.deliverable) and story.outcome not in ("unproven", "returned")
        proof = f"{task.deliverable}.pdf" if product else ""
        steps = [
            Step(
                K.SUBMISSION,
                self.office_hour(end),
                text,
                progress=100,
                proof=proof,
                product=product,
            )
        ]
        if story.outcome in ("submitted", "unproven"):
            return steps
        later = self.office_hour(min(end + timedelta(days=self.rng.randint(1, 6)), self.at))
        later = max(later, steps[0].at + timedelta(hours=1))
        if story.outcome == "returned":
            low = (task.deliverable or "sản phẩm").lower()
            text = self.voice.one(words()["returns"], where=where, product_low=low)
            return [*steps, Step(K.RETURN, later, text, lead=False)]
        answers = [a for a in words()["acceptances"] if product or "sản phẩm" not in a]
        return [*steps, Step(K.ACCEPTANCE, later, self.rng.choice(answers), False)]

    def _settle(self, story: Story, end: date) -> None:
        """Set the task as the last steps leave it."""
        task, outcome = story.drawn.task, story.outcome
        told = [step.progress for step in story.steps if step.kind == K.PROGRESS]
        task.progress = next((percent for percent in reversed(told) if percent), 0)
        told_by_lead = [step.at for step in story.steps if step.lead]
        task.updated_at = told_by_lead[-1] if told_by_lead else None
        if outcome in ("paused", "cancelled"):
            task.state = outcome
        elif outcome in _ENDS:
            task.state = _ENDS[outcome]
            task.proven = any(step.product for step in story.steps)
            submitted = next(s.at.date() for s in story.steps if s.kind == K.SUBMISSION)
            if outcome != "returned":
                task.progress, task.submitted_on = 100, submitted
            if task.state == S.COMPLETED:
                task.completed_on = submitted
        else:
            task.state = S.IN_PROGRESS if told_by_lead else S.NOT_STARTED

    def _request(self, story: Story) -> Request | None:
        """One task in twenty was asked more time for; some that are nearly due ask it now."""
        task = story.drawn.task
        asked = [step.at for step in story.steps if step.kind == K.PROGRESS]
        if not asked or not task.due or self.rng.random() > 0.05:
            return None
        say = words()
        reason = self.voice.one(say["extension_reasons"], where=story.drawn.where)
        left = (task.due - self.at).days
        if story.outcome == "in_progress" and -15 < left < 40:
            later = task.due + timedelta(days=30)
            return Request(task.due, later, asked[-1], reason, Decision.ASKED)
        if self.rng.random() < 0.3:
            later, answer = task.due + timedelta(days=45), self.rng.choice(say["refusals"])
            return Request(task.due, later, asked[0], reason, Decision.REFUSED, answer)
        task.first_due, task.extensions_granted = task.due - timedelta(days=30), 1
        answer = self.rng.choice(say["grants"])
        return Request(task.first_due, task.due, asked[0], reason, Decision.GRANTED, answer)


def in_order(steps: list[Step]) -> None:
    """Let every step be later than the one before it."""
    for before, step in pairwise(steps):
        step.at = max(step.at, before.at + timedelta(minutes=17))


def counts(rng: Random, outcomes: list[str], total: int) -> list[int]:
    """How many steps each story has, `total` together where that is possible."""
    found = [LEAST.get(outcome, 0) for outcome in outcomes]
    open_ones = [at for at, outcome in enumerate(outcomes) if outcome in LEAST]
    for at in rng.choices(open_ones, k=max(0, total - sum(found))):
        found[at] += 1
    return found


def stories(teller: Teller, drawn: list[Drawn], total: int) -> Iterator[Story]:
    """The stories of these leaves in `total` steps."""
    outcomes = [teller.outcome(each.task) for each in drawn]
    steps = counts(teller.rng, outcomes, total)
    for each, outcome, number in zip(drawn, outcomes, steps, strict=True):
        yield teller.tell(each, outcome, number)
