"""Settling what the reader noticed: a person has looked and says what holds."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused
from danvan.web.documents.actions.settling import require_open
from danvan.web.documents.models import Doubt


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
