"""The plain source text of a sample: blocks opened by a `%kind` line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

KINDS = {"head", "title", "to", "centre", "body", "table", "sign", "by", "annex"}
MARK = re.compile(
    r"(?P<roman>[IVX]+\.)|(?P<number>\d+\.)(?!\d)|(?P<letter>[a-zđ]\))|(?P<dash>-)(?= )"
)
LEVELS = {"roman": 0, "number": 1, "letter": 2, "dash": 3}


@dataclass
class Block:
    """A run of lines of one kind, as they stand in the source."""

    kind: str
    lines: list[str] = field(default_factory=list)

    def rows(self) -> list[list[str]]:
        """The lines of a head or a table, cut into cells."""
        return [[cell.strip() for cell in line.split("|")] for line in self.lines]

    def columns(self) -> tuple[list[str], list[str]]:
        """The left and the right lines of a head."""
        rows = self.rows()
        return [row[0] for row in rows], [row[1] for row in rows]


def load(path: Path) -> list[Block]:
    """The blocks of one source file, trailing blank lines dropped."""
    blocks: list[Block] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("%"):
            kind = line[1:].strip()
            if kind not in KINDS:
                raise ValueError(f"{path.name}: unknown block {line!r}")
            blocks.append(Block(kind))
        else:
            blocks[-1].lines.append(line)
    return blocks


def mark_of(line: str) -> tuple[int, str] | None:
    """The list level (0 roman to 3 dash) and the words behind the mark, or None without one."""
    found = MARK.match(line)
    if not found or found.lastgroup is None:
        return None
    return LEVELS[found.lastgroup], line[found.end() :].strip()


def is_heading(line: str) -> bool:
    """Whether a typist sets this line bold: an article, or a marked line without a full stop."""
    if re.match(r"Điều \d+\. [^.;]*$", line):
        return True
    marked = mark_of(line)
    return bool(marked and marked[0] <= 1 and not line.endswith((".", ";", ":", "./.")))
