"""Bold and italic within a line: stars that switch a face on and off."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from danvan.official import Run
from danvan.web.reports.editing.markup.marks import Unreadable

# A backslash with the mark behind it, a row of stars, or a piece of plain text.
_PIECES = re.compile(r"\\([^\w\s])|(\*+)|([^\\*]+|\\)")
_SPECIAL = re.compile(r"[\\*]")


def faced(runs: Iterable[Run]) -> str:
    """The runs as typed."""
    told, bold, italic = [], False, False
    for run in (*runs, Run("")):
        told.append(_switch(bold != run.bold, italic != run.italic) + escaped(run.text))
        bold, italic = run.bold, run.italic
    return "".join(told)


def escaped(text: str) -> str:
    """Plain words whose stars and backslashes are to be read as such."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _switch(bold: bool, italic: bool) -> str:
    return "**" * bold + "*" * italic


def runs_of(text: str, line: int) -> tuple[Run, ...]:
    """What was typed as runs; raises Unreadable for a face that is never switched off."""
    runs, bold, italic = [], False, False
    for mark, stars, plain in _PIECES.findall(text):
        if stars:
            bold, italic = bold ^ (len(stars) % 4 >= 2), italic ^ (len(stars) % 2 == 1)
        else:
            runs.append(Run(mark or plain, bold, italic))
    if bold or italic:
        raise Unreadable(line, _open(bold))
    return tuple(runs)


def plain_of(text: str, line: int) -> str:
    """The words without their faces, for headings and cells, which have none."""
    return "".join(run.text for run in runs_of(text, line))


def _open(bold: bool) -> str:
    mark, face = ("**", _("chữ đậm")) if bold else ("*", _("chữ nghiêng"))
    return _(
        "dấu %(mark)s mở %(face)s nhưng chưa có dấu %(mark)s đóng lại. Nếu muốn viết chính dấu *, "
        "hãy gõ \\*."
    ) % {"mark": mark, "face": face}
