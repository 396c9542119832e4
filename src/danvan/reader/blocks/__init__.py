"""From lines to paragraphs: furniture out, wrapped lines joined, copies removed."""

from __future__ import annotations

from danvan.reader.blocks import furniture, repeats, unwrap
from danvan.reader.findings import finding
from danvan.reader.source import Source, Span, apply
from danvan.reader.work import Block, Work

PASSES = (furniture.edits, unwrap.edits, repeats.edits)


def run(work: Work) -> None:
    """Make the canonical text and its paragraphs.

    Afterwards: `work.source.text` is the canonical text, each of its lines one paragraph in
    `work.blocks`, none of them empty.
    """
    source = work.source
    for step in PASSES:
        if step is unwrap.edits:
            source = unwrap.mark_gaps(source)
        made = apply(source, step(source))
        if step is repeats.edits:
            _report(work, made, source)
        source = made
    work.source = source
    work.blocks = [Block(source.text[line.start : line.end], line) for line in source.lines]


def _report(work: Work, made: Source, before: Source) -> None:
    """A finding where each removed copy stood."""
    for repair in made.repairs[len(before.repairs) :]:
        for example in repair.examples:
            work.findings.append(finding("passage-twice", Span(example.at, example.at)))
