"""Writes plans and their stories into the database, many rows with each statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice
from random import Random
from typing import Any

from django.db.models import Model

from danvan.web.bodies.models import Body
from danvan.web.core.deadlines.periods import between, last_day
from danvan.web.core.models import Entry
from danvan.web.demo.large.land import Land
from danvan.web.demo.large.plans import Drawn, Plan
from danvan.web.demo.large.stories import K, Step, Story, Teller, stories
from danvan.web.demo.phrases import Theme, words
from danvan.web.documents.models import Recipient
from danvan.web.programmes.actions.rollup import roll_up
from danvan.web.programmes.models import (
    Evidence,
    Extension,
    Indicator,
    IndicatorValue,
    Task,
    TaskBody,
    Update,
)

_MANY = 1000
_ACTS = {
    K.PROGRESS: "report_progress",
    K.SUBMISSION: "submit_task",
    K.RETURN: "return_task",
    K.ACCEPTANCE: "accept_task",
    K.REMINDER: "remind",
}
_TASK = Task._meta.label_lower


def write_all(rng: Random, at: date, land: Land, plans: Iterable[Plan], updates: int) -> None:
    """Everything: documents, programmes, tasks as they stand, what was told of them."""
    written = list(plans)
    leaves = [leaf for plan in written for leaf in plan.leaves]
    told = list(stories(Teller(rng, at), leaves, updates))
    for story in told:
        for body in _actors(story):
            land.staff.of(body)
    land.staff.write()
    for plan in written:
        _programme(plan)
    _tasks(written)
    _promises(rng, at, written)
    for batch in _batches(told, _MANY):
        _stories(land, batch)
    roll_up(Task.objects.filter(leaf=True))


def _actors(story: Story) -> Iterator[Body]:
    if story.drawn.lead:
        yield story.drawn.lead
    yield story.drawn.task.programme.follower


def _batches(rows: Sequence[Any], size: int) -> Iterator[list[Any]]:
    source = iter(rows)
    while batch := list(islice(source, size)):
        yield batch


def _save(model: type[Model], rows: list[Any]) -> None:
    model._default_manager.bulk_create(rows, batch_size=500)


def _programme(plan: Plan) -> None:
    plan.paper.write()
    plan.programme.document = plan.paper.document
    plan.programme.save()
    _save(
        Recipient,
        [
            Recipient(document=plan.paper.document, name=body.name, purpose="implement", body=body)
            for body in plan.receivers
        ],
    )


def _tasks(plans: list[Plan]) -> None:
    tops = [drawn for plan in plans for drawn in plan.tasks]
    children = [(top, child) for top in tops for child in top.children]
    _insert([drawn.task for drawn in tops])
    for top, child in children:
        child.task.parent = top.task
    _insert([child.task for _top, child in children])
    parts = [p for each in [*tops, *(child for _top, child in children)] for p in each.parts()]
    for part in parts:
        part.task = part.task  # takes the key that the insertion gave
    _save(TaskBody, parts)


def _insert(tasks: list[Task]) -> None:
    folded: dict[tuple[str, str, str], str] = {}
    for task in tasks:
        task.programme, task.version = task.programme, task.version
        task.first_due = task.first_due or task.due
        key = (task.clause, task.text, task.deliverable)
        if key not in folded:
            task.index()
            folded[key] = task.search
        task.search = folded[key]
    _save(Task, tasks)


def _promises(rng: Random, at: date, plans: list[Plan]) -> None:
    """Indicators of the programmes, with a value for each quarter that has ended."""
    indicators, values = [], []
    for plan in plans:
        for order, theme in enumerate(plan.themes[:4]):
            indicator = _indicator(plan, theme, order)
            indicators.append(indicator)
            values += _values(rng, at, indicator)
    _save(Indicator, indicators)
    for value in values:
        value.indicator = value.indicator
    _save(IndicatorValue, values)


def _indicator(plan: Plan, theme: Theme, order: int) -> Indicator:
    name, unit, baseline, target = theme.indicator
    return Indicator(
        programme=plan.programme,
        name=name,
        unit=unit,
        baseline=Decimal(baseline),
        target=Decimal(target),
        due=plan.programme.end,
        order=order,
    )


def _values(rng: Random, at: date, indicator: Indicator) -> list[IndicatorValue]:
    start = indicator.programme.start
    ends = [last_day("quarter", day) for day in between("quarter", start, at)]
    way = indicator.target - (indicator.baseline or 0)
    pace = Decimal(rng.randint(12, 22)) / 100
    return [
        IndicatorValue(
            indicator=indicator,
            at=end,
            value=round((indicator.baseline or 0) + way * min(pace * number, Decimal(1)), 1),
        )
        for number, end in enumerate((end for end in ends if end < at), 1)
    ]


def _stories(land: Land, batch: list[Story]) -> None:
    made: list[tuple[Update, Step]] = []
    entries: list[Entry] = []
    extensions: list[Extension] = []
    for story in batch:
        before = 0
        for step in story.steps:
            update = _update(land, story.drawn, step)
            made.append((update, step))
            entries.append(_entry(update, before))
            before = step.progress or before
        if story.request:
            extensions.append(_extension(land, story))
    _save(Update, [update for update, _step in made])
    _save(Evidence, [_evidence(update, step) for update, step in made if step.proof])
    _save(Extension, extensions)
    _save(Entry, entries)


def _update(land: Land, drawn: Drawn, step: Step) -> Update:
    body = drawn.lead if step.lead else drawn.task.programme.follower
    assert body is not None
    figures = []
    if step.progress and step.progress % 3 == 0:
        name, unit = words()["figure_names"][step.progress % 4], words()["units"][step.progress % 4]
        figures = [{"name": name, "value": step.progress * 7, "unit": unit}]
    return Update(
        task=drawn.task,
        kind=step.kind,
        body=body,
        user=land.staff.of(body),
        at=step.at,
        text=step.text,
        progress=step.progress,
        figures=figures,
    )


def _entry(update: Update, before: int) -> Entry:
    changes = {"progress": [before, update.progress]} if update.progress is not None else {}
    return Entry(
        at=update.at,
        user_id=update.user_id,
        body_id=update.body_id,
        act=_ACTS[K(update.kind)],
        subject_type=_TASK,
        subject_id=update.task_id,
        changes=changes,
        note=update.text,
    )


def _evidence(update: Update, step: Step) -> Evidence:
    """A link, so that no file has to be made for each of many thousands."""
    return Evidence(
        update=update,
        link=f"https://hailam.danvan.example/van-ban/{update.pk}",
        name=step.proof[:250],
        product=step.product,
    )


def _extension(land: Land, story: Story) -> Extension:
    asked, task, lead = story.request, story.drawn.task, story.drawn.lead
    assert asked is not None and lead is not None
    decided = asked.decision != Extension.Decision.ASKED
    return Extension(
        task=task,
        before=asked.before,
        proposed=asked.proposed,
        granted=asked.proposed if asked.decision == Extension.Decision.GRANTED else None,
        reason=asked.reason,
        decision=asked.decision,
        answer=asked.answer,
        body=lead,
        asked_by=land.staff.of(lead),
        asked_at=asked.at,
        decided_by=land.staff.of(task.programme.follower) if decided else None,
        decided_at=asked.at + timedelta(days=2) if decided else None,
    )
