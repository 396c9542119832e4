"""Who may see and do what with documents: the one place that decides."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Role
from danvan.web.bodies.querysets import below
from danvan.web.core.errors import Denied
from danvan.web.documents.following import follows
from danvan.web.documents.models import Candidate, Document, Recipient, Version, Visibility
from danvan.web.documents.querysets import DocumentQuerySet

READ = (Version.Status.READ, Version.Status.SETTLED)
_UNREAD = Version.objects.filter(document=OuterRef("pk"), number=1).exclude(status__in=READ)


def visible_documents(by: Actor) -> DocumentQuerySet:
    """Public ones; those held or issued by the actor's body or one below; those sent to it.

    What has not passed the reader yet, and so not the gate for secrets, is seen by its holder only;
    what is sealed, by the officers of the holder.
    """
    return _seen(by).filter(_unsealed(by))


def _seen(by: Actor) -> DocumentQuerySet:
    public = Q(visibility=Visibility.PUBLIC) & ~Exists(_UNREAD)
    if by.body is None:
        return Document.objects.filter(public)
    sent = Recipient.objects.filter(
        below(by.body.path, "body__path"), document=OuterRef("pk"), sent_at__isnull=False
    )
    issued = below(by.body.path, "issuer__path") & ~Exists(_UNREAD)
    return Document.objects.filter(
        public | below(by.body.path, "owner__path") | issued | Exists(sent)
    )


def _unsealed(by: Actor) -> Q:
    own = Q(owner=by.body) if by.body and by.holds(Role.OFFICER) else Q()
    return Q(sealed_at=None) | own if own else Q(sealed_at=None)


def visible_candidates(by: Actor) -> QuerySet[Candidate]:
    """Tasks as read, of the documents that the actor sees."""
    return Candidate.objects.filter(version__document__in=visible_documents(by))


def holds(by: Actor, document: Document) -> bool:
    """Whether the body acted for holds the document, or stands above the one that does."""
    return by.covers(document.owner)


def keepers_see(document: Document, other: Document) -> bool:
    """Whether those who hold a document, and so read its journal, may know of another one."""
    return visible_documents(Actor(body=document.owner)).filter(pk=other.pk).exists()


def standing_for(by: Actor, document: Document) -> Document | None:
    """The document that a person took this one for, if the actor may see that."""
    if document.merged_into_id is None:
        return None
    return visible_documents(by).filter(pk=document.merged_into_id).first()


def visible_versions(by: Actor, document: Document) -> QuerySet[Version]:
    """All of them for the holder; those that were read for everybody else who sees it."""
    rows = document.versions.select_related("uploaded_by")
    return rows if holds(by, document) else rows.filter(status__in=READ)


def may_open(by: Actor, version: Version) -> bool:
    """Whether the file may be handed out: never before it was read, for its holder also after."""
    failed = version.status == Version.Status.FAILED and holds(by, version.document)
    return bool(version.file) and (version.status in READ or failed)


def get_document(by: Actor, pk: int) -> Document:
    """The document, or 404 where the actor may not know of it."""
    try:
        return visible_documents(by).select_related("owner", "issuer").get(pk=pk)
    except Document.DoesNotExist:
        raise Http404(_("Không có văn bản này, hoặc cơ quan của bạn không được xem.")) from None


def get_document_history(by: Actor, pk: int) -> Document:
    """The document, if its journal may be read: by those who hold it and those above."""
    document = get_document(by, pk)
    if not holds(by, document):
        raise Denied(_("Chỉ người của cơ quan giữ văn bản mới xem được lịch sử của văn bản."))
    return document


def may_add(by: Actor) -> bool:
    """Officers bring documents in."""
    return by.holds(Role.OFFICER)


def may_settle(by: Actor, document: Document) -> bool:
    """Officers of the body that holds it, or of one above, correct what was read."""
    return by.holds(Role.OFFICER) and by.covers(document.owner)


def may_confirm(by: Actor, document: Document) -> bool:
    """Officers of a body that the document was sent to confirm for it."""
    sent = document.recipients.filter(body=by.body_id, sent_at__isnull=False)
    return by.holds(Role.OFFICER) and by.body_id is not None and sent.exists()


def require_add(by: Actor) -> None:
    if not may_add(by):
        raise Denied(
            _("Chỉ chuyên viên hoặc người duyệt của một cơ quan mới tải văn bản lên được.")
        )


def require_settle(by: Actor, document: Document) -> None:
    if not may_settle(by, document):
        raise Denied(_("Chỉ chuyên viên của cơ quan giữ văn bản mới sửa được những gì đã đọc."))


def require_keep(by: Actor, document: Document) -> None:
    """Keeping the document in order: its versions, state, visibility, distribution."""
    if not may_settle(by, document):
        raise Denied(_("Chỉ chuyên viên của cơ quan giữ văn bản mới làm được việc này."))


def may_unseal(by: Actor, document: Document) -> bool:
    """Officers and approvers of the very body that holds it say whether it is a secret."""
    return by.holds(Role.OFFICER) and by.body_id is not None and by.body_id == document.owner_id


def require_unseal(by: Actor, document: Document) -> None:
    if not may_unseal(by, document):
        raise Denied(
            _("Chỉ chuyên viên hoặc người duyệt của cơ quan giữ văn bản mới quyết định việc này.")
        )


def may_see_advice(by: Actor, document: Document) -> bool:
    """Whoever holds the document or stands above: what its rules lack is no matter of others."""
    return holds(by, document)


def require_advice(by: Actor, document: Document) -> None:
    if not may_see_advice(by, document):
        raise Denied(
            _("Chỉ người của cơ quan giữ văn bản mới xem được kết quả soát của văn bản này.")
        )


def may_compare(by: Actor) -> bool:
    """Officers have documents compared anew; it also happens whenever one of them is settled."""
    return by.holds(Role.OFFICER)


def require_compare(by: Actor) -> None:
    if not may_compare(by):
        raise Denied(_("Chỉ chuyên viên mới cho đối chiếu lại được."))


def may_judge(by: Actor, upper: Document, lower: Document) -> bool:
    """Officers of who holds or follows the one, or holds the other, say what it carries out."""
    if not by.holds(Role.OFFICER):
        return False
    return by.covers(upper.owner) or by.covers(lower.owner) or follows(by, upper)


def require_judge(by: Actor, upper: Document, lower: Document) -> None:
    if not may_judge(by, upper, lower):
        raise Denied(
            _(
                "Chỉ chuyên viên hoặc người duyệt của cơ quan theo dõi, hoặc của cơ quan có văn "
                "bản bên dưới, mới kết luận được việc cụ thể hóa."
            )
        )
