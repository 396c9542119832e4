"""Correcting the head of a document; what was read stays in the version's reading."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import now, today
from danvan.web.core.errors import Refused
from danvan.web.core.freshness import require_fresh
from danvan.web.documents.access import require_settle
from danvan.web.documents.actions.settling.names import resolve_again
from danvan.web.documents.intake.stubs import replace_stubs, replaced
from danvan.web.documents.intake.to_come import TO_COME
from danvan.web.documents.models import Document, Version

_TELL = ("type", "code", "issuer_name", "date")  # what a citation finds a document by
FIELDS = ("type", "code", "title", "issuer_name", "issuer", "place", "date")


@transaction.atomic
def edit_head(*, by: Actor, document: Document, revision: int | None, **values: Any) -> Document:
    """Set some of FIELDS; names not settled yet are looked up anew for another issuer or day.

    Returns the document held where a corrected stub turns out to be it.
    Raises Refused for another day that is still to come, Stale for an older `revision`.
    """
    if wrong := values.keys() - set(FIELDS):
        raise ValueError(f"no fields of a head to edit: {sorted(wrong)}")
    found = Document.objects.select_for_update(of=("self",)).select_related("issuer", "owner")
    held = found.get(pk=document.pk)
    require_settle(by, held)
    require_fresh(held, revision, held.revision, _("chỗ"))
    if (new := values.get("date")) and new > today() and new != held.date:
        raise Refused(_("Ngày ban hành không thể sau hôm nay."))
    if changes := audit.changed(held, **values):
        held.revision += 1
        held.save()
        audit.record(by, "edit_head", held, changes)
        version = held.versions.first()
        if version and "date" in changes:
            _day_put_right(by, version)
        if version and held.issuer and changes.keys() & {"issuer", "date"}:
            resolve_again(by=by, version=version)
        if changes.keys() & {"code", "issuer_name", "date"}:
            joined = _joined(held, known=version is not None)
            if version is None:
                _answer_to(changes, document=joined)
            return joined
    return held


def _day_put_right(by: Actor, version: Version) -> None:
    """What was doubtful of the day as read is settled by the day that a person gave."""
    told = {"settled_by": by.user, "settled_at": now(), "decision": _("Đã sửa ngày ban hành")}
    version.doubts.filter(code=TO_COME, settled_at=None).update(**told)


def _answer_to(changes: dict[str, Any], document: Document) -> None:
    """What still cites the document in the words that were wrong leads to it all the same."""
    before = {name: changes[name][0] for name in _TELL if name in changes}
    if any(before.values()):
        now = {name: getattr(document, name) for name in _TELL}
        Document.objects.create(owner=document.owner, merged_into=document, **{**now, **before})


def _joined(document: Document, *, known: bool) -> Document:
    """Stubs and the document that is held meet once a code, day or issuer is put right."""
    if not known:
        return replaced(document)
    replace_stubs(document)
    return document
