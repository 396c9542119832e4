"""Doubts about what is cited: a symbol that contradicts the type printed before it.

Read: the type's name and the letters of the code. Ground: Annex III of Decree 30/2020, the Party's
list of types. Specimen: `Chỉ thị số 12/QĐ-UBND`. Types that share symbols in practice (regulations
issued by decision, conclusions sent as notices) are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from danvan.reader.citations.mention import Mention
from danvan.reader.findings import finding
from danvan.reader.lexicon.types import type_of_symbol
from danvan.reader.model import Finding
from danvan.reader.source import Span

_PLAIN = frozenset({"directive", "resolution", "decision", "plan", "decree", "circular"})


def doubts(view: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """One finding for each code that cannot be of the type that its words say."""
    for mention in mentions:
        if mention.form != "code" or not mention.code or view[mention.start].isdigit():
            continue
        stated = type_of_symbol(mention.code)
        if stated != mention.kind and {stated, mention.kind} <= _PLAIN:
            span = Span(mention.start, mention.head)
            yield finding("code-type", span, view[span.start : span.end])
