"""The words of tasks as their document has them: only those may be quoted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from danvan.web.documents.models import Version
from danvan.web.programmes.models import Task


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a duty; `quoted` where they are the document's own."""

    words: str
    quoted: bool


def said(tasks: Iterable[Task]) -> dict[int, Said]:
    """For each task by its key; one query for all.

    Where somebody wrote a task anew the document's words are told, not theirs. A task that no
    document gave is told as it is.
    """
    told = list(tasks)
    versions = Version.objects.filter(pk__in={task.version_id for task in told if task.version_id})
    texts = dict(versions.values_list("pk", "text"))
    flat = {key: _flat(text) for key, text in texts.items()}  # once: a text has many tasks
    return {
        task.pk: _said(task, texts.get(key, ""), flat.get(key, ""))
        for task in told
        for key in [task.version_id or 0]
    }


def _said(task: Task, text: str, flat: str) -> Said:
    if task.start is None or task.end is None or not text:
        return Said(task.text, False)
    words = text[task.start : task.end]
    own = _flat(task.text) in flat
    return Said(task.text, own) if own or not words.strip() else Said(words, True)


def _flat(words: str) -> str:
    return " ".join(words.split())
