"""What a document is held against: those that carry it out, and bodies that owe one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.documents.cascade.expected import expected
from danvan.web.documents.cascade.links import Links, Paper
from danvan.web.documents.cascade.validity import OVER, Changes
from danvan.web.documents.cascade.walk import downward
from danvan.web.documents.coverage.store import newest
from danvan.web.documents.models import Document, State, Version


@dataclass(slots=True)
class Column:
    """A document that carries the other one out, or a body that owes one.

    `version` is None where there is no file to compare; `document` where there is no document:
    then `seen` tells whether the actor would see it. `over`: no longer in force.
    """

    body: Body | None
    document: Document | None = None
    version: Version | None = None
    over: bool = False
    seen: bool = True
    due: date | None = None

    @property
    def key(self) -> str:
        """How the address names it."""
        return f"v{self.document.pk}" if self.document else f"c{self.body.pk if self.body else 0}"

    @property
    def whose(self) -> int | str:
        """The same for all documents of one body."""
        return self.body.pk if self.body else self.key

    @property
    def draft(self) -> bool:
        return bool(self.document and self.document.state == State.DRAFT)

    @property
    def counts(self) -> bool:
        """Whether it is one by which the duties are judged: in force and there to be read."""
        if self.document is None:
            return self.seen
        return self.version is not None and not self.draft and not self.over

    @property
    def name(self) -> str:
        """Whose it is."""
        if self.body:
            return str(self.body)
        return self.document.issuer_name or str(self.document) if self.document else ""


@dataclass(slots=True)
class Columns:
    """The columns in the order of the tree of bodies; what is peculiar about the whole."""

    all: list[Column]
    itself: bool = False
    more: int = 0
    over: bool = False
    replaced_by: Document | None = None


def columns(by: Actor, document: Document, version: Version | None, at: date) -> Columns:
    """What `by` sees below the document on the day `at`."""
    links, paper = Links(by, at), Paper(document, version is not None)
    tree = downward(links, paper, 1)
    papers = [node.paper for node in tree.nodes if node.paper.pk != document.pk]
    changes = Changes(links, [paper, *papers])
    of = _versions([each.pk for each in papers])
    found = [_column(each, of, changes) for each in papers]
    answers = [each.document for each in papers if each.held]
    owed = expected(by, version, answers, at) if version else []
    found += [
        Column(each.body, seen=each.sure, due=each.due) for each in owed if each.answer is None
    ]
    found.sort(key=_place)
    return Columns(
        all=found,
        itself=len(papers) < len(tree.nodes),
        more=tree.more,
        over=changes.over(document),
        replaced_by=changes.replaced.get(document.pk),
    )


def _versions(documents: list[int]) -> dict[int, Version]:
    return {each.document_id: each for each in newest().filter(document__in=documents)}


def _column(paper: Paper, of: dict[int, Version], changes: Changes) -> Column:
    version = of.get(paper.pk)
    document = version.document if version else paper.document
    body = (document.issuer or document.owner) if version else None
    over = document.state in OVER or changes.over(paper.document)
    return Column(body, document, version, over)


def _place(column: Column) -> Any:
    """In the order of the tree; bodies without a document last of all, strangers behind them."""
    path = column.body.path if column.body else "~"
    return (column.document is None, path, str(column.document.date) if column.document else "")
