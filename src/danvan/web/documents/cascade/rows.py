"""The links between documents as rows: what newest versions tell, and what people say of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.utils import timezone

from danvan.web.bodies.acting import Actor
from danvan.web.documents.access import READ, visible_documents
from danvan.web.documents.cascade.paper import FIELDS, Paper
from danvan.web.documents.models import Citation, Document, SaidLink, Version
from danvan.web.documents.models.document import Type
from danvan.web.documents.newest import superseded

ROWS = 4_000  # of one level; what lies beyond is counted as "more"
_ORDER = ("begun", "place", "pk")
_PLAIN = Q(inside__isnull=True)


def current() -> QuerySet[Citation]:
    """The citations of the newest version of each document that was read."""
    return Citation.objects.filter(version__status__in=READ).exclude(superseded("version__"))


def rows(
    by: Actor | None, papers: Sequence[Paper], at: date, end: str, relations: Iterable[str]
) -> QuerySet[Any, Any]:
    """In one question the links with one of `papers`, or a stub of it, at the `end`.

    The columns FIELDS of the upper document and whether it is held, the same of the lower one,
    the relation, the clause that says so, and whether only a title tells it.
    """
    meant = _alike(papers).values("pk")
    plain = Q(_PLAIN, relation__in=relations)
    told = Q(inside__target__isnull=False, inside_relation__in=relations)
    if end == "upper":
        asked = [Q(target__in=meant) & (plain | told)]
    else:  # asked apart, where one condition would search them all
        asked = [plain & Q(version__document__in=meant)]
        if not all(each.held for each in papers):  # those held tell themselves
            asked.append(told & Q(inside__target__in=meant))
    parts = [_read(by, wanted, at) for wanted in asked]
    said = _said(by, Q(**{f"{end}__in": meant}, relation__in=relations), at)
    found = parts[0].union(*parts[1:], said, all=True)
    return found.order_by(*_ORDER)[:ROWS]


def _alike(papers: Sequence[Paper]) -> QuerySet[Document]:
    """The documents and whatever bears the same code or, of stubs without one, title."""
    heads = [each.head for each in papers]
    codes = {head.code for head in heads if head.code}
    titles = {each.head.title for each in papers if not each.head.code and not each.held}
    return Document.objects.filter(
        Q(pk__in=[head.pk for head in heads])
        | Q(code__in=codes)
        | Q(code="", type=Type.RESOLUTION, title__in=titles - {""})
    )


def _read(by: Actor | None, wanted: Q, at: date) -> QuerySet[Citation, Any]:
    """What was read, but for that of which a person says something else."""
    seen = _seen(by)
    whole = Exists(SaidLink.objects.filter(lower=OuterRef("version__document"), upper=_TARGET))
    within = Exists(SaidLink.objects.filter(lower=OuterRef("inside__target"), upper=_TARGET))
    return (
        current()
        .filter(wanted, _begun("version__document", at), target__isnull=False)
        .filter(version__document__merged_into=None)
        .filter((_PLAIN & ~whole) | (~_PLAIN & ~within))
        .filter(Exists(seen.filter(pk=OuterRef("version__document"))))
        .filter(Exists(seen.filter(pk=_TARGET)))
        .filter(_PLAIN | Exists(seen.filter(pk=OuterRef("inside__target"))))
        .order_by()
        .annotate(begun=F("version__document__date"), place=F("start"))
        .values_list(
            *(F(f"target__{name}") for name in FIELDS),
            _held("target"),
            *(_lower(name) for name in FIELDS),
            ExpressionWrapper(_PLAIN | _held("inside__target"), BooleanField()),
            Case(When(inside=None, then=F("relation")), default=F("inside_relation")),
            F("clause"),
            ExpressionWrapper(~_PLAIN, BooleanField()),
            *_ORDER,
        )
    )


_TARGET = OuterRef("target")


def _said(by: Actor | None, wanted: Q, at: date) -> QuerySet[SaidLink, Any]:
    """What people say, in the same columns."""
    seen = _seen(by)
    return (
        SaidLink.objects.filter(wanted, _begun("lower", at), lower__merged_into=None)
        .filter(Exists(seen.filter(pk=OuterRef("lower"))))
        .filter(Exists(seen.filter(pk=OuterRef("upper"))))
        .order_by()
        .annotate(begun=F("lower__date"), place=Value(0, IntegerField()))
        .values_list(
            *(F(f"upper__{name}") for name in FIELDS),
            _held("upper"),
            *(F(f"lower__{name}") for name in FIELDS),
            _held("lower"),
            F("relation"),
            Value("", CharField()),
            Value(False, BooleanField()),
            *_ORDER,
        )
    )


def _seen(by: Actor | None) -> QuerySet[Document]:
    return visible_documents(by) if by else Document.objects.all()


def _held(name: str) -> Exists:
    return Exists(Version.objects.filter(document=OuterRef(name)))


def _lower(name: str) -> Case:
    return Case(
        When(inside=None, then=F(f"version__document__{name}")),
        default=F(f"inside__target__{name}"),
    )


def _begun(prefix: str, at: date) -> Q:
    """Issued by the day; what bears no day counts from the day on which it came."""
    night = timezone.make_aware(datetime.combine(at, time.max))
    undated = Q(**{f"{prefix}__date": None, f"{prefix}__created_at__lte": night})
    return undated | Q(**{f"{prefix}__date__lte": at})
