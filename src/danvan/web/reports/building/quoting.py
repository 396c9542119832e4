"""Sentences of updates set into a report, each with the body and the task that it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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


def quotes(facts: Facts, tasks: Iterable[Task], *kinds: str) -> list[Quote]:
    """What was told of each of the tasks in the period, as far as it is of one of the kinds."""
    found = []
    for task in tasks:
        told = facts.told.get(task.pk, ())
        words = _latest(told, kinds)
        if words:
            found.append(Quote(words, source_of(task, told[-1])))
    return found


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
