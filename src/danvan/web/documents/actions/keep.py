"""Keeping a document in order: where it is in its life, who may see it, what was no document."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused
from danvan.web.documents.access import require_keep
from danvan.web.documents.closing import require_closable
from danvan.web.documents.intake.stubs import open_stubs, replace_stubs
from danvan.web.documents.models import Document, State, Version, Visibility

# what may follow what; an expired document can come back, since the mark may be a mistake
NEXT = {
    State.DRAFT: (State.IN_FORCE,),
    State.IN_FORCE: (State.SUPERSEDED, State.EXPIRED),
    State.SUPERSEDED: (State.IN_FORCE,),
    State.EXPIRED: (State.IN_FORCE,),
}


@transaction.atomic
def change_state(
    *, by: Actor, document: Document, state: str, note: str = "", ended_on: date | None = None
) -> Document:
    """Move a document on in its life; `note` says why, for example what took its place.

    `ended_on` is the day from which it is no longer in force, today where nobody says it. Raises
    Denied for who does not keep it, Refused for a step that does not follow, for a document put in
    force without its day, and for a day to come or before the document's own.
    """
    held = locked(document)
    require_keep(by, held)
    if state not in NEXT[State(held.state)]:
        words = {"now": held.get_state_display(), "wanted": _label(state)}
        raise Refused(_("Văn bản “%(now)s” không chuyển thành “%(wanted)s” được.") % words)
    if state == State.IN_FORCE and held.date is None:
        raise Refused(
            _("Văn bản chưa có ngày ban hành; hãy ghi ngày ở màn hình xem lại rồi chuyển.")
        )
    over = state in (State.SUPERSEDED, State.EXPIRED)
    changes = audit.changed(held, state=state, ended_on=_end(held, ended_on) if over else None)
    held.revision += 1
    held.save()
    audit.record(by, "change_document_state", held, changes, note.strip()[:2000])
    return held


def _end(document: Document, day: date | None) -> date:
    """The day from which it is over."""
    if day and day > today():
        raise Refused(
            _("Ngày hết hiệu lực không thể sau hôm nay; đến ngày ấy hãy chuyển trạng thái.")
        )
    if day and document.date and day < document.date:
        raise Refused(_("Ngày hết hiệu lực không thể trước ngày ban hành."))
    return day or today()


@transaction.atomic
def change_visibility(*, by: Actor, document: Document, visibility: str) -> Document:
    """Open a document to everybody, or close it again. Raises Denied, Refused."""
    held = locked(document)
    require_keep(by, held)
    if visibility not in Visibility.values:
        raise Refused(_("Hãy chọn phạm vi: công khai hoặc nội bộ."))
    if visibility == Visibility.INTERNAL != held.visibility:
        require_closable(held)
    if changes := audit.changed(held, visibility=visibility):
        held.revision += 1
        held.save()
        audit.record(by, "change_visibility", held, changes)
        if visibility == Visibility.PUBLIC and not held.stub:  # others may have stubs of it
            replace_stubs(held)
        open_stubs(held)
    return held


@transaction.atomic
def discard_version(*, by: Actor, version: Version) -> Document | None:
    """Take away a file that could not be read; with the first one goes the document itself.

    Returns the document that stays. Raises Denied, and Refused for a file that was read.
    """
    found = Version.objects.select_for_update(of=("self",)).get(pk=version.pk)
    document = locked(found.document)
    require_keep(by, document)
    if found.status != Version.Status.FAILED:
        raise Refused(_("Chỉ gỡ được tệp không đọc được; văn bản đã đọc thì được giữ lại."))
    path, storage = found.file.name, found.file.storage
    # Not its name: what did not pass the gate for secrets may be one.
    audit.record(by, "discard_version", document, {"version": (found.number, None)})
    try:
        found.delete()
        if found.number == 1:
            document.delete()
    except ProtectedError:
        raise Refused(
            _("Văn bản có chương trình hoặc nhiệm vụ đã giao nên dòng này được giữ lại.")
        ) from None
    if path:
        transaction.on_commit(lambda: storage.delete(path))
    return document if found.number > 1 else None


def locked(document: Document) -> Document:
    """The row as it stands now, held until the transaction ends."""
    rows = Document.objects.select_for_update(of=("self",)).select_related("owner")
    return rows.get(pk=document.pk)


def locked_two(one: Document, other: Document) -> tuple[Document, Document]:
    """Both as they stand now; held in one order, so that no two people wait for each other."""
    rows = {each.pk: locked(each) for each in sorted((one, other), key=lambda each: each.pk)}
    return rows[one.pk], rows[other.pk]


def _label(state: str) -> str:
    return str(State(state).label) if state in State.values else state
