"""The end of the reading screen: every doubt, task, report and figure has been looked at."""

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
    """Mark a version as settled; Refused while anything is not looked at."""
    found = Version.objects.select_for_update(of=("self",)).get(pk=version.pk)
    require_open(by, found)
    desk = Desk(found)
    if desk.left:
        raise Refused(_left(desk))
    if found.status != Version.Status.SETTLED:
        changes = audit.changed(found, status=Version.Status.SETTLED)
        found.settled_at = now()
        found.save(update_fields=["status", "settled_at"])
        audit.record(by, "settle_version", found, changes)
        _compare_later(found.document_id)
    return found


def _compare_later(document: int) -> None:
    """What it carries out, and who carries it out: found while nobody waits for it."""
    from danvan.web.documents.jobs import compare_around  # it stands on the actions

    transaction.on_commit(lambda: compare_around.enqueue(document))


def _left(desk: Desk) -> str:
    """What is still to be looked at."""
    told = {
        "doubts": len(desk.points),
        "tasks": len(desk.waiting),
        "reports": len(desk.waiting_reports),
        "figures": len(desk.waiting_figures),
    }
    if told["figures"]:
        return (
            _(
                "Còn %(doubts)d điểm nghi ngờ, %(tasks)d nhiệm vụ, %(reports)d chế độ báo cáo và "
                "%(figures)d chỉ tiêu chưa xem; hãy xem hết rồi xong."
            )
            % told
        )
    if told["reports"]:
        return (
            _(
                "Còn %(doubts)d điểm nghi ngờ, %(tasks)d nhiệm vụ chưa xem và %(reports)d chế độ "
                "báo cáo chưa xem; hãy xem hết rồi xong."
            )
            % told
        )
    return (
        _("Còn %(doubts)d điểm nghi ngờ và %(tasks)d nhiệm vụ chưa xem; hãy xem hết rồi xong.")
        % told
    )
