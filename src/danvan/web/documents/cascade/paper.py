"""A document as the cascade knows it: the few columns of a row; more only where it is shown."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from danvan.web.documents.models import Document


class Head(NamedTuple):
    """What tells a document from another one, and where it is in its life.

    In the order of the model, as `from_db` takes them.
    """

    pk: int
    type: str
    code: str
    title: str
    issuer_name: str
    issuer_id: int | None
    date: datetime.date | None
    state: str
    ended_on: datetime.date | None
    owner_id: int | None


FIELDS = Head._fields
_COLUMNS = ("id", *FIELDS[1:])


class Paper:
    """A document of the cascade; `held` where there is a file of it."""

    __slots__ = ("_document", "head", "held")

    def __init__(self, document: Document, held: bool) -> None:
        self._document: Document | None = document
        self.head = Head(*(getattr(document, name) for name in FIELDS))
        self.held = held

    @classmethod
    def of(cls, fields: tuple[Any, ...], held: bool) -> Paper:
        """From the columns FIELDS of a row: thousands are met, and few of them are shown."""
        made = cls.__new__(cls)
        made._document, made.head, made.held = None, Head(*fields), held
        return made

    @property
    def pk(self) -> int:
        return self.head.pk

    @property
    def document(self) -> Document:
        """With the columns of the head; any other one would be asked for."""
        if self._document is None:
            self._document = Document.from_db(None, _COLUMNS, self.head)
        return self._document
