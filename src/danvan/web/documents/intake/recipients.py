"""Nơi nhận: one row for each printed dash, or for each body where a dash names several."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.reader import model
from danvan.reader.model import Reading
from danvan.web.bodies.resolve import Match
from danvan.web.documents.intake.names import Names
from danvan.web.documents.models import Recipient, Version

FILE = "file"  # the purpose of the copy that is kept: nobody is sent it


def store_recipients(version: Version, reading: Reading, names: Names) -> None:
    """Add the dashes that the document does not have yet; those already sent stay as they are."""
    held = set(version.document.recipients.values_list("name", flat=True))
    Recipient.objects.bulk_create(
        row
        for printed in reading.meta.recipients
        for row in _rows(version, printed, names)
        if row.name not in held
    )


def _rows(version: Version, printed: model.Recipient, names: Names) -> Iterator[Recipient]:
    for name, match in _matches(printed, names):
        yield Recipient(
            document=version.document,
            name=name[:400],
            purpose=printed.purpose or "",
            body=match.body,
            group=match.group,
        )


def _matches(printed: model.Recipient, names: Names) -> list[tuple[str, Match]]:
    """The dash whole, or cut at its commas where every piece is a body."""
    if printed.purpose == FILE:
        return [(printed.name, Match())]
    whole = names.find(printed.name).match
    pieces = [piece.strip() for piece in printed.name.split(",") if piece.strip()]
    if whole.sure or len(pieces) < 2:
        return [(printed.name, whole)]
    apart = [(piece, names.find(piece).match) for piece in pieces]
    return apart if all(match.sure for _, match in apart) else [(printed.name, whole)]
