"""A paper with all its words settled: what every writer sets, line by line.

The writers add measures and faces, never words: number, marks, capitals and signs are here.
"""

from __future__ import annotations

from dataclasses import dataclass

from danvan.official.blocks import Column, Row, Run
from danvan.official.model import Form


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph of the body: its style (`body`, `item`, `part`, `heading1` …), mark and runs.

    `depth` counts the headings it stands under in the tree that a PDF carries, 0 for a text.
    """

    style: str
    runs: tuple[Run, ...]
    mark: str = ""
    depth: int = 0

    @property
    def text(self) -> str:
        """The words without mark and faces."""
        return "".join(run.text for run in self.runs)

    @property
    def leads(self) -> bool:
        """Whether it only says whose words follow: bold throughout, a colon at its end."""
        return bool(self.runs) and all(run.bold for run in self.runs) and self.text.endswith(":")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the body: `shares` of the width by column, adding up to 1.

    `groups` are heads over several columns: their words and how many columns they cover.
    """

    columns: tuple[Column, ...]
    shares: tuple[float, ...]
    rows: tuple[Row, ...]
    caption: str
    groups: tuple[tuple[str, int], ...]


Piece = Entry | Grid


@dataclass(frozen=True, slots=True)
class Stamp:
    """A sign under the number: urgency, draft, circulation; in a frame, in red, or plain."""

    text: str
    framed: bool = False
    red: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The top of page 1; rules are lengths in millimetres."""

    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    issuer_rule: float
    nation: str
    motto: str
    number: str
    date: str
    about: tuple[str, ...]
    stamps: tuple[Stamp, ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """Who signs, line by line, and who receives, line by line."""

    authority: tuple[str, ...]
    position: tuple[str, ...]
    name: str
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnexSheet:
    """An annex: `Phụ lục I`, its title in capitals, the line that names the paper, its body."""

    mark: str
    title: str
    of: str
    pieces: tuple[Piece, ...]
    landscape: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole paper; `name` is what a file's properties call it."""

    form: Form
    name: str
    head: Head
    type_name: str
    title: tuple[str, ...]
    title_rule: float
    addressing: str
    addressed_to: tuple[str, ...]
    bases: tuple[str, ...]
    pieces: tuple[Piece, ...]
    ending: Ending
    annexes: tuple[AnnexSheet, ...]
