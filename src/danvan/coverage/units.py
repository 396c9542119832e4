"""A text cut into units: concepts and words of the lexicon, and single syllables, with places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from danvan.coverage.lexicon import BODY, FILLER, VERB, WORD, fold, phrases, vocabulary, words_of
from danvan.reader.source import Span

SYLLABLE = "syllable"
_ACRONYM = 3  # letters of the shortest
_WORD = re.compile(r"\w+")
_DAY = re.compile(
    r"(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])"
)  # of every year: what is done on it is one thing
_OPEN = re.compile(r"[\s/–-]*\Z")  # what may stand between two words of one phrase


class Unit(NamedTuple):
    """One unit: its name (of a concept the first spelling), its place, its kind.

    `joined`: nothing but blanks parts it from the unit before, so that the two may form a pair.
    `proper`: a capital inside a sentence, so a name of a place or a person.
    """

    name: str
    span: Span
    kind: str
    joined: bool
    proper: bool


class Cut(NamedTuple):
    """A text cut: its units, its words as they are compared, their places, the phrase of each.

    `phrases` has for each word the kind and the number of words of the phrase that it lies in.
    """

    units: list[Unit]
    words: list[str]
    places: list[Span]
    phrases: list[tuple[str, int]]


def units(text: str) -> list[Unit]:
    """The units that say something, in reading order; fillers and bodies part what is beside."""
    return cut(text).units


def cut(text: str) -> Cut:
    """The text cut into units, with the words that no unit holds."""
    words = list(_WORD.finditer(text))
    low = [fold(word[0]) for word in words]
    found: list[Unit] = []
    phrases: list[tuple[str, int]] = []
    at, joined, last = 0, False, 0
    while at < len(words):
        length, kind, name = vocabulary().longest(low, at)
        start, end = words[at].start(), words[at + max(length, 1) - 1].end()
        open_ = _OPEN.match(text, last, start) is not None
        day = _DAY.match(text, start) if not length else None
        if day:
            length, kind, name, end = 2, WORD, day[0], day.end()
        elif not length:
            kind, name = _alone(words[at][0], low[at])
        if kind not in (FILLER, BODY):
            proper = kind == SYLLABLE and open_ and at > 0 and words[at][0][0].isupper()
            found.append(Unit(name, Span(start, end), kind, joined and open_, proper))
        phrases += [(kind, max(length, 1))] * max(length, 1)
        joined = kind == SYLLABLE
        last = end
        at += max(length, 1)
    return Cut(found, low, [Span(*word.span()) for word in words], phrases)


def _alone(word: str, low: str) -> tuple[str, str]:
    """What a word is that no phrase holds: an acronym says as much as a whole word."""
    if word.isdigit():
        return FILLER, ""
    return (WORD if word.isupper() and len(word) >= _ACRONYM else SYLLABLE), low


def acts(own: Iterable[Unit]) -> tuple[str, ...]:
    """The words for what is done, in reading order, each once."""
    return tuple(dict.fromkeys(unit.name for unit in own if unit.kind == VERB))


def says(text: str, kind: str) -> bool:
    """Whether any phrase of a list of words.toml stands in `text`."""
    low = words_of(text)
    known = phrases(kind)
    return any(known.longest(low, at)[0] for at in range(len(low)))
