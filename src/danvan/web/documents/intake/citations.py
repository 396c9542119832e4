"""The documents that this one names: each leads to the one held, or to a stub of it."""

from __future__ import annotations

from dataclasses import replace

from danvan.reader import model
from danvan.reader.model import Reading
from danvan.web.documents.intake.head import day_of
from danvan.web.documents.intake.nested import nest
from danvan.web.documents.intake.outline import SIZE, Paths
from danvan.web.documents.intake.stubs import Shelf
from danvan.web.documents.intake.titled import title_key
from danvan.web.documents.models import Citation, Document, Version
from danvan.web.documents.models.document import Type


def store_citations(version: Version, reading: Reading, paths: Paths) -> None:
    """Insert every mention with its target."""
    targets = _Targets(version.document, reading)
    rows = Citation.objects.bulk_create(
        [
            Citation(
                version=version,
                **targets.of(each),
                type=each.type,
                code=(each.code or "")[:80],
                date=day_of(each.date),
                issuer_name=(each.issuer or "")[:250],
                title=(each.title or "")[:1000],
                relation=each.relation,
                inferred=each.inferred,
                clause=paths(each.clause),
                start=each.span.start,
                end=each.span.end,
            )
            for each in reading.citations
        ],
        batch_size=SIZE,
    )
    nest(rows, reading.text)
    nested = [row for row in rows if row.inside]
    Citation.objects.bulk_update(nested, ["inside", "inside_relation"], batch_size=SIZE)


class _Targets:
    """The target of each cited code or definite title, looked up once; anything else has none."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self._told: dict[str, model.Citation] = {}
        for each in reading.citations:
            if each.code and each.code != document.code:
                self._told[each.code] = _joined(self._told.get(each.code), each)
        self._shelf = Shelf(document, self._told)
        self._found: dict[str, Document] = {}

    def of(self, citation: model.Citation) -> dict[str, Document | None]:
        """`target`, and `first_target` where a person said that this is another document."""
        found = self._meant(citation)
        if found and found.merged_into:
            return {"target": found.merged_into, "first_target": found}
        return {"target": found, "first_target": None}

    def _meant(self, citation: model.Citation) -> Document | None:
        code = citation.code
        if code is None:
            return self._titled(citation)
        if code not in self._told:
            return None
        if code not in self._found:
            self._found[code] = self._find(self._told[code], code)
        return self._found[code]

    def _titled(self, citation: model.Citation) -> Document | None:
        """A resolution that needs no number to be definite."""
        key = title_key(citation.type, citation.title or "")
        if not key:
            return None
        if key not in self._found:
            self._found[key] = self._shelf.find_titled(key) or self._shelf.add_stub(
                type=Type.RESOLUTION,
                title=(citation.title or "")[:1000],
                issuer_name=(citation.issuer or "")[:250],
            )
        return self._found[key]

    def _find(self, cited: model.Citation, code: str) -> Document:
        kind = cited.type if cited.type in Type.values else Type.OTHER
        held = self._shelf.find(code, day_of(cited.date), cited.issuer or "", kind)
        return held or self._shelf.add_stub(
            type=kind,
            code=code[:80],
            title=(cited.title or "")[:1000],
            issuer_name=(cited.issuer or "")[:250],
            date=day_of(cited.date),
        )


def _joined(known: model.Citation | None, other: model.Citation) -> model.Citation:
    """The particulars that several mentions of one code tell together, the first told first."""
    if known is None:
        return other
    return replace(
        known,
        date=known.date or other.date,
        issuer=known.issuer or other.issuer,
        title=known.title or other.title,
    )
