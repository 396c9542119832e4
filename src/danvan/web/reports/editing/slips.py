"""What the page shows of each section: its text to be typed in, the machine's, what went wrong."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from danvan.official import Block, from_json
from danvan.web.reports.editing.differing import Pair, compared
from danvan.web.reports.editing.markup import Unreadable, write
from danvan.web.reports.models import Report, Section
from danvan.web.reports.shown.content import Shown, linked, sections_of


@dataclass
class Slip:
    """One section on the page; `typed` is what did not go through, with why.

    `over` is the revision that it was typed over, where that is not to be forgotten.
    """

    report: Report
    shown: Shown
    typed: str | None = None
    over: int | None = None
    fault: Unreadable | None = None
    pairs: list[Pair] = field(default_factory=list)

    @property
    def section(self) -> Section:
        return self.shown.section

    @property
    def key(self) -> str:
        return self.section.key

    @property
    def revision(self) -> int:
        """Over which the text of the page is saved."""
        return self.section.revision if self.over is None else self.over

    @property
    def ids(self) -> dict[str, str]:
        """Of the JSON that the page's script starts from."""
        return {"blocks": f"blocks-{self.key}", "built": f"built-{self.key}"}

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return from_json(self.section.blocks)

    @cached_property
    def text(self) -> str:
        """What stands, as people type it."""
        return write(self.blocks)

    @property
    def was(self) -> str:
        """By which a text that nobody touched is known."""
        return digest(self.text)

    @property
    def lines(self) -> int:
        """How high the box for it is to be."""
        told = self.typed if self.typed is not None else self.text
        return min(24, max(4, sum(1 + len(line) // 90 for line in told.split("\n")) + 1))

    @property
    def deepest(self) -> int:
        """The level of a heading below the section's own."""
        return min(self.section.level + 1, 3)

    @property
    def own(self) -> bool:
        """Whether the officer's words are others than the machine's."""
        return self.section.built != self.section.blocks

    @cached_property
    def machine(self) -> list[dict[str, Any]]:
        """The machine's words, with the addresses of what is behind its numbers."""
        return linked(self.report, self.section.built)

    def overtaken(self, typed: str, ours: tuple[Block, ...]) -> None:
        """Show beside what stands now what was typed over an older version."""
        self.typed = typed
        self.pairs = compared(self.blocks, ours)


def slips_of(report: Report) -> list[Slip]:
    """One for each section, in the order of the paper."""
    return [Slip(report, shown) for shown in sections_of(report)]


def digest(text: str) -> str:
    """Short, and the same however the lines end."""
    return hashlib.sha256("\n".join(text.splitlines()).encode()).hexdigest()[:16]
