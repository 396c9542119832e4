"""The acts in a task's words, looked up in the reader's own lexicon."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from danvan.lint.lexicon import phrases
from danvan.reader.duties.words import Words
from danvan.reader.lexicon.phrases import Phrases
from danvan.reader.lexicon.verbs import verbs
from danvan.reader.model import Task
from danvan.reader.source import Span

_FIELDS = frozenset((("công", "tác"), ("phong", "trào"), ("hoạt", "động"), ("quá", "trình")))
_STOP = re.compile(r"[;\n.…]")


class Acts(NamedTuple):
    """The words of a task for what is done, and those that promise effort only, in lower case."""

    done: list[str]
    hollow: list[str]


def acts_of(text: str, task: Task) -> Acts:
    """What is said to be done; acts in names, and those that only name a field, are passed over.

    "Trường Tiểu học Tân Lập tăng cường công tác tuyên truyền" does nothing: `lập` is a name,
    `tăng cường` effort, `công tác tuyên truyền` a field.
    """
    found = Acts([], [])
    low = Words(without_names(text, task), 0).low
    at = 0
    while at < len(low):
        length = _hollow().longest(low, at)
        kind = found.hollow
        if not length:
            length = verbs().actions.longest(low, at)
            kind = found.done
        if length and not (kind is found.done and _names_a_field(low, at)):
            kind.append(" ".join(low[at : at + length]))
        at += length or 1
    return found


def has_act(text: str, task: Task) -> bool:
    """Whether any word for an act, a field's name included, stands in the task."""
    low = Words(without_names(text, task), 0).low
    return any(verbs().actions.longest(low, at) for at in range(len(low)))


def says_act(words: str) -> bool:
    """Whether any word for an act stands in `words`."""
    low = Words(words, 0).low
    return any(verbs().actions.longest(low, at) for at in range(len(low)))


def without_names(text: str, task: Task) -> str:
    """The task's words with a comma in the place of each body that is named for it."""
    names = sorted(
        actor.span
        for actor in (*task.lead, *task.coordinate)
        if task.span.start <= actor.span.start and actor.span.end <= task.span.end
    )
    edges = [task.span.start, *(at for span in names for at in span), task.span.end]
    between = [text[start:end] for start, end in list(pairwise(edges))[::2]]
    return " , ".join(between)


def pieces(text: str, span: Span) -> list[Span]:
    """The sentences of `span`, also those that end at a semicolon, without the blanks around."""
    cuts = [m.end() for m in _STOP.finditer(text, *span) if _ends(text, m.start())]
    found = []
    for start, end in zip([span.start, *cuts], [*cuts, span.end], strict=True):
        inside = text[start:end]
        if words := inside.strip(" \t\n;.…"):
            first = start + inside.index(words)
            found.append(Span(first, first + len(words)))
    return found


def _ends(text: str, at: int) -> bool:
    """Whether the sign at `at` ends a sentence; a stop behind capitals or one letter does not."""
    if text[at] in ";\n":
        return True
    before, after = text[max(0, at - 2) : at], text[at + 1 : at + 2]
    return (not after or after.isspace()) and before.isalnum() and not before[-1].isupper()


def _names_a_field(low: list[str], at: int) -> bool:
    return at > 0 and (low[at - 1] == "việc" or tuple(low[max(0, at - 2) : at]) in _FIELDS)


@cache
def _hollow() -> Phrases:
    return Phrases(phrases("words.toml", "hollow"))
