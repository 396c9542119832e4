"""The small fields of work that a text lies in, by the words that belong to them."""

from __future__ import annotations

from danvan.coverage.lexicon import BODY, topic_words
from danvan.coverage.units import Cut
from danvan.reader.source import Span

_SIGN = "#"


def topics(own: Cut) -> dict[str, list[Span]]:
    """Each topic with the words that show it.

    A single syllable shows a topic only where it is no part of a longer word; what stands in the
    name of a body shows none.
    """
    found: dict[str, list[Span]] = {}
    known = topic_words()
    for at, (kind, count) in enumerate(own.phrases):
        if kind == BODY or own.words[at] not in known:
            continue
        for length, names in known.all(own.words, at):
            if length > 1 or count == 1:
                span = Span(own.places[at].start, own.places[at + length - 1].end)
                for name in names:
                    found.setdefault(_SIGN + name, []).append(span)
    return found


def is_topic(term: str) -> bool:
    """Whether a term is a topic, not words of the text."""
    return term.startswith(_SIGN)


def title(term: str) -> str:
    """A term as it is shown: a topic says that it is one."""
    return f"chủ đề: {term.removeprefix(_SIGN)}" if is_topic(term) else term
