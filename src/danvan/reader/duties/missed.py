"""A time that has passed when the document is signed: whether an act was asked for by then."""

from __future__ import annotations

import re

from danvan.reader.duties.lists import read_bodies
from danvan.reader.duties.subjects import opening
from danvan.reader.duties.words import Words, sentence
from danvan.reader.lexicon.verbs import verbs

_SENTENCE = re.compile(r"[.;…] +|\n")
_MARKS = (",", ":", "(", "và")
# An act with its time takes no more code points than this.
_LONGEST = 400


def asked_for(text: str, start: int, at: int) -> bool:
    """Whether the words before `at`, a time, ask for an act with a result.

    "Sở Nội vụ xây dựng đề án, trình Ban Thường vụ trong" does; "phát huy kết quả đạt được trong"
    and "rà soát các văn bản ban hành trong" speak of the past.
    """
    start = max(start, at - _LONGEST)
    for end in _SENTENCE.finditer(text, start, at):
        start = end.end()
    subject = opening(text, start, at)
    words = sentence(text, subject.after if subject and subject.after < at else start, at)
    low, known = words.low, verbs()
    first = _last_piece(words)
    if not known.finishing.longest(low, first):
        first += known.adverbs.longest(low, first)
    if not known.finishing.longest(low, first):
        return False
    return not any(known.told.longest(low, index) for index in range(first + 1, len(low)))


def _last_piece(words: Words) -> int:
    """The word behind the last comma, or behind the partners that stand there."""
    low = words.low
    pieces = [index + 1 for index, word in enumerate(low[:-1]) if word in _MARKS]
    first = pieces[-1] if pieces else 0
    if low[first : first + 3] == ["phối", "hợp", "với"]:
        partners = read_bodies(words, first + 3)
        return partners.end if partners else first
    return first
