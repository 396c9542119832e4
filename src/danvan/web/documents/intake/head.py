"""The head of a document: what the reader found there fills what nobody has filled yet."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from danvan.reader.model import Reading
from danvan.web.documents.intake.names import issuer_of
from danvan.web.documents.models import Document, State
from danvan.web.documents.models.document import Type


def placeholder(name: str) -> str:
    """What a document is called until its title is read: its file's name without the ending."""
    return name.rsplit(".", 1)[0] or name


def fill_head(document: Document, reading: Reading, *, first: bool) -> None:
    """Set the fields of the head that are empty, and save.

    What stands there already was read from an earlier version or corrected by a person, and stays;
    so does the state, but for the `first` version. What others said of a document that was only
    cited gives way to its own first file.
    """
    if document.title == placeholder(reading.source.name):
        document.title = ""
    cited = first and document.created_by_id is None and document.cited_by.exists()
    for name, value in _read(reading).items():
        if value and (cited or not getattr(document, name)):
            setattr(document, name, value)
    if document.type == Type.OTHER and reading.meta.type in Type.values:
        document.type = reading.meta.type
    if document.issuer is None:
        document.issuer = issuer_of(document)
    if first and is_draft(reading):
        document.state = State.DRAFT
    document.revision += 1
    document.save()


def is_draft(reading: Reading) -> bool:
    """Whether the text has neither number nor day yet."""
    return reading.meta.code is None and reading.meta.date is None


def day_of(words: str | None) -> date | None:
    """An ISO day of the contract."""
    return date.fromisoformat(words) if words else None


def _read(reading: Reading) -> dict[str, Any]:
    meta = reading.meta
    signatories = [asdict(each) for each in meta.signatories]
    return {
        "code": (meta.code or "")[:80],
        "title": (meta.title or "")[:1000],
        "issuer_name": (meta.issuer or "")[:250],
        "superior_name": (meta.superior or "")[:250],
        "place": (meta.place or "")[:120],
        "date": day_of(meta.date),
        "signatories": [
            {name: each[name] for name in ("authority", "position", "name")} for each in signatories
        ],
    }
