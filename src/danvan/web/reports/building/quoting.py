"""Sentences of updates set into a report, each with the body and the task that it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from danvan.official import Items, Run
from danvan.web.core.templatetags.danvan import cut
from danvan.web.programmes.models import Task, Update
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.sentences import of_kind

_LONGEST = 110  # characters of a task's words in an attribution
_MOST = 3  # sentences of one task: the latest ones


@dataclass(frozen=True, slots=True)
class Quote:
    """Some sentences and where they come from."""

    words: str
    source: str

    def runs(self) -> tuple[Run, ...]:
        """The words, then the source in italics."""
        return Run(f"{self.words} "), Run(f"({self.source})", italic=True)


def quotes(facts: Facts, tasks: Iterable[Any], *kinds: str) -> list[Quote]:
    """What was told of each of the tasks in the period, as far as it is of one of the kinds.

    The periods of a recurring task are one task here.
    """
    together: dict[tuple[int, ...], list[Any]] = {}
    for task in tasks:
        together.setdefault(_as_one(task), []).append(task)
    found = []
    for same in together.values():
        told = [update for task in same for update in facts.told.get(task.pk, ())]
        if words := _latest(told, kinds):
            found.append(Quote(words, source_of(same[-1], told[-1])))
    return found


def _as_one(task: Any) -> tuple[int, ...]:
    if not task.period_start:
        return (task.pk,)
    return (task.parent_id or 0, *(each.body_id for each in task.leads))


def _latest(told: Sequence[Update], kinds: tuple[str, ...]) -> str:
    """The last few sentences in the order they were told; what was said twice stands once."""
    said: dict[str, None] = {}
    for update in told:
        for sentence in of_kind(update.text, *kinds):
            said.pop(sentence, None)
            said[sentence] = None
    return " ".join(ended(each) for each in list(said)[-_MOST:])


def ended(sentence: str) -> str:
    """With a stop at its end."""
    return sentence if sentence[-1] in ".!?…" else f"{sentence.rstrip(',:;')}."


def source_of(task: Task, update: Update) -> str:
    """`Sở Nội vụ, nhiệm vụ II.3: Mở lớp bồi dưỡng`."""
    clause = f" {task.clause}" if task.clause else ""
    words = f"nhiệm vụ{clause}: {cut(task.text, _LONGEST).rstrip('.')}"
    return f"{update.body.name}, {words}" if update.body else words


def listed(found: Iterable[Quote]) -> list[Items]:
    """As one list; nothing where nothing was said."""
    items = tuple(quote.runs() for quote in found)
    return [Items(items)] if items else []
