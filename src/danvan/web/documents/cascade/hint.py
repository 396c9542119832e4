"""One narrow question before the wide ones, for pages that are opened all day."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from danvan.web.documents.cascade.validity import OVER
from danvan.web.documents.models import Citation, Document, SaidLink
from danvan.web.documents.models.document import Type


def may_be_over(document: Document) -> Exists:
    """False where neither it nor anything it names can be over; `validity_of` knows the rest.

    Neither the day nor who asks is looked at, so that True says nothing yet.
    """
    replaces = Q(relation="replaces") | Q(inside_relation="replaces")
    read = Citation.objects.filter(replaces, target=OuterRef("pk"))
    said = SaidLink.objects.filter(relation="replaces", upper=OuterRef("pk"))
    return Exists(_alike(document).filter(Q(state__in=OVER) | Exists(read) | Exists(said)))


def _alike(document: Document) -> QuerySet[Document]:
    """It, what it names, and whatever bears the code or, of stubs without one, the title of one."""
    cited = Citation.objects.filter(version__document=document).values("target")
    said = SaidLink.objects.filter(lower=document).values("upper")
    named = Document.objects.order_by().filter(Q(pk=document.pk) | Q(pk__in=cited) | Q(pk__in=said))
    codes = named.exclude(code="").values("code")
    titles = named.filter(code="").exclude(title="").values("title")
    stubs = Q(code="", type=Type.RESOLUTION, title__in=titles)
    return Document.objects.order_by().filter(
        Q(pk__in=named.values("pk")) | Q(code__in=codes) | stubs
    )
