"""What the page of a document shows of programmes: those made from it, and the way to one."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.documents.beside import Link
from danvan.web.documents.models import Document, Version
from danvan.web.programmes.access import may_adopt, visible_programmes
from danvan.web.programmes.drafting.signed import proposals
from danvan.web.programmes.models import Draft


def programmes_beside(by: Actor, document: Document, version: Version | None) -> list[Link]:
    """A step of `documents.beside.BESIDE`."""
    made = visible_programmes(by).filter(document=document).select_related("owner")
    links = [
        Link(each.name, f"{reverse('programmes:tasks')}?programme={each.pk}", "target", note)
        for each in made
        for note in [_("%(body)s thông qua") % {"body": each.owner.name}]
    ]
    adopted = any(each.owner_id == by.body_id for each in made)
    if version and not adopted and may_adopt(by, document):
        adopt = reverse("programmes:adopt", args=[document.pk])
        links.append(Link(_("Thông qua thành chương trình"), adopt, "check", act=True))
    return links


def drafts_beside(by: Actor, document: Document, version: Version | None) -> list[Link]:
    """A step of `documents.beside.BESIDE`: what it was drafted for, whether it is signed."""
    seen = visible_programmes(by)
    drafts = Draft.objects.filter(document=document, programme__in=seen).select_related("programme")
    links = [
        Link(
            each.programme.name, each.programme.get_absolute_url(), "pencil", _("soạn để thực hiện")
        )
        for each in drafts
    ]
    if proposals(by, document, version):
        signed = reverse("programmes:signed", args=[document.pk])
        links.append(Link(_("Ghi nhận bản ký"), signed, "file-check", act=True))
    return links
