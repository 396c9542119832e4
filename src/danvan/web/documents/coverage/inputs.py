"""What is compared of a version: its tasks and clauses as people left them, with their marks.

Two queries or three, however many versions are asked for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha1
from importlib.resources import files
from typing import Any

from danvan.coverage import Item
from danvan.web.core.words import fold
from danvan.web.documents.models import Candidate, CandidateBody, Citation, Clause

_TASK = ("clause", "text", "due", "start", "bodies__part", "bodies__words")
_CLAUSE = ("pk", "parent", "path", "heading", "text", "start")


@dataclass
class Side:
    """The items of one version in reading order, the mark of the words of each, and of all.

    `tasks` are the keys in `Candidate` by the key of the item, of items that are tasks.
    """

    items: list[Item] = field(default_factory=list)
    marks: dict[str, str] = field(default_factory=dict)
    tasks: dict[str, int] = field(default_factory=dict)
    mark: str = ""

    @property
    def duties(self) -> list[Item]:
        return [item for item in self.items if item.is_duty]


def sides(versions: Iterable[int], *, cites: bool = False) -> dict[int, Side]:
    """The side of each of the versions, by its key; the documents that it names only if asked for.

    The marks do without them: once read, they stay.
    """
    asked = set(versions)
    rows = _Rows(asked, cites)
    return {key: _side(rows, key) for key in asked}


@cache
def rules() -> str:
    """A mark of the rules themselves: other rules, and everything has to be found anew."""
    told = sha1(usedforsecurity=False)
    for each in sorted(_files(files("danvan.coverage")), key=lambda one: str(one)):
        told.update(each.read_bytes())
    return told.hexdigest()[:16]


def _files(folder: Any) -> Iterable[Any]:
    for each in folder.iterdir():
        if each.is_dir():
            yield from _files(each)
        elif each.name.endswith((".py", ".toml")):
            yield each


class _Rows:
    """The rows of all the versions, by version."""

    def __init__(self, versions: set[int], cites: bool) -> None:
        self.tasks: dict[int, dict[int, Any]] = defaultdict(dict)
        self.parts: dict[int, list[tuple[str, str]]] = defaultdict(list)
        self.clauses: dict[int, list[Any]] = defaultdict(list)
        self.cites: dict[tuple[int, str], dict[str, None]] = defaultdict(dict)
        given = Candidate.objects.filter(version__in=versions, dropped=False)
        given = given.order_by("order", "id", "bodies__id")
        for version, pk, *row, part, words in given.values_list("version", "pk", *_TASK):
            self.tasks[version][pk] = row
            if part:
                self.parts[pk].append((part, words))
        outline = Clause.objects.filter(version__in=versions).order_by("order")
        for version, *row in outline.values_list("version", *_CLAUSE):
            self.clauses[version].append(row)
        cited = Citation.objects.filter(version__in=versions if cites else ())
        cited = cited.exclude(clause="").order_by("start")
        for version, clause, code, title in cited.values_list("version", "clause", "code", "title"):
            if name := code or title:
                self.cites[version, clause][name] = None


def _side(rows: _Rows, version: int) -> Side:
    made = Side()
    headings = _headings(rows.clauses[version])
    times: Counter[str] = Counter()
    for pk, (clause, text, due, start) in rows.tasks[version].items():
        times[clause] += 1
        key = clause if times[clause] == 1 else f"{clause}#{times[clause]}"
        named = rows.parts[pk]
        made.tasks[key] = pk
        made.items.append(
            Item(
                key=key,
                text=text,
                leads=tuple(words for part, words in named if part == CandidateBody.Part.LEAD),
                coordinators=tuple(
                    words for part, words in named if part == CandidateBody.Part.COORDINATE
                ),
                due=due,
                cites=tuple(rows.cites[version, clause]),
                heading=headings.get(clause, ""),
                start=start,
            )
        )
    above = {parent for _, parent, *_ in rows.clauses[version]}
    for pk, _parent, path, heading, text, start in rows.clauses[version]:
        if text and pk not in above and path not in made.tasks:
            words = f"{heading}\n{text}".strip()
            cites = tuple(rows.cites[version, path])
            made.items.append(
                Item(path, words, cites=cites, heading=headings[path], is_duty=False, start=start)
            )
    made.items.sort(key=lambda item: item.start)
    made.marks = _marks(made.items)
    told = [(i.key, i.text, i.leads, i.coordinators, i.due, i.heading) for i in made.items]
    made.mark = _mark(repr((rules(), told)))
    return made


def _headings(clauses: list[Any]) -> dict[str, str]:
    """The headings above each clause, by its path."""
    own: dict[int, tuple[str, str]] = {}
    found = {}
    for pk, parent, path, heading, _text, _start in clauses:
        above, last = own.get(parent, ("", ""))
        found[path] = f"{above}\n{last}".strip()
        own[pk] = (found[path], heading)
    return found


def _marks(items: list[Item]) -> dict[str, str]:
    """What each item says, wherever it stands; the second of the same words has its own mark."""
    times: Counter[str] = Counter()
    found = {}
    for item in items:
        mark = _mark(" ".join(fold(item.text).split()))
        times[mark] += 1
        found[item.key] = mark if times[mark] == 1 else f"{mark}#{times[mark]}"
    return found


def _mark(words: str) -> str:
    return sha1(words.encode(), usedforsecurity=False).hexdigest()[:32]
