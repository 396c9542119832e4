"""What leads to one document leads to another one instead."""

from __future__ import annotations

from danvan.web.documents.models import Citation, Document, SaidLink


def move_citations(old: Document, new: Document) -> None:
    """All that names `old`, for good."""
    Citation.objects.filter(target=old).update(target=new)
    move_said(old, new)


def move_said(old: Document, new: Document) -> None:
    """The links that people said, where they have said nothing else of the new one yet."""
    for end, beyond in (("upper", "lower"), ("lower", "upper")):
        taken = set(SaidLink.objects.filter(**{end: new}).values_list(beyond, flat=True))
        rows = SaidLink.objects.filter(**{end: old}).exclude(**{f"{beyond}__in": {*taken, new.pk}})
        rows.update(**{end: new})
