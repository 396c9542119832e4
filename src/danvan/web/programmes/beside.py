"""What the page of a document shows of programmes: those made from it, and the way to one.

A draft leads to the programme that it was drafted for, its signed version to where one says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.documents.beside import Link
from danvan.web.documents.models import Document, State, Version
from danvan.web.programmes.access import may_adopt, visible_programmes
from danvan.web.programmes.drafting.signed import proposals, waiting
from danvan.web.programmes.models import Draft, Programme


def programmes_beside(by: Actor, document: Document, version: Version | None) -> list[Link]:
    """A step of `documents.beside.BESIDE`."""
    around = _around(by, document)
    made = [each for each in around if each.document_id == document.pk]
    links = [
        Link(each.name, f"{reverse('programmes:tasks')}?programme={each.pk}", "target", note)
        for each in made
        for note in [_("%(body)s thông qua") % {"body": each.owner.name}]
    ]
    links += _drafted(around)
    if any(each.waits for each in around) and proposals(by, document, version):  # type: ignore[attr-defined]
        signed = reverse("programmes:signed", args=[document.pk])
        links.append(Link(_("Ghi nhận bản ký"), signed, "file-check", act=True))
    adopted = any(each.owner_id == by.body_id for each in made)
    unsigned = document.state == State.DRAFT and any(each.drafted for each in around)  # type: ignore[attr-defined]
    if version and not adopted and not unsigned and may_adopt(by, document):
        adopt = reverse("programmes:adopt", args=[document.pk])
        links.append(Link(_("Thông qua thành chương trình"), adopt, "check", act=True))
    return links


def _around(by: Actor, document: Document) -> list[Programme]:
    """Programmes made from the document, those it was drafted for, those a draft waits for.

    One question, for every document's page asks it; `drafted` and `waits` tell which are which.
    """
    here = Draft.objects.filter(programme=OuterRef("pk"))
    rows = visible_programmes(by).annotate(
        drafted=Exists(here.filter(document=document)),
        waits=Exists(waiting(by).filter(programme=OuterRef("pk")).exclude(others=document)),
    )
    rows = rows.filter(Q(document=document) | Q(drafted=True) | Q(waits=True))
    return list(rows.select_related("owner"))


def _drafted(around: list[Programme]) -> Iterator[Link]:
    for each in around:
        if each.drafted:  # type: ignore[attr-defined]
            note = _("chương trình của %(body)s") % {"body": each.owner.name}
            yield Link(each.name, each.get_absolute_url(), "pencil", note, above=True)
