"""The head, bases and recipients of a draft, from the body that makes it and the programme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from danvan.official import Recipient
from danvan.official.drafting import Source
from danvan.web.bodies import letterhead
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.kind_facts import KindFacts
from danvan.web.bodies.models import Body, Kind
from danvan.web.core.words import fold
from danvan.web.documents.access import READ, visible_documents
from danvan.web.documents.cascade.links import CARRIES
from danvan.web.documents.models import Citation, Document
from danvan.web.documents.models.document import Type
from danvan.web.programmes.models import Programme

# What a lower body carries a document out by, with the abbreviation of the type in its symbol.
KINDS = {Type.PLAN: "KH", Type.ACTION_PROGRAMME: "CTr"}
_ABOVE = 4  # documents that the source itself carries out
_LISTED = 8  # leads that Nơi nhận names one by one
_FACTS = KindFacts(Path(__file__).with_suffix(".toml"), ("laws", "follows"))


def laws(body: Body) -> tuple[str, ...]:
    """The laws that papers of the body stand on."""
    return tuple(_FACTS.of(body).get("laws", ()))


def follower(body: Body, tree: Sequence[Body]) -> Body | None:
    """The part of the body that usually watches over its plans."""
    for words in _FACTS.of(body).get("follows", ()):
        for each in tree:
            if f" {fold(words)} " in f" {fold(each.name)} " and each.pk != body.pk:
                return each
    return None


def source_of(document: Document) -> Source:
    """The document as it is cited; a committee's papers are cited as issued by who signed them."""
    kind = str(document.get_type_display()) if document.type != Type.OTHER else "Văn bản"
    issuer = document.issuer.name if document.issuer else document.issuer_name
    return Source(kind, document.code, document.date, issuer, document.title)


def above(by: Actor, document: Document) -> tuple[Source, ...]:
    """What the document says that it carries out itself, the oldest first; laws left out.

    Nothing where the actor may not see the document: its words are all that is known of these.
    """
    version = document.versions.filter(status__in=READ).first()
    if version is None or not visible_documents(by).filter(pk=document.pk).exists():
        return ()
    told: dict[str, Citation] = {}
    for each in version.citations.filter(relation__in=CARRIES, inside=None).exclude(code=""):
        known = told.get(each.code)
        if known is None or (each.date and not known.date) or (each.title and not known.title):
            told[each.code] = each
    rows = [each for each in told.values() if each.type not in (Type.LAW, Type.OTHER)]
    rows.sort(key=lambda each: (each.date is None, each.date))
    return tuple(_cited(each) for each in rows[:_ABOVE])


def _cited(citation: Citation) -> Source:
    kind = str(Type(citation.type).label) if citation.type in Type.values else "Văn bản"
    return Source(kind, citation.code, citation.date, citation.issuer_name, citation.title)


def recipients(body: Body, programme: Programme, leads: Sequence[Body]) -> tuple[Recipient, ...]:
    """Those above to report to, those who lead something or watch over it to carry out."""
    before = "" if letterhead.form_of(body) == "state" else "để "
    above = [Recipient(name, f"{before}b/c") for name in dict.fromkeys(_upward(body, programme))]
    below = list(dict.fromkeys(each.name for each in leads if each.pk != body.pk))
    if not below or len(below) > _LISTED:
        below = ["Các cơ quan, đơn vị có tên trong Phụ lục"]
    return (*above, *(Recipient(name, f"{before}t/h") for name in below))


def _upward(body: Body, programme: Programme) -> Iterator[str]:
    document = programme.document
    yield document.issuer.name if document.issuer else programme.owner.name
    yield programme.owner.name
    if programme.follower_id != body.pk:
        yield programme.follower.name
    over = Body.objects.get_parent(body)
    if over is not None and not over.is_root():
        yield over.name


def scope(body: Body) -> str:
    """`trên địa bàn xã Đông Hải` for who governs a place, `trong phạm vi quản lý` for others."""
    governs = body.kind in (Kind.COMMITTEE, Kind.ADMINISTRATION, Kind.COUNCIL, Kind.FRONT)
    return f"trên địa bàn {body.place}" if governs and body.place else "trong phạm vi trách nhiệm"
