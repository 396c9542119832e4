"""Documents meant by words on a form: a code, or words of a title."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.documents.access import visible_documents
from danvan.web.documents.models import Document

FEW = 8


def meant(by: Actor, words: str, *, besides: Document) -> list[Document]:
    """The documents seen with just this code, else those in which all the words stand."""
    seen = visible_documents(by).filter(merged_into=None).exclude(pk=besides.pk)
    seen = seen.order_by("-date", "-id").select_related("owner").defer("signatories")
    code = words.strip()
    return list(seen.filter(code__iexact=code)[:FEW] or seen.matching(words)[:FEW])


def told(document: Document) -> str:
    """Enough to tell it from others: `Nghị quyết 25-NQ/TW, 3/6/2013, Bộ Chính trị`."""
    day = document.date
    when = f"{day.day}/{day.month}/{day.year}" if day else ""
    title = document.title if document.title != str(document) else ""
    return ", ".join(filter(None, [str(document), when, document.issuer_name, title[:80]]))
