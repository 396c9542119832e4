"""Nơi nhận as the page shows it: for the holder who confirmed what, for others their own part."""

from __future__ import annotations

from functools import cached_property

from danvan.web.bodies.acting import Actor
from danvan.web.documents.access import holds
from danvan.web.documents.intake.recipients import FILE
from danvan.web.documents.models import Document, Recipient

WITH = ("body", "group", "received_by", "read_by")


class Distribution:
    """The rows of a document's Nơi nhận that the actor may see."""

    def __init__(self, by: Actor, document: Document) -> None:
        self.by = by
        self.whole = holds(by, document)
        rows = list(document.recipients.select_related(*WITH).order_by("id"))
        self.mine = [row for row in rows if row.sent_at and row.body_id == by.body_id]
        self._rows = rows

    @property
    def waiting(self) -> list[Recipient]:
        """Dashes not sent yet; the copy that is kept is sent to nobody."""
        return [row for row in self._rows if not row.sent_at and row.purpose != FILE]

    @property
    def ready(self) -> list[Recipient]:
        """Those among them that can be sent."""
        return [row for row in self.waiting if row.body_id or row.group_id]

    @property
    def sent(self) -> list[Recipient]:
        """One row for each body that has it, the silent ones first."""
        found = [row for row in self._rows if row.sent_at and row.body_id]
        return sorted(found, key=lambda row: (bool(row.read_at), bool(row.received_at), row.pk))

    @cached_property
    def printed(self) -> list[str]:
        """The names of the list, as everybody who has the document can read them in it."""
        return [row.name for row in self._rows if row.purpose != FILE and not _member(row)]

    @property
    def received(self) -> int:
        return sum(row.received_at is not None for row in self.sent)

    @property
    def read(self) -> int:
        return sum(row.read_at is not None for row in self.sent)

    @property
    def percent(self) -> int:
        """How many of a hundred have confirmed that they read it, rounded down."""
        return 100 * self.read // len(self.sent) if self.sent else 0

    @property
    def confirmed(self) -> bool:
        """Whether the actor's body has confirmed that it received the document."""
        return all(row.received_at for row in self.mine)

    @property
    def finished(self) -> bool:
        """Whether the actor's body has confirmed everything."""
        return all(row.read_at for row in self.mine)


def _member(row: Recipient) -> bool:
    """Whether a row was made of a group when the document was sent."""
    return row.body_id is not None and row.group_id is not None
