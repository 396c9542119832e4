"""What can be lit: each value of the structure with its id and the words it came from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from danvan.reader.emit.words import FIELDS
from danvan.reader.source import Span

if TYPE_CHECKING:
    from danvan.reader.model import Part, Reading, Task


class Target(NamedTuple):
    """One piece of the source that belongs to the value `id`.

    `kind` is its look in the source; a `link` is short words (a name, a date, a mark) that the
    keyboard can reach; other targets are whole paragraphs, lit by a click.
    """

    id: str
    span: Span
    kind: str
    link: bool


def targets(reading: Reading) -> list[Target]:
    """All targets of a document, empty spans and spans outside the text left out."""
    length = len(reading.text)
    return [
        target for target in _all(reading) if 0 <= target.span.start < target.span.end <= length
    ]


def _all(reading: Reading) -> Iterator[Target]:
    for name, span in reading.meta.spans.items():
        if name in FIELDS:
            yield Target(f"m-{name}", span, "meta", True)
    for index, signed in enumerate(reading.meta.signatories):
        yield from (Target(f"m-sign{index}", span, "meta", True) for span in signed.spans)
    for index, received in enumerate(reading.meta.recipients):
        yield from (Target(f"m-to{index}", span, "meta", True) for span in received.spans)
    for index, part in enumerate(reading.parts()):
        yield from _part(f"p{index}", part, reading.text)
    for index, task in enumerate(reading.tasks):
        yield from _task(f"t{index}", task)
    for index, citation in enumerate(reading.citations):
        yield Target(f"c{index}", citation.span, "cite", True)
    for index, report in enumerate(reading.reports):
        yield Target(f"r{index}", report.span, "duty", False)
    for index, milestone in enumerate(reading.milestones):
        yield Target(f"g{index}", milestone.span, "duty", True)
    for index, note in enumerate(reading.notes):
        yield Target(f"n{index}", note.span, "cite", True)
    for index, finding in enumerate(reading.findings):
        yield Target(f"f{index}", finding.span, finding.severity, True)


def _part(id: str, part: Part, text: str) -> Iterator[Target]:
    """The mark as a link, then the heading and the part's own paragraphs."""
    if part.label and text.startswith(part.label, part.span.start):
        mark = Span(part.span.start, part.span.start + len(part.label))
        yield Target(id, mark, "mark", True)
    if part.heading_span:
        yield Target(id, part.heading_span, "heading", False)
    own = [*part.own, *(span for _, _, span in part.cells)]
    if not own and not part.heading_span:
        end = part.children[0].span.start if part.children else part.span.end
        own = [Span(part.span.start, end)]
    for span in own:
        yield Target(id, span, "part", False)


def _task(id: str, task: Task) -> Iterator[Target]:
    yield Target(id, task.span, "task", False)
    for index, actor in enumerate(task.lead):
        yield Target(f"{id}-l{index}", actor.span, "lead", True)
    for index, actor in enumerate(task.coordinate):
        yield Target(f"{id}-k{index}", actor.span, "help", True)
    if task.due:
        yield Target(f"{id}-d", task.due.span, "due", True)
    if task.every_from:
        yield Target(f"{id}-e", task.every_from.span, "due", True)
    if task.deliverable_from:
        yield Target(f"{id}-p", task.deliverable_from.span, "due", True)
