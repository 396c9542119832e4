"""Sentences of updates set into a report, each with the body and the task that it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from danvan.official import Block, Items, Paragraph, Run
from danvan.web.core.templatetags.danvan import cut
from danvan.web.programmes.models import Update
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.sentences import of_kind

_LONGEST = 110  # characters of a task's words in an attribution
_MOST = 3  # sentences of one task: the latest ones


@dataclass(frozen=True, slots=True)
class Quote:
    """Some sentences and where they come from."""

    words: str
    body: str
    task: str
    shared: int  # the task given to a group, of which this is one share; 0 for any other

    def runs(self) -> tuple[Run, ...]:
        """The words, then the source in italics."""
        source = ", ".join(filter(None, [self.body, self.task]))
        return Run(f"{self.words} "), Run(f"({source})", italic=True)

    def share(self) -> tuple[Run, ...]:
        """Under the words of the task itself only the body is named."""
        return Run(f"{self.body}: ", bold=True), Run(self.words)


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
            found.append(_quote(words, same[-1], told[-1]))
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
    """With a stop at its end; nothing for nothing."""
    sentence = sentence.strip()
    return sentence if not sentence or sentence[-1] in ".!?…" else f"{sentence.rstrip(',:;')}."


def _quote(words: str, task: Any, update: Update) -> Quote:
    clause = f" {task.clause}" if task.clause else ""
    shared = task.parent_id if task.parent_id and not task.period_start else 0
    return Quote(
        words=words,
        body=update.body.name if update.body else "",
        task=f"nhiệm vụ{clause}: {cut(task.text, _LONGEST).rstrip('.')}",
        shared=shared,
    )


def listed(found: Iterable[Quote]) -> list[Block]:
    """As lists; several shares of one task stand together under its words."""
    blocks: list[Block] = []
    for shared, some in groupby(found, key=lambda quote: quote.shared):
        quotes = list(some)
        if shared and len(quotes) > 1:
            task = quotes[0].task
            blocks.append(Paragraph((Run(f"{task[0].upper()}{task[1:]}", italic=True),)))
            blocks.append(Items(tuple(quote.share() for quote in quotes)))
        else:
            blocks.append(Items(tuple(quote.runs() for quote in quotes)))
    return blocks
