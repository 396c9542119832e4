"""Tasks cut in two, joined, and added: what the reader took for one, for two, or missed."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.documents.actions.settling.checks import call, keep, locked, require_open
from danvan.web.documents.actions.settling.correct import PARTS, Owner, body_row, check, parts_of
from danvan.web.documents.models import Candidate, Version
from danvan.web.documents.models.candidate import CandidateBody

_COPIED = ("version", "clause", "due", "due_words", "every", "deliverable", "read")


@transaction.atomic
def split_candidate(
    *, by: Actor, candidate: Candidate, at: int, seen: str | None = None
) -> tuple[Candidate, Candidate]:
    """Cut a task at the character `at` of its text; both keep bodies, dates and what was read."""
    first = locked(by, candidate, seen)
    if first.dropped:
        raise Refused(_("Nhiệm vụ này đã bỏ; hãy lấy lại trước khi tách."))
    head, tail = first.text[:at].rstrip(" ,;"), first.text[at:].strip()
    if not head.strip() or not tail:
        raise Refused(_("Chỗ cắt phải ở giữa nhiệm vụ: mỗi phần cần có nội dung riêng."))
    second = Candidate(**{name: getattr(first, name) for name in _COPIED})
    second.text, second.order = tail, first.order + 1
    second.start, second.end = _spans_cut(first, tail)
    changes = audit.changed(first, text=head, accepted=False, end=second.start)
    if second.start == first.start:  # its words are not in the source as they stand here
        first.end = second.end
    first.version.candidates.filter(order__gt=first.order).update(order=F("order") + 1)
    second.save()
    rows = [_copy(row, second) for row in first.bodies.all()]
    CandidateBody.objects.bulk_create(rows)
    keep(by, "split_candidate", first, {"text": changes["text"]}, call(second))
    audit.record(by, "split_candidate", second, {"text": (None, tail)}, call(first))
    return first, second


def _spans_cut(first: Candidate, tail: str) -> tuple[int, int]:
    """Where the second part stands in the source; the whole where its words are not found there."""
    text = Version.objects.values_list("text", flat=True).get(pk=first.version_id)
    at = text.find(tail[:40], first.start + 1, first.end)
    return (at if at > 0 else first.start), first.end


def _copy(row: CandidateBody, candidate: Candidate) -> CandidateBody:
    names = ("part", "words", "start", "end", "body_id", "group_id", "reason", "settled")
    return CandidateBody(candidate=candidate, **{name: getattr(row, name) for name in names})


@transaction.atomic
def merge_candidates(*, by: Actor, candidate: Candidate, seen: str | None = None) -> Candidate:
    """Join the task after this one to it; that one is kept, dropped, with what was read of it.

    Its own due date, period and product stand; where it has none it takes the other's.
    """
    first = locked(by, candidate, seen)
    after = first.version.candidates.filter(dropped=False, order__gt=first.order).first()
    if first.dropped or after is None:
        raise Refused(_("Không có nhiệm vụ nào đứng sau để gộp."))
    second = locked(by, after, None)
    before = parts_of(first)
    taken = {name: getattr(second, name) for name in _COPIED[2:6] if not getattr(first, name)}
    joined = f"{first.text.rstrip()}\n{second.text.strip()}"
    changes = audit.changed(first, text=joined, accepted=False, **taken)
    first.start, first.end = min(first.start, second.start), max(first.end, second.end)
    _take_bodies(first, second)
    named = parts_of(first)
    changes |= {part: (before[part], named[part]) for part in PARTS if before[part] != named[part]}
    second.dropped, second.accepted, second.merged_into = True, False, first
    keep(by, "merge_candidates", first, changes, call(second))
    keep(by, "merge_candidates", second, {"dropped": (False, True)}, call(first))
    return first


def _take_bodies(first: Candidate, second: Candidate) -> None:
    """Give the first the bodies of the second that it has not."""

    def key(row: CandidateBody) -> tuple[Any, ...]:
        owner = row.body_id or row.group_id
        return row.part, row.body_id, row.group_id, None if owner else row.words

    have = {key(row) for row in first.bodies.all()}
    new = [_copy(row, first) for row in second.bodies.all() if key(row) not in have]
    CandidateBody.objects.bulk_create(new)
    first._prefetched_objects_cache.clear()  # type: ignore[attr-defined]


@transaction.atomic
def add_candidate(
    *,
    by: Actor,
    version: Version,
    clause: str,
    start: int,
    end: int,
    text: str,
    leads: list[Owner],
    coordinators: list[Owner],
    **values: Any,
) -> Candidate:
    """Add a task that the reader missed, from the words `[start, end)` of the text; it is accepted.

    It takes its place among the others by where its words stand.
    """
    require_open(by, version)
    check(version.document.date, {"text": text, **values})
    if not 0 <= start < end <= len(version.text):
        raise Refused(_("Hãy chọn những từ của văn bản nói lên nhiệm vụ này."))
    before = version.candidates.filter(start__lte=start).aggregate(last=Max("order"))["last"]
    order = 0 if before is None else before + 1
    version.candidates.filter(order__gte=order).update(order=F("order") + 1)
    fields = {"clause": clause, "start": start, "end": end, "text": text.strip(), **values}
    made = Candidate.objects.create(version=version, order=order, accepted=True, **fields)
    for part, owners in zip(PARTS, (leads, coordinators), strict=True):
        for owner in owners:
            body_row(made, part, owner).save()
    told = {"text": (None, made.text), "due": (None, made.due), "lead": (None, leads)}
    audit.record(by, "add_candidate", made, told)
    return made
