"""When a body ends: the documents it holds pass to the first of its successors."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.handover import Handover
from danvan.web.bodies.models import Body
from danvan.web.core import audit
from danvan.web.core.templatetags.danvan import day
from danvan.web.documents.models import Document


def pass_documents(by: Actor, body: Body, successors: Sequence[Body], on: date) -> int:
    """Give what `body` holds to its heir; 0, for a document held is no open duty.

    Who issued it stays: history keeps the old name.
    """
    if not successors:
        return 0
    heir = successors[0]
    note = f"{body.name} → {heir.name}, {day(on)}"
    held = list(Document.objects.filter(owner=body).select_for_update(of=("self",)))
    audit.record_all(
        audit.entry(by, "pass_documents", each, {"owner": (body, heir)}, note) for each in held
    )
    Document.objects.filter(pk__in=[each.pk for each in held]).update(owner=heir)
    return 0


HANDOVER = Handover(owed=lambda body: 0, pass_on=pass_documents)
