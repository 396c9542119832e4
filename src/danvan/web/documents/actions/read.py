"""Reading a version: waiting, being read, read or not; what is secret leaves no trace."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from danvan.apart.reading import Order
from danvan.lint.apart import Looked
from danvan.reader import ReaderError, Reading
from danvan.web.bodies.acting import SYSTEM, Actor
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused
from danvan.web.documents.access import require_keep, visible_documents
from danvan.web.documents.intake import store_reading
from danvan.web.documents.intake.stubs import same_held
from danvan.web.documents.linting.look import bytes_of, look_at, order_of
from danvan.web.documents.linting.store import store_run
from danvan.web.documents.models import Document, Version

SECONDS = 300.0
MEMORY = 4 * 1024**3
_STATUS = Version.Status


STUCK = timedelta(minutes=10)  # after which a reading that does not end was lost with its process


@transaction.atomic
def reread_version(*, by: Actor, version: Version) -> Version:
    """Read a file again that could not be read, or whose reading never came to an end.

    Raises Denied for who does not keep the document, Refused for one that is read or under way.
    """
    found = Version.objects.select_for_update(of=("self",)).get(pk=version.pk)
    require_keep(by, found.document)
    if not may_reread(found):
        raise Refused(_("Tệp này đã đọc xong hoặc đang được đọc; không cần đọc lại."))
    found.status, found.message, found.duplicate_of = _STATUS.QUEUED, "", None
    found.read_at = now()
    found.save(update_fields=["status", "message", "duplicate_of", "read_at"])
    # Not its name: what has not passed the gate may still turn out to be secret.
    audit.record(by, "reread_version", found.document, {"version": (None, found.number)})
    read_later(found)
    return found


def may_reread(version: Version) -> bool:
    """Whether there is a file that was not read and that nobody is reading."""
    begun = version.read_at or version.uploaded_at
    under_way = version.status in (_STATUS.QUEUED, _STATUS.READING)
    lost = under_way and begun < now() - STUCK
    return bool(version.file) and (lost or version.status == _STATUS.FAILED)


def read_later(version: Version) -> None:
    """Put a version in the queue once it is there for others to see."""
    from danvan.web.documents.jobs import read_queued  # it stands on this module

    transaction.on_commit(lambda: read_queued.enqueue(version.pk))


def read_version(version: Version) -> Version:
    """Read the file of a version and store what was found; the outcome is its status.

    Never raises for the file: a ReaderError becomes the version's message. A file that bears a
    stamp of secrecy is deleted, and only the refusal is kept.
    """
    if not _begin(version):
        return version
    try:
        return _store(version, look_at(_order(version), version.document))
    except ReaderError as error:
        if error.code == "secret":
            return _forget(version, str(error))
        return _fail(version, str(error))
    except BaseException:
        _fail(version, _("Việc đọc bị gián đoạn; hãy bấm Đọc lại."))
        raise


def _begin(version: Version) -> bool:
    """Take a version that waits; False where another worker has it."""
    waits = Version.objects.filter(pk=version.pk, status=_STATUS.QUEUED)
    taken = waits.update(status=_STATUS.READING, message="", read_at=now())
    version.refresh_from_db()
    return bool(taken)


def _order(version: Version) -> Order:
    limit = settings.UPLOAD_LIMIT
    return order_of(bytes_of(version), version.name, limit, SECONDS, MEMORY)


def _store(version: Version, looked: Looked) -> Version:
    """Store what was read, unless the same document is held under its number already."""
    reading = looked.reading
    with transaction.atomic():
        document = Document.objects.select_for_update().get(pk=version.document_id)
        version.document = document
        if version.number == 1 and (held := _held(document, reading)):
            version.duplicate_of = held
            words = _("Văn bản này đã có trong hệ thống: %(document)s.") % {"document": held}
            return _fail(version, words)
        store_reading(version, reading)
        store_run(version, looked)
        audit.record(SYSTEM, "read_version", document, note=version.name)
    return version


def _held(document: Document, reading: Reading) -> Document | None:
    """The document held with the number, day and issuer that were read."""
    if not reading.meta.code:
        return None
    seen = visible_documents(Actor(body=document.owner)).exclude(pk=document.pk)
    return same_held(seen, reading.meta)


def _fail(version: Version, message: str) -> Version:
    version.status, version.message = _STATUS.FAILED, message[:500]
    version.save(update_fields=["status", "message", "duplicate_of"])
    return version


def _forget(version: Version, message: str) -> Version:
    """Delete a secret file first, then all that its name or its hash could tell."""
    version.file.delete(save=False)
    with transaction.atomic():
        name = _("(tệp đã xóa)")
        Version.objects.filter(pk=version.pk).update(
            status=_STATUS.FAILED, message=message, name=name, sha256="", size=0, file=""
        )
        if version.number == 1:
            Document.objects.filter(pk=version.document_id).update(title=name, search="")
        audit.record(SYSTEM, "refuse_secret", version.document)
    version.refresh_from_db()
    return version
