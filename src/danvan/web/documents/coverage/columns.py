"""What a document is held against: those that carry it out, and bodies that owe one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.documents.cascade.expected import expected
from danvan.web.documents.cascade.links import Links, Paper
from danvan.web.documents.cascade.named import Named
from danvan.web.documents.cascade.validity import Changes
from danvan.web.documents.coverage.store import newest
from danvan.web.documents.models import Document, State, Version

MOST = 120  # documents; the rest is told as a number


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
    """The columns in the order of the tree of bodies; what is peculiar about the whole.

    `version` is the newest one of the document above, `named` the bodies that its tasks name.
    """

    all: list[Column] = field(default_factory=list)
    version: Version | None = None
    named: Named | None = None
    itself: bool = False
    more: int = 0
    over: bool = False
    replaced_by: Document | None = None


def columns(by: Actor, document: Document, at: date) -> Columns:
    """What `by` sees right below the document on the day `at`; nothing where it is not held."""
    links, top = Links(by, at), Paper(document, held=True)
    papers = {edge.lower.pk: edge.lower for edge in links.down([top])}
    itself = papers.pop(document.pk, None) is not None
    shown = list(papers.values())[:MOST]
    changes = Changes(links, [top, *shown])
    of = {
        each.document_id: each
        for each in newest().filter(document__in=[document.pk, *(each.pk for each in shown)])
    }
    found = Columns(
        version=of.get(document.pk),
        itself=itself,
        more=len(papers) - len(shown),
        over=changes.over(document),
        replaced_by=changes.replaced.get(document.pk),
    )
    if found.version:
        found.named = Named(found.version, at)
        found.all = [_column(each, of, changes) for each in shown]
        answers = [each.document for each in shown if each.held]
        found.all += [
            Column(each.body, seen=each.sure, due=each.due)
            for each in expected(by, found.named, answers)
            if each.answer is None
        ]
        found.all.sort(key=_place)
    return found


def _column(paper: Paper, of: dict[int, Version], changes: Changes) -> Column:
    version = of.get(paper.pk)
    document = version.document if version else paper.document
    body = (document.issuer or document.owner) if version else None
    return Column(body, document, version, changes.over(paper.document))


def _place(column: Column) -> Any:
    """In the order of the tree; bodies without a document last of all, strangers behind them."""
    path = column.body.path if column.body else "~"
    document = column.document
    return (document is None, path, (str(document.date), document.pk) if document else ())
