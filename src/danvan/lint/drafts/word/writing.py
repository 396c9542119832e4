"""Comments put into a Word document."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn
from docx.text.run import Run

from danvan.lint.align import Alignment
from danvan.lint.drafts.word.comments import AUTHOR, INITIALS, Note, notes, summary
from danvan.lint.drafts.word.paragraphs import Atom, Element, Place, pieces
from danvan.lint.drafts.word.runs import cut_before, cut_behind
from danvan.lint.model import Report
from danvan.reader.model import Reading
from danvan.reader.source import Span

_ID = qn("w:id")
_MARKS = (qn("w:commentRangeStart"), qn("w:commentRangeEnd"), qn("w:commentReference"))


class Writer:
    """Writes into one open document; `alignment` lays the reader's lines beside its pieces."""

    def __init__(
        self, document: Any, places: list[Place], alignment: Alignment, language: str
    ) -> None:
        self.document, self.places, self.alignment = document, places, alignment
        self.language = language

    def clear(self) -> None:
        """Take away what an earlier look left behind."""
        ours = {str(c.comment_id) for c in self.document.comments if c.author == AUTHOR}
        if not ours:
            return
        for mark in list(self.document.element.body.iter(*_MARKS)):
            if mark.get(_ID) in ours:
                parent = mark.getparent()
                parent.remove(mark)
                if mark.tag == _MARKS[2] and not [c for c in parent if c.tag != qn("w:rPr")]:
                    parent.getparent().remove(parent)
        for comment in list(self.document.part._comments_part.element):
            if comment.get(_ID) in ours:
                comment.getparent().remove(comment)

    def write(self, reading: Reading, report: Report, title: Span) -> None:
        """A comment for each place, and one on the whole at the title."""
        unplaced = [note for note in notes(report, self.language) if not self._put(reading, note)]
        words = summary(report, unplaced, self.language)
        if words and not self._put(reading, Note(title, words)):
            self._at_the_top(words)

    def _put(self, reading: Reading, note: Note) -> bool:
        """Write the comment at its words; whether they were found in the file."""
        start, end = reading.origin.back_span(note.span)
        first = self._atom(range(start, max(end, start + 1)))
        last = self._atom(range(max(end, start + 1) - 1, start - 1, -1))
        if first is None or last is None:
            return False
        cut_before(first)
        # The cut moved what stands behind it into a new run: the last sign is looked up again.
        last = self._atom(range(max(end, start + 1) - 1, start - 1, -1))
        first = self._atom(range(start, max(end, start + 1)))
        if first is None or last is None:
            return False
        self._comment(first.run, cut_behind(last), note.words)
        return True

    def _atom(self, offsets: range) -> Atom | None:
        """The first sign of these offsets that stands in a run."""
        for offset in offsets:
            found = self.alignment.place(offset)
            if found is None:
                continue
            paragraph, number = self.places[found[0]]
            signs = pieces(paragraph)[number]
            if found[1] < len(signs) and _is_plain(signs[found[1]]):
                return signs[found[1]]
        return None

    def _at_the_top(self, words: str) -> None:
        """Where no words were found: at the first run, or in a new one of the first paragraph."""
        run = next(self.document.element.body.iter(qn("w:r")), None)
        if run is None:
            run = self.document.add_paragraph().add_run(" ")._r
        self._comment(run, run, words)

    def _comment(self, first: Element, last: Element, words: str) -> None:
        self.document.add_comment(
            [Run(first, self.document), Run(last, self.document)], words, AUTHOR, INITIALS
        )


def _is_plain(atom: Atom) -> bool:
    """Whether the sign stands in a run of its paragraph, where a range may begin."""
    run = atom.run
    return run is not None and atom.element.getparent() is run
