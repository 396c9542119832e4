"""What every act of the reading screen checks first: the right to it, and that nothing changed."""

from __future__ import annotations

from typing import Any, TypeVar

from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.core.freshness import require_fresh
from danvan.web.documents.access import READ, require_settle
from danvan.web.documents.models import (
    Candidate,
    Clause,
    FigureCandidate,
    ReportCandidate,
    Version,
)

Changes = dict[str, tuple[Any, Any]]
Thing = TypeVar("Thing", Candidate, ReportCandidate, FigureCandidate)


def require_open(by: Actor, version: Version) -> None:
    """Raise Denied for who may not settle it; Refused if it is not read, or not the newest."""
    require_settle(by, version.document)
    if version.status not in READ:
        raise Refused(_("Tệp này chưa đọc xong nên chưa xem lại được; hãy chờ ít phút."))
    if version.document.versions.filter(number__gt=version.number).exists():
        raise Refused(_("Văn bản đã có bản mới hơn; hãy mở lại trang để xem bản mới."))


def locked(by: Actor, thing: Thing, seen: str | None) -> Thing:
    """What was read as it stands, locked; Stale if it is not any more what the user saw."""
    rows = type(thing)._default_manager.select_for_update(of=("self",))
    rows = rows.select_related("version__document__owner")
    rows = rows.defer("version__text", "version__reading")
    if not isinstance(thing, FigureCandidate):
        rows = rows.prefetch_related("bodies__body", "bodies__group")
    found = rows.get(pk=thing.pk)
    require_open(by, found.version)
    require_unchanged(found, seen)
    return found


def require_unchanged(
    thing: Candidate | ReportCandidate | FigureCandidate | Clause, seen: str | None
) -> None:
    """Raise Stale, naming who was first, unless the thing still is as it was `seen`."""
    require_fresh(thing, seen, thing.seen, _("chỗ"))


def keep(by: Actor, act: str, thing: Thing, changes: Changes, note: str = "") -> None:
    """Save it and write the journal."""
    thing.save()
    audit.record(by, act, thing, changes, note)


def kept(by: Actor, act: str, thing: Thing, changes: Changes) -> Thing:
    """The same, if there is a change."""
    if changes:
        keep(by, act, thing, changes)
    return thing


def call(candidate: Candidate) -> str:
    """How the journal names a task."""
    return f"{candidate.clause}: {candidate.text[:120]}"
