"""The Reading: frozen dataclasses of the document contract, version 1.

Every `span` is a half-open range of code points in `Reading.text`; lists are in reading order;
what a document does not state is None or an empty tuple, never a guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from danvan.reader.source import Line, OriginMap, Repair, Span

SCHEMA = "danvan.document/1"


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """The file: its name, SHA-256 (hex), media type, and page count where the format has pages."""

    name: str
    sha256: str
    media_type: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class Signatory:
    """One signature: the T/M, K/T, T/L line or None, the position, the name, all as printed.

    `spans` are where they stand, line by line.
    """

    authority: str | None
    position: str | None
    name: str | None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipient:
    """One dash of Nơi nhận; `purpose` is `report`, `coordinate`, `implement`, `file` or None.

    `spans` are where it stands, one for each of its lines.
    """

    name: str
    purpose: str | None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Meta:
    """The head and the end of a document. `spans` maps a field's name to where it was read."""

    type: str | None = None
    code: str | None = None
    issuer: str | None = None
    superior: str | None = None
    place: str | None = None
    date: str | None = None
    title: str | None = None
    signatories: tuple[Signatory, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    spans: dict[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the outline.

    `kind` is `clause`, `table` or `row`; `own` are the spans of the part's own paragraphs (without
    the mark and the heading), in order; `cells` are a row's `(column head, words, span)`.
    `span` runs from the mark to the end of the last child.
    """

    id: str
    label: str | None
    level: int
    heading: str | None
    text: str
    span: Span
    children: tuple[Part, ...] = ()
    kind: str = "clause"
    own: tuple[Span, ...] = ()
    heading_span: Span | None = None
    cells: tuple[tuple[str, str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A mention of another document; `clause` is None in the title, else a part's id."""

    code: str | None
    type: str
    number: str | None
    date: str | None
    issuer: str | None
    title: str | None
    relation: str
    inferred: bool
    clause: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a value holds: the rule that found it and the words it came from."""

    rule: str
    span: Span


@dataclass(frozen=True, slots=True)
class Due:
    """The last day allowed (ISO 8601), the words it came from, the rule that made it a limit."""

    date: str
    text: str
    span: Span
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """A body named for a duty: the name as printed, where it stands, the rule that found it."""

    name: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done in one clause, by whom, by when, with what product.

    `every_from` and `deliverable_from` say where `every` and `deliverable` were read, `every_day`
    the words of the day due in each period ("trước ngày 20 của tháng cuối quý"): a day without a
    year is no `due`.
    """

    clause: str
    text: str
    lead: tuple[Actor, ...]
    coordinate: tuple[Actor, ...]
    due: Due | None
    every: str | None
    deliverable: str | None
    span: Span
    every_from: Ground | None = None
    every_day: Ground | None = None
    deliverable_from: Ground | None = None


@dataclass(frozen=True, slots=True)
class ReportDuty:
    """A standing duty to report: who (`reporter`), to whom, how often."""

    clause: str
    reporter: str | None
    to: tuple[str, ...]
    every: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Milestone:
    """A review with a date; `kind` is `interim_review` or `final_review`."""

    clause: str
    kind: str
    date: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote: its mark, its words, the word of the text that it stands at."""

    mark: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """What the reader noticed and could not settle; `severity` is `info`, `warning` or `error`."""

    code: str
    severity: str
    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document.

    `lines` are the canonical text's paragraphs with their page; `origin` leads spans of `text`
    back to `raw`, the text as the file gave it. `notes` are the footnotes, which `text` does not
    hold.
    """

    source: SourceInfo
    text: str
    meta: Meta
    outline: tuple[Part, ...]
    citations: tuple[Citation, ...]
    tasks: tuple[Task, ...]
    reports: tuple[ReportDuty, ...]
    milestones: tuple[Milestone, ...]
    repairs: tuple[Repair, ...]
    findings: tuple[Finding, ...]
    lines: tuple[Line, ...] = ()
    origin: OriginMap = field(default_factory=OriginMap)
    raw: str = ""
    notes: tuple[Note, ...] = ()

    def parts(self) -> Iterator[Part]:
        """Every part of the outline, parents before their children."""
        return walk(self.outline)


def walk(parts: tuple[Part, ...]) -> Iterator[Part]:
    """Every part below and among `parts`, in reading order, without recursion."""
    stack = list(reversed(parts))
    while stack:
        part = stack.pop()
        yield part
        stack.extend(reversed(part.children))
