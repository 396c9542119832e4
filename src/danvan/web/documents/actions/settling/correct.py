"""Correcting a task that was read: its words, who leads and coordinates, when, what must exist."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.core.templatetags.danvan import day
from danvan.web.documents.actions.settling.checks import Changes, keep, locked
from danvan.web.documents.models import Candidate
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.documents.settling.compare import EVERY

FIELDS = ("text", "due", "every", "deliverable")
PARTS = tuple(CandidateBody.Part.values)
Owner = Body | BodyGroup


@transaction.atomic
def edit_candidate(
    *,
    by: Actor,
    candidate: Candidate,
    seen: str | None = None,
    keep_rows: Iterable[CandidateBody] | None = None,
    add: dict[str, list[Owner]] | None = None,
    **values: Any,
) -> Candidate:
    """Set some of FIELDS and accept the task; what was read of it stays in `read`.

    Named bodies that are not among `keep_rows` (None: all are) go; `add` are new ones by part.
    Raises Refused for no text, a due date before the document's; Stale if it is not as `seen`.
    """
    if wrong := values.keys() - set(FIELDS):
        raise ValueError(f"no fields of a candidate to edit: {sorted(wrong)}")
    found = locked(by, candidate, seen)
    check(found.version.document.date, values)
    changes: Changes = audit.changed(found, **values)
    changes |= _named(found, keep_rows, add or {})
    changes |= audit.changed(found, accepted=True, dropped=False)
    if changes:
        keep(by, "edit_candidate", found, changes)
    return found


def check(issued: date | None, values: dict[str, Any]) -> None:
    """Raise Refused for values that no task may have."""
    if "text" in values and not values["text"].strip():
        raise Refused(_("Nhiệm vụ phải có nội dung; nếu không cần nhiệm vụ này thì hãy bỏ."))
    if values.get("every", "") not in EVERY:
        raise Refused(_("Định kỳ phải là một trong các kỳ: tháng, quý, 6 tháng, năm."))
    due = values.get("due")
    if due and issued and due < issued:
        raise Refused(
            _("Thời hạn %(due)s đứng trước ngày ban hành văn bản, %(issued)s.")
            % {"due": day(due), "issued": day(issued)}
        )


def _named(
    candidate: Candidate, kept: Iterable[CandidateBody] | None, add: dict[str, list[Owner]]
) -> Changes:
    """Drop the rows that are not kept, add the new ones; what that changed, part by part."""
    before = parts_of(candidate)
    if kept is not None:
        held = {row.pk for row in kept}
        candidate.bodies.exclude(pk__in=held).delete()
    have = {(row.part, row.body_id, row.group_id) for row in candidate.bodies.all()}
    for part, owners in add.items():
        for owner in owners:
            row = body_row(candidate, part, owner)
            if (part, row.body_id, row.group_id) not in have:
                row.save()
    candidate._prefetched_objects_cache.clear()  # type: ignore[attr-defined]
    after = parts_of(candidate)
    return {part: (before[part], after[part]) for part in PARTS if before[part] != after[part]}


def body_row(candidate: Candidate, part: str, owner: Owner) -> CandidateBody:
    """A body that a person named for a task, not yet saved."""
    key = "body" if isinstance(owner, Body) else "group"
    reason = _("Do người xem lại chọn")
    given = {key: owner, "words": owner.name, "reason": reason, "settled": True}
    return CandidateBody(candidate=candidate, part=part, **given)


def parts_of(candidate: Candidate) -> dict[str, list[str]]:
    """The names by part, as the journal keeps them."""
    found: dict[str, list[str]] = {part: [] for part in PARTS}
    for row in candidate.bodies.select_related("body", "group"):
        found[row.part].append(str(row.body or row.group or row.words))
    return found
