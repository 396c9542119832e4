"""Tasks of an older version follow the newer one."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.documents.access import READ, require_keep
from danvan.web.documents.actions.keep import locked
from danvan.web.documents.compare import Moves
from danvan.web.documents.models import Version
from danvan.web.documents.relink import Relinked, relink


@transaction.atomic
def relink_version(*, by: Actor, older: Version, newer: Version) -> Relinked:
    """Let what points into `older` point into `newer`, clause by clause.

    Raises Denied for who does not keep the document, Refused for versions of two documents, in
    the wrong order, or not read.
    """
    document = locked(newer.document)
    require_keep(by, document)
    if older.document_id != newer.document_id or older.number >= newer.number:
        raise Refused(_("Hãy chọn một phiên bản trước và một phiên bản sau của cùng văn bản."))
    if older.status not in READ or newer.status not in READ:
        raise Refused(_("Phiên bản này chưa đọc xong; hãy chờ đọc xong."))
    done = relink(by, older, newer, Moves(older, newer), dry=False)
    if done.moved:
        audit.record(
            by,
            "relink_version",
            document,
            {"version": (older.number, newer.number), "tasks": (None, done.moved)},
        )
    return done
