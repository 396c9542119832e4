"""How a document stands to others, as a person says: beside what was read, and before it."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.core.freshness import require_fresh
from danvan.web.documents.access import keepers_see, require_keep, visible_documents
from danvan.web.documents.actions.keep import locked
from danvan.web.documents.models import Document, Relation, SaidLink

READ = "read"  # in place of a relation: what was read counts, nobody said anything


@transaction.atomic
def say_link(
    *, by: Actor, lower: Document, upper: Document, relation: str, seen: str | None = None
) -> SaidLink:
    """Add a link, or say of one that was read what it really is: `relation` is a Relation.

    Raises Denied for who does not keep the lower document, Refused for a document that has nothing
    to be linked with, Stale where the link is no longer as `seen`.
    """
    if relation not in Relation.values:
        raise Refused(_("Hãy chọn quan hệ giữa hai văn bản."))
    return _say(by, lower, upper, relation, seen, "say_link")


@transaction.atomic
def refuse_link(
    *, by: Actor, lower: Document, upper: Document, seen: str | None = None
) -> SaidLink:
    """Say that a link that was read, or said, is none. Raises Denied, Refused, Stale."""
    return _say(by, lower, upper, "", seen, "refuse_link")


@transaction.atomic
def restore_link(*, by: Actor, lower: Document, upper: Document, seen: str | None = None) -> None:
    """Let what was read count again. Raises Denied, Refused where nobody said anything, Stale."""
    held = locked(lower)
    require_keep(by, held)
    known = _known(held, upper)
    require_fresh(held, seen, _now(known), _("liên kết"))
    if known is None:
        raise Refused(_("Liên kết này đang theo đúng những gì đã đọc."))
    audit.record(by, "restore_link", held, {"link": (_words(upper, known.relation), None)})
    known.delete()


def _say(
    by: Actor, lower: Document, upper: Document, relation: str, seen: str | None, act: str
) -> SaidLink:
    held = locked(lower)
    require_keep(by, held)
    _require_two(by, held, upper)
    known = _known(held, upper)
    require_fresh(held, seen, _now(known), _("liên kết"))
    if known and known.relation == relation:
        return known
    before = _words(upper, known.relation) if known else None
    said, _made = SaidLink.objects.update_or_create(
        lower=held,
        upper=upper,
        defaults={"relation": relation, "by": by.user, "body": by.body},
    )
    audit.record(by, act, held, {"link": (before, _words(upper, relation))})
    return said


def _require_two(by: Actor, lower: Document, upper: Document) -> None:
    if lower.pk == upper.pk:
        raise Refused(_("Một văn bản không liên kết với chính nó; hãy chọn văn bản khác."))
    if upper.merged_into_id:
        raise Refused(_("Văn bản ấy đã gộp vào văn bản khác; hãy chọn văn bản kia."))
    if not visible_documents(by).filter(pk=upper.pk).exists():
        raise Refused(_("Không có văn bản ấy, hoặc cơ quan của bạn không được xem."))
    if not keepers_see(lower, upper):  # its journal and its page would name the other one to them
        raise Refused(
            _(
                "Cơ quan giữ văn bản này không được xem văn bản kia, nên không ghi liên kết được; "
                "hãy gửi văn bản kia cho cơ quan ấy trước."
            )
        )


def _known(lower: Document, upper: Document) -> SaidLink | None:
    return SaidLink.objects.filter(lower=lower, upper=upper).first()


def _now(known: SaidLink | None) -> str:
    return known.relation if known else READ


def _words(upper: Document, relation: str) -> str:
    label = Relation(relation).label if relation else _("không liên kết")
    return f"{label}: {upper}"
