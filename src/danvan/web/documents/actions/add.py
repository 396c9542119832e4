"""A file becomes a document, or a new version of one, and waits to be read."""

from __future__ import annotations

from uuid import uuid4

from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.core.together import with_files, write
from danvan.web.documents.access import require_add, require_keep, visible_documents
from danvan.web.documents.actions.read import read_later
from danvan.web.documents.files import Taken, take
from danvan.web.documents.intake.head import placeholder
from danvan.web.documents.models import Document, Version, Visibility


class Duplicate(Refused):
    """The file, or the document in it, is held already: `document` is the one."""

    def __init__(self, reason: str, document: Document) -> None:
        super().__init__(reason)
        self.document = document


@with_files()
def add_document(
    *,
    by: Actor,
    content: bytes,
    name: str,
    visibility: str = Visibility.INTERNAL,
    queue: bool = True,
) -> Version:
    """Keep a file as a new document of the actor's body; it is read in the background.

    With `queue` False the caller reads it: `read_version(version)`. Raises Denied for who is no
    officer, Duplicate for a file that is held, Refused for one that is no document or too large.
    """
    require_add(by)
    if visibility not in Visibility.values:
        raise Refused(_("Hãy chọn phạm vi: công khai hoặc nội bộ."))
    taken = take(content, name)
    require_new(by, taken)
    document = Document.objects.create(
        title=placeholder(taken.name),
        visibility=visibility,
        owner=by.body,
        created_by=by.user,
    )
    version = keep_file(by, document, taken, 1)
    audit.record(by, "add_document", document)
    if queue:
        read_later(version)
    return version


@with_files()
def add_version(
    *,
    by: Actor,
    document: Document,
    content: bytes,
    name: str,
    queue: bool = True,
    after: Version | None = None,
) -> Version:
    """Keep a file as the next version of a document; the earlier ones stay as they are.

    `after` is the version that it was made of. Raises as `add_document` does, and Refused while the
    version before is still being read, or where another one came after `after`.
    """
    held = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    require_keep(by, held)
    last = held.versions.first()
    if after and last != after:
        raise Refused(_("Văn bản vừa có phiên bản mới hơn; hãy mở lại trang để làm trên bản ấy."))
    if last and last.status in (Version.Status.QUEUED, Version.Status.READING):
        raise Refused(_("Phiên bản trước đang được đọc; hãy chờ đọc xong rồi tải phiên bản mới."))
    if last and last.status == Version.Status.FAILED:
        raise Refused(_("Phiên bản trước không đọc được; hãy gỡ tệp đó rồi tải tệp mới."))
    taken = take(content, name)
    require_new(by, taken)
    if last is None and held.visibility == Visibility.PUBLIC:  # that it exists was known, no more
        held.visibility = Visibility.INTERNAL
        held.save(update_fields=["visibility"])
    version = keep_file(by, held, taken, last.number + 1 if last else 1)
    audit.record(by, "add_version", held, {"version": (last and last.number, version.number)})
    if queue:
        read_later(version)
    return version


def require_new(by: Actor, taken: Taken) -> None:
    """Raise Duplicate where the actor may see a document with the same bytes."""
    held = Version.objects.filter(sha256=taken.sha256, document__in=visible_documents(by))
    held = held.filter(duplicate_of=None)  # such a one was refused itself
    if version := held.select_related("document").first():
        raise Duplicate(
            _("Tệp “%(name)s” đã có trong hệ thống: %(document)s.")
            % {"name": taken.name, "document": version.document},
            version.document,
        )


def keep_file(by: Actor, document: Document, taken: Taken, number: int) -> Version:
    """Store the bytes under a name that nobody outside chose; within `with_files`."""
    version = Version(
        document=document,
        number=number,
        name=taken.name,
        media_type=taken.media_type,
        size=len(taken.content),
        sha256=taken.sha256,
        uploaded_by=by.user,
    )
    write(version, "file", taken.content, uuid4().hex + taken.suffix)
    version.save()
    return version
