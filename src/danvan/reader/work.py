"""Work: what the passes hand on to each other while one document is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from danvan.reader.model import Citation, Finding, Meta, Milestone, Part, ReportDuty, Task
from danvan.reader.source import Line, Source, Span


class Block(NamedTuple):
    """One paragraph of the canonical text: its words and what the format said of it."""

    text: str
    line: Line

    @property
    def span(self) -> Span:
        return Span(self.line.start, self.line.end)


@dataclass(slots=True)
class Work:
    """A document being read. Passes fill the fields from top to bottom.

    `head`, `body`, `tail` are numbers of `blocks`: what stands before the first words of the
    document's own text, the text itself (annexes included), and the end matter (Nơi nhận,
    signatures) with the heads of attached texts.
    """

    source: Source
    blocks: list[Block] = field(default_factory=list)
    head: tuple[int, ...] = ()
    body: tuple[int, ...] = ()
    tail: tuple[int, ...] = ()
    meta: Meta = field(default_factory=Meta)
    outline: tuple[Part, ...] = ()
    citations: tuple[Citation, ...] = ()
    tasks: tuple[Task, ...] = ()
    reports: tuple[ReportDuty, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    findings: list[Finding] = field(default_factory=list)
