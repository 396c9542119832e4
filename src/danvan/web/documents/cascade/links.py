"""The links between documents, as their newest versions tell them, one level at a time.

A document carries out (`implements`, `continues`) what it names; a title named in it tells the
same of the document that bears the title. Only what the actor may see is a link at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    When,
)

from danvan.web.bodies.acting import Actor
from danvan.web.documents.access import READ, visible_documents
from danvan.web.documents.intake.stubs import same
from danvan.web.documents.models import Citation, Document, Version

CARRIES = ("implements", "continues")
ROWS = 4_000  # of one level; what lies beyond is counted as "more"
_FIELDS = ("pk", "type", "code", "title", "issuer_name", "date", "state", "issuer_id", "owner_id")
_PLAIN = Q(inside__isnull=True)
_WIDTH = len(_FIELDS) + 1
_NEWER = Version.objects.filter(
    document=OuterRef("version__document"), status__in=READ, number__gt=OuterRef("version__number")
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of the cascade; `held` where there is a file of it."""

    document: Document
    held: bool

    @property
    def pk(self) -> int:
        return int(self.document.pk)


@dataclass(frozen=True, slots=True)
class Edge:
    """`lower` carries out `upper`, or replaces or amends it; `clause` is where that is said.

    `told` where only the title of the lower one says so, in some third document.
    """

    upper: Paper
    lower: Paper
    relation: str
    clause: str
    told: bool


class Links:
    """The links that one actor sees on one day; what was met once is known from then on."""

    def __init__(self, by: Actor, at: date) -> None:
        self._by, self._at = by, at
        self._known = _Known()

    def down(self, papers: Iterable[Paper]) -> list[Edge]:
        """What carries out each of `papers`."""
        return list(self._edges(list(papers), "upper", CARRIES))

    def up(self, papers: Iterable[Paper]) -> list[Edge]:
        """What each of `papers` carries out."""
        return list(self._edges(list(papers), "lower", CARRIES))

    def changing(self, papers: Iterable[Paper]) -> list[Edge]:
        """What replaces or amends each of `papers`."""
        return list(self._edges(list(papers), "upper", ("replaces", "amends")))

    def _edges(self, papers: list[Paper], end: str, relations: tuple[str, ...]) -> Iterator[Edge]:
        """The links with one of `papers`, or a stub of it that another body has, at that end."""
        if not papers:
            return
        asked = {self._known.add(each).pk for each in papers}
        rows = _rows(self._by, papers, self._at, end, relations)
        for row in rows[:ROWS]:
            upper = self._known.at(row[:_WIDTH])
            lower = self._known.at(row[_WIDTH : 2 * _WIDTH])
            if (upper if end == "upper" else lower).pk in asked:
                yield Edge(upper, lower, *row[2 * _WIDTH :])


def current() -> QuerySet[Citation]:
    """The citations of the newest version of each document that was read."""
    return Citation.objects.filter(version__status__in=READ).exclude(Exists(_NEWER))


def _rows(
    by: Actor, papers: list[Paper], at: date, end: str, relations: tuple[str, ...]
) -> QuerySet[Citation, Any]:
    codes = {each.document.code for each in papers if each.document.code}
    alike = Document.objects.filter(Q(pk__in=[each.pk for each in papers]) | Q(code__in=codes))
    meant = alike.values("pk")
    plain = Q(_PLAIN, relation__in=relations)
    told = Q(inside__target__isnull=False, inside_relation__in=relations)
    if end == "upper":
        wanted = Q(target__in=meant) & (plain | told)
    else:
        wanted = (plain & Q(version__document__in=meant)) | (told & Q(inside__target__in=meant))
    seen = visible_documents(by)
    return (
        current()
        .filter(wanted, _begun("version__document", at), target__isnull=False)
        .filter(Exists(seen.filter(pk=OuterRef("version__document"))))
        .filter(Exists(seen.filter(pk=OuterRef("target"))))
        .filter(_PLAIN | Exists(seen.filter(pk=OuterRef("inside__target"))))
        .order_by("version__document__date", "version__document", "start")
        .values_list(
            *(F(f"target__{name}") for name in _FIELDS),
            Exists(Version.objects.filter(document=OuterRef("target"))),
            *(_lower(name) for name in _FIELDS),
            ExpressionWrapper(
                _PLAIN | Exists(Version.objects.filter(document=OuterRef("inside__target"))),
                BooleanField(),
            ),
            Case(When(inside=None, then=F("relation")), default=F("inside_relation")),
            "clause",
            ExpressionWrapper(~_PLAIN, BooleanField()),
        )
    )


def _lower(name: str) -> Case:
    return Case(
        When(inside=None, then=F(f"version__document__{name}")),
        default=F(f"inside__target__{name}"),
    )


def _begun(prefix: str, at: date) -> Q:
    """Issued by the day; what bears no day counts from the day on which it came."""
    undated = Q(**{f"{prefix}__date": None, f"{prefix}__created_at__date__lte": at})
    return undated | Q(**{f"{prefix}__date__lte": at})


class _Known:
    """Documents met in rows, each once; the stubs of one document are that document."""

    def __init__(self) -> None:
        self._by_key: dict[int, Paper] = {}
        self._by_code: dict[str, list[Paper]] = {}

    def add(self, paper: Paper) -> Paper:
        """The one known by its key, or by what it says of itself."""
        if paper.pk not in self._by_key:
            self._by_key[paper.pk] = self._known(paper)
        return self._by_key[paper.pk]

    def at(self, fields: tuple[Any, ...]) -> Paper:
        """The paper of a row's fields, the last of which says whether it is held."""
        key = fields[0]
        if key not in self._by_key:
            given = dict(zip(_FIELDS, fields, strict=False))
            return self.add(Paper(Document(**given), bool(fields[-1])))
        return self._by_key[key]

    def _known(self, met: Paper) -> Paper:
        """The one met before that has its number, day and issuer, unless both are held."""
        document = met.document
        known = self._by_code.setdefault(document.code, [])
        fits = [each.document for each in known if not (met.held and each.held)]
        found = same(fits, document.date, document.issuer_name) if document.code else None
        if found is None:
            known.append(met)
            return met
        return next(each for each in known if each.document is found)
