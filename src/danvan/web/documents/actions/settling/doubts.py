"""Settling what the reader noticed: a person has looked and says what holds."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused
from danvan.web.documents.actions.settling.checks import require_open
from danvan.web.documents.models import Doubt, Version
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.documents.settling.desk import Desk


@transaction.atomic
def settle_doubt(*, by: Actor, doubt: Doubt, decision: str = "") -> Doubt:
    """Settle one doubt, with a word on what was decided; Refused where somebody has done so."""
    found = Doubt.objects.select_for_update(of=("self",)).get(pk=doubt.pk)
    require_open(by, found.version)
    if found.settled_at is not None:
        raise Refused(
            _("%(who)s đã giải quyết điểm này: %(decision)s")
            % {"who": found.settled_by or _("Người khác"), "decision": found.decision}
        )
    found.settled_by, found.settled_at = by.user, now()
    found.decision = (decision.strip() or _("Đúng như văn bản"))[:250]
    found.save()
    audit.record(by, "settle_doubt", found, {"decision": (None, found.decision)}, found.message)
    return found


@transaction.atomic
def settle_minor(*, by: Actor, version: Version) -> int:
    """Let all that stands as remark only stand as it is, names included; answers how many.

    A name of a body that should lead is no mere remark.
    """
    require_open(by, version)
    desk = Desk(version)
    words = {each.name.words for each in desk.minor if each.name}
    rows = CandidateBody.objects.filter(candidate__version=version, words__in=words)
    rows.filter(settled=False).update(settled=True)
    doubts = [each.doubt for each in desk.minor]
    for doubt in doubts:
        doubt.settled_by, doubt.settled_at = by.user, now()
        doubt.decision = _("Để nguyên như văn bản")
    Doubt.objects.bulk_update(doubts, ["settled_by", "settled_at", "decision"])
    audit.record_all(
        audit.entry(by, "settle_doubt", each, {"decision": (None, each.decision)}, each.message)
        for each in doubts
    )
    return len(doubts)
