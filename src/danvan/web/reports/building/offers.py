"""What the machine wrote anew beside an edited section: taken, or left."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused
from danvan.web.reports.access import require_write
from danvan.web.reports.actions.locked import keep, locked
from danvan.web.reports.models import Report
from danvan.web.reports.transitions import Act, after


@transaction.atomic
def settle_offer(*, by: Actor, report: Report, key: str, take: bool) -> Report:
    """Put the machine's words in the place of the edited ones (`take`), or drop the offer.

    The journal tells who took it. Raises Refused where nothing is offered any more.
    """
    report = locked(report)
    require_write(by, report)
    after(report.state, Act.WRITE)
    section = report.sections.select_for_update().filter(key=key, offered=True).first()
    if section is None:
        raise Refused(_("Mục này không còn bản mới nào để xem; có thể người khác đã chọn rồi."))
    if take:
        section.blocks = section.built
        section.edited_by, section.edited_at = by.user, now()
        report.content += 1
    section.offered = False
    section.revision += 1
    section.save()
    changes = audit.changed(report)
    keep(by, "take_offer" if take else "leave_offer", report, changes, section.heading)
    return report
