"""How the letters of a run look, and how a line looks whose runs differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from danvan.reader.intake.legacy import Converter

_NEARLY_ALL = 0.9  # of the letters: a stray blank or comma does not undo a bold line


class Letters(NamedTuple):
    """How the letters of a run look."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float | None = None
    font: str | None = None
    hidden: bool = False
    capitals: bool = False


PLAIN = Letters()

Run = tuple[str, Letters]


def line(runs: Sequence[Run], fonts: Converter) -> tuple[str, Letters]:
    """The words of one line that are seen, and how most of its letters look.

    Runs in fonts of TCVN3 and VNI that stand among others go to Unicode here; the line then has
    no font.
    """
    if not runs:
        return "", PLAIN
    how = runs[0][1]
    if len(runs) == 1 or len({id(how) for _, how in runs}) == 1:
        return _seen("".join([words for words, _ in runs]), how), how
    how = dominant(runs)
    spans = [(_seen(words, own), own.font) for words, own in runs]
    if fonts.mixed({font for words, font in spans if words.strip()}):
        return fonts.join(spans), how._replace(font=None)
    return "".join([words for words, _ in spans]), how


def _seen(words: str, how: Letters) -> str:
    """Words without what is hidden, in capitals where the look says so."""
    if how.hidden:
        return ""
    return words.upper() if how.capitals else words


def dominant(runs: Sequence[Run]) -> Letters:
    """How most letters look; bold, italic and underlined only where nearly all are."""
    counts: dict[Letters, int] = {}
    for words, how in runs:
        counts[how] = counts.get(how, 0) + len(words) - words.count(" ") - words.count("\t")
    if len(counts) < 2:
        return next(iter(counts), PLAIN)
    total = sum(counts.values()) * _NEARLY_ALL
    return max(counts, key=counts.__getitem__)._replace(
        bold=sum(count for how, count in counts.items() if how.bold) > total,
        italic=sum(count for how, count in counts.items() if how.italic) > total,
        underline=sum(count for how, count in counts.items() if how.underline) > total,
    )
