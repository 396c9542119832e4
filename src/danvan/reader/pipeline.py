"""PASSES, in their order: bytes to Reading. Start reading the code here."""

from __future__ import annotations

import hashlib

from danvan.reader import (
    blocks,
    checks,
    citations,
    duties,
    ending,
    header,
    intake,
    outline,
    repair,
    secrecy,
)
from danvan.reader.model import Note, Reading, SourceInfo
from danvan.reader.options import DEFAULT, Options
from danvan.reader.source import Source, Span
from danvan.reader.work import Work

PASSES = (
    blocks.run,
    header.run,
    ending.run,
    outline.run,
    citations.run,
    duties.run,
    checks.run,
)


def read_bytes(data: bytes, name: str, options: Options = DEFAULT) -> Reading:
    """Read one file; raises ReaderError where its bytes cannot be read or may not be."""
    source = intake.load(data, name, options)
    return read_source(source, name, hashlib.sha256(data).hexdigest(), options)


def read_source(source: Source, name: str, sha256: str, options: Options = DEFAULT) -> Reading:
    """Read what intake gave: repairs first, then the passes."""
    work = Work(repair.run(source))
    if not options.allow_secret:
        secrecy.refuse(source, work.source)
    for run in PASSES:
        run(work)
    made = work.source
    return Reading(
        source=SourceInfo(name, sha256, made.media_type, made.pages),
        text=made.text,
        meta=work.meta,
        outline=work.outline,
        citations=work.citations,
        tasks=work.tasks,
        reports=work.reports,
        milestones=work.milestones,
        repairs=made.repairs,
        findings=tuple(sorted(dict.fromkeys(work.findings), key=lambda found: found.span)),
        lines=made.lines,
        origin=made.origin,
        raw=source.text,
        notes=tuple(
            Note(note.mark, note.words, _word_before(made.text, note.at.start))
            for note in made.footnotes
        ),
    )


def _word_before(text: str, at: int) -> Span:
    """The word that ends at `at`, where a footnote's mark stands behind it."""
    start = at
    while start and not text[start - 1].isspace():
        start -= 1
    return Span(start, at)
