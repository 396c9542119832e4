"""What the pieces of one Akoma Ntoso file share: ids given, bodies named, marks inside the text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from danvan.reader.emit.as_akn.naming import Ids, slug, work_iri
from danvan.reader.emit.as_akn.xml import el, words
from danvan.reader.source import Span

if TYPE_CHECKING:
    from danvan.reader.model import Citation, Reading


class Mark(NamedTuple):
    """Words of the text that become an element of their own."""

    span: Span
    element: str
    attribute: str
    value: str


class Context:
    """One file being written."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.ids = Ids()
        self.eids: dict[str, str] = {}
        self.tlc: dict[tuple[str, str], str] = {}
        self._marks = _apart(self._collect())
        self._starts = [mark.span.start for mark in self._marks]

    def _collect(self) -> list[Mark]:
        """Citations, due dates and bodies; of two that overlap the one named first here stays."""
        reading = self.reading
        marks = [Mark(c.span, "ref", "href", citation_iri(c)) for c in reading.citations]
        marks += [Mark(t.due.span, "date", "date", t.due.date) for t in reading.tasks if t.due]
        for task in reading.tasks:
            for actor in (*task.lead, *task.coordinate):
                value = self.refer("TLCOrganization", actor.name)
                marks.append(Mark(actor.span, "organization", "refersTo", value))
        return marks

    def refer(self, kind: str, name: str) -> str:
        """A reference to the entry of `name` in the references, made on first use."""
        key = (kind, " ".join(name.split()))
        if key not in self.tlc:
            self.tlc[key] = self.ids.take("", kind[3:].lower(), slug(name).strip("-"))
        return f"#{self.tlc[key]}"

    def inline(self, span: Span) -> str:
        """The words of `span` with the marks inside it."""
        text, at, pieces = self.reading.text, span.start, []
        for mark in self._marks[bisect_left(self._starts, span.start) :]:
            if mark.span.start >= span.end:
                break
            if mark.span.end > span.end:
                continue
            inside = words(text[mark.span.start : mark.span.end])
            pieces.append(words(text[at : mark.span.start]))
            pieces.append(el(mark.element, inside, **{mark.attribute: mark.value}))
            at = mark.span.end
        pieces.append(words(text[at : span.end]))
        return "".join(pieces)


def _apart(marks: list[Mark]) -> list[Mark]:
    """Marks in order of place, empty ones and overlaps left out."""
    rank = {"ref": 0, "date": 1, "organization": 2}
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.span.start, rank[m.element], -m.span.end)):
        if mark.span.end > mark.span.start and (not kept or kept[-1].span.end <= mark.span.start):
            kept.append(mark)
    return kept


def citation_iri(citation: Citation) -> str:
    """The IRI of the document that is cited."""
    return work_iri(citation.type, citation.code, citation.issuer, citation.date, citation.title)
