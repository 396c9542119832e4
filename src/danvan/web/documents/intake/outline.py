"""The outline as rows: every part with its parent, in reading order."""

from __future__ import annotations

from danvan.reader.model import Part, Reading
from danvan.web.documents.models import Clause, Version

SIZE = 500  # rows of one statement
_PATH, _LABEL = 120, 60


class Paths:
    """The contract's ids as the table holds them: one that is too long gets a short one."""

    def __init__(self, reading: Reading) -> None:
        self._kept: dict[str, str] = {}
        for number, part in enumerate(reading.parts()):
            long = len(part.id) > _PATH
            self._kept[part.id] = f"{part.id[:100]}…{number}" if long else part.id

    def __call__(self, id_: str | None) -> str:
        """The path of the part `id_`; empty for None, which is the head."""
        return self._kept.get(id_, id_[:_PATH]) if id_ else ""


def store_clauses(version: Version, reading: Reading, paths: Paths) -> None:
    """Insert the parts level by level, so that each level knows the keys of its parents."""
    order = {id(part): number for number, part in enumerate(reading.parts())}
    level: list[tuple[Clause | None, Part]] = [(None, part) for part in reading.outline]
    while level:
        rows = [_row(version, parent, part, order[id(part)], paths) for parent, part in level]
        Clause.objects.bulk_create(rows, batch_size=SIZE)
        level = [
            (row, child)
            for row, (_, part) in zip(rows, level, strict=True)
            for child in part.children
        ]


def _row(version: Version, parent: Clause | None, part: Part, order: int, paths: Paths) -> Clause:
    return Clause(
        version=version,
        parent=parent,
        order=order,
        path=paths(part.id),
        label=(part.label or "")[:_LABEL],
        level=part.level,
        kind=part.kind,
        heading=part.heading or "",
        text=part.text,
        start=part.span.start,
        end=part.span.end,
    )
