"""Deciding about tasks as they were read: accept, drop, take back; all that are clear at once."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.documents.actions.settling.checks import kept, locked, require_open
from danvan.web.documents.actions.settling.reports import accept_clear_reports
from danvan.web.documents.models import Candidate, Version
from danvan.web.documents.settling.desk import Desk


@transaction.atomic
def accept_candidate(*, by: Actor, candidate: Candidate, seen: str | None = None) -> Candidate:
    """Say that a task stands as it is; Stale where it is not as `seen`, Refused if dropped."""
    found = locked(by, candidate, seen)
    if found.dropped:
        raise Refused(_("Nhiệm vụ này đã bỏ; hãy lấy lại trước khi chấp nhận."))
    return kept(by, "accept_candidate", found, audit.changed(found, accepted=True))


@transaction.atomic
def drop_candidate(*, by: Actor, candidate: Candidate, seen: str | None = None) -> Candidate:
    """Leave a task out of what will be adopted; it stays to be taken back."""
    found = locked(by, candidate, seen)
    return kept(by, "drop_candidate", found, audit.changed(found, dropped=True, accepted=False))


@transaction.atomic
def restore_candidate(*, by: Actor, candidate: Candidate, seen: str | None = None) -> Candidate:
    """Take a dropped task back, to be looked at again; Refused for one joined to another."""
    found = locked(by, candidate, seen)
    if found.merged_into_id:
        raise Refused(_("Nhiệm vụ này đã gộp vào nhiệm vụ khác; hãy tách nhiệm vụ ấy ra."))
    return kept(by, "restore_candidate", found, audit.changed(found, dropped=False))


@transaction.atomic
def accept_clear(*, by: Actor, version: Version) -> int:
    """Accept every task and report that is not doubtful; answers how many tasks that were."""
    require_open(by, version)
    list(version.candidates.select_for_update().values_list("pk"))
    desk = Desk(version)
    accept_clear_reports(by, desk)
    found = [card.candidate for card in desk.clear]
    for candidate in found:
        candidate.accepted = True
    Candidate.objects.bulk_update(found, ["accepted"])
    told = {"accepted": (False, True)}
    audit.record_all([audit.entry(by, "accept_candidate", each, told) for each in found])
    if found:
        audit.record(by, "accept_clear", version, {"tasks": (None, len(found))})
    return len(found)
