"""Asterisks that a markdown converter left round words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from danvan.reader.source import Edit, Source

# One blank line ends the reach of an asterisk. The first one stands first: so the search is quick.
_ROUND = re.compile(
    r"(?P<open>\*(?<![\w*]\*)\*{0,2})(?=[^\s*])(?:[^*\n]|\n(?![ \t]*\n)){0,1500}?(?<=[^\s*])"
    r"(?P<close>(?P=open))(?![\w*])"
)


def edits(source: Source) -> Iterable[Edit]:
    """Drop pairs of asterisks round words.

    Reads one to three asterisks glued to the first word and as many glued to the last, within a
    paragraph; a lone `*` line (the rule under a Party body's name), bullets and footnote marks
    have no such partner. Specimens: `“*Dân vận khéo*”`, `**T/M BAN THƯỜNG VỤ`, next line
    `PHÓ BÍ THƯ**`.
    Afterwards: no word stands between two equal groups of asterisks.
    """
    if "*" not in source.text:
        return
    for match in _ROUND.finditer(source.text):
        for group in ("open", "close"):
            yield Edit(*match.span(group), "", "markdown")
