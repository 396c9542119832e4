"""From lines to paragraphs: furniture out, wrapped lines joined, copies removed."""

from __future__ import annotations

from dataclasses import replace

from danvan.reader.blocks import furniture, repeats, unwrap
from danvan.reader.findings import finding
from danvan.reader.shape import squeeze
from danvan.reader.source import Source, Span, apply
from danvan.reader.work import Block, Work


def run(work: Work) -> None:
    """Make the canonical text and its paragraphs.

    Afterwards: `work.source.text` is the canonical text, each of its lines one paragraph in
    `work.blocks`, none of them empty.
    """
    source = _quoted(work.source)
    source = apply(source, furniture.edits(source))
    source = unwrap.mark_gaps(source)
    source = apply(source, unwrap.edits(source))
    copies = list(repeats.edits(source))
    shift = 0
    for copy in copies:
        at = copy.start - shift
        work.findings.append(finding("passage-twice", Span(at, at)))
        shift += copy.end - copy.start
    source = apply(source, copies)
    work.source = source
    work.blocks = [Block(source.text[line.start : line.end], line) for line in source.lines]


def _quoted(source: Source) -> Source:
    """The source whose footnotes know their words, as their lines go with the furniture."""
    if not source.footnotes:
        return source
    notes = (
        note._replace(words=squeeze(source.text[slice(*note.body)])) for note in source.footnotes
    )
    return replace(source, footnotes=tuple(note for note in notes if note.words))
