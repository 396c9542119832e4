"""Documents that may be one with a document, those taken for it, those kept apart from it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.core.words import fold
from danvan.web.documents.access import may_settle, standing_for, visible_documents
from danvan.web.documents.intake.issuers import alike
from danvan.web.documents.models import Apart, Document, Version
from danvan.web.documents.models.document import Type
from danvan.web.documents.picking import meant
from danvan.web.documents.querysets import DocumentQuerySet

MOST = 20
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Other:
    """Another document beside this one: where the two differ, and which may stand for which."""

    document: Document
    held: bool
    differs: list[str | Promise]
    merges: bool  # this one into the other
    takes: bool  # the other into this one
    apart: bool = False


class Same:
    """Everything that the page shows; `words` are what is looked for beside the likely ones."""

    def __init__(self, by: Actor, document: Document, words: str = "") -> None:
        self._by, self._document = by, document
        self.keeps = may_settle(by, document)
        self.held = not document.stub
        kept = _apart(document)
        found = list(_likely(by, document))
        self.likely = self._others(each for each in found if each.pk not in kept)
        known = {each.pk for each in found} | kept
        looked = meant(by, words, besides=document) if words.strip() else []
        self.found = self._others(each for each in looked if each.pk not in known)
        self.none = bool(words.strip()) and not looked
        apart = visible_documents(by).filter(pk__in=kept).select_related("owner")
        self.apart = self._others(apart) if kept else []
        self.taken = list(visible_documents(by).filter(merged_into=document))
        self.into = standing_for(by, document)

    def _others(self, rows: Iterable[Document]) -> list[Other]:
        some = list(rows)
        held = set(
            Version.objects.filter(document__in=some).values_list("document", flat=True)
            if some
            else []
        )
        return [self._other(each, held=each.pk in held) for each in some]

    def _other(self, other: Document, *, held: bool) -> Other:
        return Other(
            other,
            held,
            list(_differences(self._document, other)),
            merges=self.keeps and (held or not self.held),
            takes=may_settle(self._by, other) and (self.held or not held),
        )


def _likely(by: Actor, document: Document) -> list[Document]:
    """Those with the same number and letters, however they are written."""
    number = _NUMBER.match(document.code)
    if not number:
        return []
    rows = _rows(by).filter(code__startswith=number[0]).exclude(pk=document.pk)
    wanted = _letters(document.code)
    return [each for each in rows[:500] if _letters(each.code) == wanted][:MOST]


def _rows(by: Actor) -> DocumentQuerySet:
    seen = visible_documents(by).filter(merged_into=None).select_related("owner")
    return seen.defer("search", "signatories")


def _letters(code: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(code))


def _apart(document: Document) -> set[int]:
    rows = Apart.objects.filter(Q(one=document) | Q(other=document)).values_list("one", "other")
    return {key for pair in rows for key in pair} - {document.pk}


def _differences(one: Document, other: Document) -> Iterable[str | Promise]:
    if one.code != other.code:
        yield _("số, ký hiệu")
    if one.type != other.type and Type.OTHER not in (one.type, other.type):
        yield _("loại văn bản")
    if one.date and other.date and one.date != other.date:
        yield _("ngày ban hành")
    if not alike(one.issuer_name, other.issuer_name):
        yield _("cơ quan ban hành")
