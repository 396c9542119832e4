"""Deciding about duties to report as they were read: accept, drop, take back, correct."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.documents.actions.settling.checks import Changes, kept, locked
from danvan.web.documents.models import ReportCandidate, ReportCandidateBody
from danvan.web.documents.settling.desk import Desk

FREQUENCIES = ("month", "quarter", "half_year", "nine_months", "year")
Owner = Body | BodyGroup


@transaction.atomic
def accept_report_candidate(
    *, by: Actor, candidate: ReportCandidate, seen: str | None = None
) -> ReportCandidate:
    """Say that it stands as it is; Stale where it is not as `seen`, Refused if dropped."""
    found = locked(by, candidate, seen)
    if found.dropped:
        raise Refused(_("Chế độ báo cáo này đã bỏ; hãy lấy lại trước khi chấp nhận."))
    return kept(by, "accept_report_candidate", found, audit.changed(found, accepted=True))


@transaction.atomic
def drop_report_candidate(
    *, by: Actor, candidate: ReportCandidate, seen: str | None = None
) -> ReportCandidate:
    """Leave it out of what will be adopted; it stays to be taken back."""
    found = locked(by, candidate, seen)
    changes = audit.changed(found, dropped=True, accepted=False)
    return kept(by, "drop_report_candidate", found, changes)


@transaction.atomic
def restore_report_candidate(
    *, by: Actor, candidate: ReportCandidate, seen: str | None = None
) -> ReportCandidate:
    """Take a dropped one back, to be looked at again."""
    found = locked(by, candidate, seen)
    return kept(by, "restore_report_candidate", found, audit.changed(found, dropped=False))


@transaction.atomic
def edit_report_candidate(
    *,
    by: Actor,
    candidate: ReportCandidate,
    name: str,
    purpose: str,
    every: list[str],
    due: date | None,
    reporters: list[Owner],
    addressees: list[Owner],
    seen: str | None = None,
) -> ReportCandidate:
    """Set what counts of it and accept it; what was read stays in `read`.

    Raises Refused for no name, a periodic report without a period, a review without a date.
    """
    found = locked(by, candidate, seen)
    _check(found, name, purpose, every, due)
    before = _names(found)
    _set(found, "reporter", reporters)
    _set(found, "addressee", addressees)
    found._prefetched_objects_cache.clear()  # type: ignore[attr-defined]
    after = _names(found)
    changes: Changes = {
        key: (before[key], after[key]) for key in after if before[key] != after[key]
    }
    values = {"name": name.strip(), "purpose": purpose, "every": every, "due": due}
    changes |= audit.changed(found, **values, accepted=True, dropped=False)
    return kept(by, "edit_report_candidate", found, changes)


def _check(
    candidate: ReportCandidate, name: str, purpose: str, every: list[str], due: date | None
) -> None:
    if not name.strip():
        raise Refused(_("Hãy đặt tên cho báo cáo."))
    if purpose == ReportCandidate.Purpose.PERIODIC and not every:
        raise Refused(_("Báo cáo định kỳ phải có ít nhất một kỳ báo cáo."))
    if purpose != ReportCandidate.Purpose.PERIODIC and not due:
        raise Refused(_("Sơ kết, tổng kết phải có thời hạn."))
    issued = candidate.version.document.date
    if due and issued and due < issued:
        raise Refused(_("Thời hạn đứng trước ngày ban hành văn bản."))


def _set(candidate: ReportCandidate, part: str, owners: list[Owner]) -> None:
    """Let these be the bodies of a part; those that were named already keep their words."""
    wanted: dict[tuple[Any, Any], Owner] = {}
    for owner in owners:
        body = owner.pk if isinstance(owner, Body) else None
        wanted[body, None if body else owner.pk] = owner
    for row in candidate.bodies.filter(part=part):
        if wanted.pop((row.body_id, row.group_id), None) is None:
            row.delete()
        elif not row.settled:
            row.settled = True
            row.save(update_fields=["settled"])
    reason = _("Do người xem lại chọn")
    for owner in wanted.values():
        key = "body" if isinstance(owner, Body) else "group"
        ReportCandidateBody.objects.create(
            candidate=candidate,
            part=part,
            words=owner.name[:400],
            reason=reason,
            settled=True,
            **{key: owner},
        )


def _names(candidate: ReportCandidate) -> dict[str, list[str]]:
    """The names by part, as the journal keeps them."""
    found: dict[str, list[str]] = {"reporter": [], "addressee": []}
    for row in candidate.bodies.select_related("body", "group"):
        found[row.part].append(str(row.body or row.group or row.words))
    return found


def accept_clear_reports(by: Actor, desk: Desk) -> int:
    """Accept every one that is not doubtful, in the caller's transaction; how many that were."""
    found = [card.candidate for card in desk.waiting_reports if card.clear]
    for candidate in found:
        candidate.accepted = True
    ReportCandidate.objects.bulk_update(found, ["accepted"])
    told = {"accepted": (False, True)}
    audit.record_all([audit.entry(by, "accept_report_candidate", each, told) for each in found])
    return len(found)
