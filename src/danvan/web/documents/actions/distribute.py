"""Nơi nhận as a distribution: sending, correcting whom it goes to, confirming."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.bodies.news import News, NewsKind, tell
from danvan.web.core import audit
from danvan.web.core.clock import now, today
from danvan.web.core.errors import Denied, Refused
from danvan.web.documents.access import READ, may_confirm, require_keep
from danvan.web.documents.actions.keep import locked
from danvan.web.documents.intake.recipients import FILE
from danvan.web.documents.models import Document, Recipient, State


@transaction.atomic
def distribute_document(*, by: Actor, document: Document) -> int:
    """Send a document to those of its Nơi nhận that it was not sent to yet; to how many bodies.

    A group becomes a row for each of its members on the document's day. Raises Denied, and Refused
    for a draft, a document not read, and one without anybody to send it to.
    """
    held = locked(document)
    require_keep(by, held)
    if held.state == State.DRAFT:
        raise Refused(_("Dự thảo chưa gửi đi được; hãy chuyển sang “Đang thực hiện” trước."))
    if not held.versions.filter(status__in=READ).exists():
        raise Refused(_("Văn bản chưa đọc xong; hãy chờ đọc xong rồi gửi."))
    waiting = list(held.recipients.filter(sent_at=None).exclude(purpose=FILE))
    bodies = _spread(held, waiting)
    if not bodies:
        raise Refused(_("Không còn nơi nhận nào để gửi: hãy thêm nơi nhận hoặc chọn cơ quan."))
    sent = {"sent_at": now(), "sent_by": by.user}
    held.recipients.filter(pk__in=[row.pk for row in waiting if _addressed(row)]).update(**sent)
    Recipient.objects.bulk_create(
        Recipient(
            document=held, name=body.name, purpose=row.purpose, body=body, group=row.group, **sent
        )
        for body, row in bodies.items()
        if row.body_id is None
    )
    audit.record(by, "distribute_document", held, {"recipients": (None, len(bodies))})
    keys = [body.pk for body in bodies]
    title = f"{held}: {held.title}" if held.title else str(held)
    tell(News(by, NewsKind.DISTRIBUTED, held, keys, title=title))
    return len(bodies)


def _addressed(row: Recipient) -> bool:
    """Whether the words of a row were matched with anybody."""
    return row.body_id is not None or row.group_id is not None


def _spread(document: Document, rows: list[Recipient]) -> dict[Body, Recipient]:
    """Each body that is sent the document now, with the row that names it or its group."""
    day = document.date or today()
    have = set(document.recipients.exclude(sent_at=None).values_list("body", flat=True))
    found = {row.body: row for row in rows if row.body and row.body_id not in have}
    for row in rows:
        if row.group:
            for body in row.group.members(day):
                if body.pk not in have:
                    found.setdefault(body, row)
    return found


@transaction.atomic
def add_recipients(
    *, by: Actor, document: Document, named: Sequence[Body | BodyGroup], purpose: str = ""
) -> int:
    """Add bodies and groups that Nơi nhận does not name yet; how many. Raises Denied, Refused."""
    held = locked(document)
    require_keep(by, held)
    rows = [_row(held, each, purpose) for each in dict.fromkeys(named)]
    bodies = set(held.recipients.values_list("body", flat=True)) - {None}
    groups = set(held.recipients.filter(body=None).values_list("group", flat=True)) - {None}
    new = [row for row in rows if row.body_id not in bodies and row.group_id not in groups]
    if not new:
        raise Refused(_("Các cơ quan này đã có trong nơi nhận."))
    Recipient.objects.bulk_create(new)
    names = "; ".join(row.name for row in new)
    audit.record(by, "add_recipients", held, {"recipients": (None, names)})
    return len(new)


def _row(document: Document, each: Body | BodyGroup, purpose: str) -> Recipient:
    body, group = (each, None) if isinstance(each, Body) else (None, each)
    return Recipient(document=document, name=each.name, purpose=purpose, body=body, group=group)


@transaction.atomic
def correct_recipient(*, by: Actor, recipient: Recipient, named: Body | BodyGroup) -> Recipient:
    """Say whom a printed dash means. Raises Denied, and Refused for one that was sent."""
    row = _unsent(by, recipient)
    before = row.body or row.group
    row.body, row.group = (named, None) if isinstance(named, Body) else (None, named)
    row.save(update_fields=["body", "group"])
    audit.record(
        by, "correct_recipient", row.document, {"recipients": (before, named.name)}, row.name
    )
    return row


@transaction.atomic
def remove_recipient(*, by: Actor, recipient: Recipient) -> None:
    """Take a dash off the list. Raises Denied, and Refused for one that was sent."""
    row = _unsent(by, recipient)
    audit.record(by, "remove_recipient", row.document, {"recipients": (row.name, None)})
    row.delete()


def _unsent(by: Actor, recipient: Recipient) -> Recipient:
    rows = Recipient.objects.select_for_update(of=("self",))
    row = rows.select_related("document__owner", "body", "group").get(pk=recipient.pk)
    require_keep(by, row.document)
    if row.sent_at:
        raise Refused(_("Văn bản đã gửi tới nơi nhận này; nơi nhận được giữ nguyên."))
    return row


@transaction.atomic
def confirm_receipt(*, by: Actor, document: Document, read: bool = False) -> None:
    """Confirm for the actor's body that the document came, or (`read`) that it was read.

    Reading confirms receiving too; what was confirmed before keeps its first moment and person.
    Raises Denied for who is no officer of a body that it was sent to.
    """
    if not may_confirm(by, document):
        raise Denied(_("Chỉ chuyên viên của cơ quan được gửi văn bản mới xác nhận được."))
    rows = document.recipients.select_for_update(of=("self",)).filter(
        body=by.body_id, sent_at__isnull=False
    )
    done = rows.filter(received_at=None).update(received_at=now(), received_by=by.user)
    if read:
        done = rows.filter(read_at=None).update(read_at=now(), read_by=by.user)
    if done:
        audit.record(by, "confirm_reading" if read else "confirm_receipt", document)
