"""What leads to one document leads to another one instead."""

from __future__ import annotations

from danvan.web.documents.models import Citation, Document, SaidLink


def move_citations(old: Document, new: Document) -> None:
    """Citations, and the links that people said, where the new one has none of its own yet."""
    Citation.objects.filter(target=old).update(target=new)
    for link in SaidLink.objects.filter(upper=old).exclude(lower=new):
        if not SaidLink.objects.filter(lower=link.lower_id, upper=new).exists():
            SaidLink.objects.filter(pk=link.pk).update(upper=new)
    for link in SaidLink.objects.filter(lower=old).exclude(upper=new):
        if not SaidLink.objects.filter(lower=new, upper=link.upper_id).exists():
            SaidLink.objects.filter(pk=link.pk).update(lower=new)
