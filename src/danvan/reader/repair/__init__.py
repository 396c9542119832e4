"""REPAIRS, in their order: what is wrong with the letters and the look of a text is mended.

Each repair reads a Source and yields Edits of its own kinds; the kernel makes them and keeps the
way back. None changes where a tone mark stands, none mends prose by guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from danvan.reader.repair import (
    blanks,
    bullets,
    chrome,
    codes,
    columns,
    compose,
    dates,
    glued,
    hyphens,
    invisible,
    legacy,
    letters,
    letterspacing,
    markdown,
    mojibake,
    ocr,
    spaces,
    syllables,
)
from danvan.reader.source import Edit, Source, apply

REPAIRS: tuple[Callable[[Source], Iterable[Edit]], ...] = (
    # Letters. Old encodings first: to them a soft hyphen or a no-break blank is part of a letter.
    mojibake.edits,
    legacy.edits,
    invisible.edits,
    blanks.edits,
    markdown.edits,
    letters.edits,
    compose.edits,
    # Lines. Columns and spaced-out letters are told by the blanks that `spaces` takes away.
    bullets.edits,
    chrome.edits,
    ocr.edits,
    columns.edits,
    letterspacing.edits,
    spaces.edits,
    # What stands in a line.
    glued.edits,
    syllables.edits,
    hyphens.edits,
    codes.edits,
    dates.edits,
)


def run(source: Source) -> Source:
    """Make all repairs.

    Afterwards: what each repair promises holds.
    """
    for repair in REPAIRS:
        source = apply(source, repair(source))
    return source
