"""A file that newer rules take for a secret one: sealed until a person says what it is."""

from __future__ import annotations

from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import SYSTEM, Actor
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused
from danvan.web.documents.access import require_unseal
from danvan.web.documents.actions.keep import locked
from danvan.web.documents.intake.store import clear
from danvan.web.documents.models import (
    Comparison,
    CoverageDecision,
    Document,
    LintRun,
    SetAside,
    Version,
)


@transaction.atomic
def seal_document(*, version: Version, words: str) -> Document:
    """Close the document for all but the officers of its holder; `words` say why.

    A second look changes nothing; one that a person cleared is not closed again.
    """
    held = locked(version.document)
    found = Version.objects.get(pk=version.pk)
    if held.sealed_at or found.cleared_at:
        return held
    found.message = words[:500]
    found.save(update_fields=["message"])
    held.sealed_at = now()
    held.save(update_fields=["sealed_at"])
    audit.record(SYSTEM, "seal_document", held, note=found.message)
    return held


@transaction.atomic
def open_document(*, by: Actor, document: Document, reason: str) -> Document:
    """Say that it is no secret: everybody sees it again who did before, and it stays so.

    Raises Denied for who is no officer of its holder, Refused where it is not sealed, or without
    the grounds.
    """
    held = _sealed(by, document)
    if not reason.strip():
        raise Refused(_("Hãy ghi căn cứ kết luận đây không phải tài liệu mật."))
    flagged = held.versions.exclude(file="").filter(message__gt="")
    flagged.update(message="", cleared_at=now())
    held.sealed_at = None
    held.save(update_fields=["sealed_at"])
    audit.record(by, "open_document", held, note=reason.strip()[:2000])
    return held


@transaction.atomic
def remove_secret(*, by: Actor, document: Document) -> Document:
    """Say that it is one: its files and all that was read from them go, its row stays.

    Tasks given from it and the journal stay, since others answer for them. Raises Denied, Refused.
    """
    held = _sealed(by, document)
    name = _("(tệp đã xóa)")
    for version in held.versions.all():
        if path := version.file.name:
            transaction.on_commit(partial(version.file.storage.delete, path))
        clear(version)
        version.status = Version.Status.FAILED
        version.message = version.message or _("Tệp đã xóa vì là tài liệu mật.")
        version.name, version.sha256, version.size, version.file = name, "", 0, ""
        version.text, version.reading, version.pages = "", {}, []
        version.save()
    LintRun.objects.filter(version__document=held).delete()
    SetAside.objects.filter(document=held).delete()
    Comparison.objects.filter(Q(upper__document=held) | Q(lower__document=held)).delete()
    CoverageDecision.objects.filter(Q(upper=held) | Q(lower=held)).delete()
    held.recipients.filter(sent_at=None).delete()
    held.title, held.signatories, held.sealed_at = name, [], None
    held.revision += 1
    held.save()
    audit.record(by, "remove_secret", held)
    return held


def _sealed(by: Actor, document: Document) -> Document:
    held = locked(document)
    require_unseal(by, held)
    if held.sealed_at is None:
        raise Refused(_("Văn bản này không còn bị tạm khóa; hãy mở lại trang."))
    return held
