"""The picture of a document on a terminal: head, findings, outline, tasks, duties, citations.

Dense and calm: one line per part, one table of work, nothing that the document does not say.
Afterwards: no control character of the document reaches the terminal.
"""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from danvan.reader.emit.as_text.duties import citations, milestones, notes, reports, tasks
from danvan.reader.emit.as_text.head import findings, head
from danvan.reader.emit.as_text.outline import outline
from danvan.reader.emit.safe import harmless

if TYPE_CHECKING:
    from rich.console import Console

    from danvan.reader.emit import Look
    from danvan.reader.model import Reading

SECTIONS = (head, findings, outline, tasks, reports, milestones, citations, notes)
_NARROWEST, _WIDEST = 60, 200
_SPACES = re.compile(r"[ ]+$", re.MULTILINE)


def render(reading: Reading, look: Look) -> str:
    """The picture, `look.width` columns wide (60 to 200), with ANSI colours where asked for."""
    out = StringIO()
    console = _console(out, look)
    for section in SECTIONS:
        for item in section(reading, console.width):
            console.print(item)
    text = harmless(out.getvalue(), colors=look.color)
    return text if look.color else _SPACES.sub("", text)


def _console(out: StringIO, look: Look) -> Console:
    from rich.console import Console

    return Console(
        file=out,
        width=max(_NARROWEST, min(_WIDEST, look.width)),
        color_system="standard" if look.color else None,
        force_terminal=look.color,
        no_color=not look.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
