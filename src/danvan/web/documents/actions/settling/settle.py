"""The end of the reading screen: every doubt and every task has been looked at."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused
from danvan.web.documents.actions.settling.checks import require_open
from danvan.web.documents.models import Version
from danvan.web.documents.settling.desk import Desk


@transaction.atomic
def settle_version(*, by: Actor, version: Version) -> Version:
    """Mark a version as settled; Refused while doubts are open or tasks not looked at."""
    found = Version.objects.select_for_update(of=("self",)).get(pk=version.pk)
    require_open(by, found)
    desk = Desk(found)
    if desk.left:
        raise Refused(
            _("Còn %(doubts)d điểm nghi ngờ và %(tasks)d nhiệm vụ chưa xem; hãy xem hết rồi xong.")
            % {"doubts": len(desk.points), "tasks": len(desk.waiting)}
        )
    if found.status != Version.Status.SETTLED:
        changes = audit.changed(found, status=Version.Status.SETTLED)
        found.settled_at = now()
        found.save(update_fields=["status", "settled_at"])
        audit.record(by, "settle_version", found, changes)
    return found
