"""From lines to paragraphs: furniture out, wrapped lines joined, copies removed."""

from __future__ import annotations

from danvan.reader.blocks import furniture, repeats, unwrap
from danvan.reader.findings import finding
from danvan.reader.source import Span, apply
from danvan.reader.work import Block, Work


def run(work: Work) -> None:
    """Make the canonical text and its paragraphs.

    Afterwards: `work.source.text` is the canonical text, each of its lines one paragraph in
    `work.blocks`, none of them empty.
    """
    source = apply(work.source, furniture.edits(work.source))
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
