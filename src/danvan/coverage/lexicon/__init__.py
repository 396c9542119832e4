"""What coverage knows about words, as data: read once, checked when read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from danvan.reader.lexicon.verbs import verbs

# How a phrase is taken where lists overlap: the later of these wins.
VERB, FILLER, BODY, WORD, CONCEPT = "verb", "filler", "body", "word", "concept"
HELPING = "helping"

_WORD = re.compile(r"\w+")
# Where the tone stands in an open oa, oe, uy is a habit of the writer: hoà and hòa are one word.
_OLD = re.compile(r"o[àáảãạèéẻẽẹ]$|(?<!q)u[ỳýỷỹỵ]$")
_OLD_PLACE = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"
_NEW_PLACE = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"
_NEW = dict(zip(_OLD_PLACE.split(), _NEW_PLACE.split(), strict=True))


class Vocabulary:
    """Phrases, each with its kind and its name; `longest` finds the longest at a word."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], tuple[str, str]] = {}
        self._lengths: dict[str, list[int]] = {}

    def add(self, kind: str, phrases: Iterable[str], name: str = "") -> None:
        """Add phrases of one kind under one name, or each under its own."""
        for phrase in phrases:
            words = tuple(words_of(phrase))
            self._known[words] = (kind, name or " ".join(words))
            lengths = self._lengths.setdefault(words[0], [])
            if len(words) not in lengths:
                lengths.append(len(words))
                lengths.sort(reverse=True)

    def longest(self, words: Sequence[str], at: int) -> tuple[int, str, str]:
        """The longest phrase at `words[at]`: its number of words, kind and name; 0 for none."""
        left = len(words) - at
        for length in self._lengths.get(words[at], ()):
            if length <= left:
                found = self._known.get(tuple(words[at : at + length]))
                if found is not None:
                    return length, *found
        return 0, "", ""


class TopicWords:
    """Words of topics, each with the topics that it belongs to; `all` finds every one at a word."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], list[str]] = {}
        self._lengths: dict[str, list[int]] = {}

    def add(self, topic: str, phrases: Iterable[str]) -> None:
        """Add the words of one topic."""
        for phrase in phrases:
            words = tuple(words_of(phrase))
            names = self._known.setdefault(words, [])
            if topic not in names:
                names.append(topic)
            lengths = self._lengths.setdefault(words[0], [])
            if len(words) not in lengths:
                lengths.append(len(words))

    def __contains__(self, first: str) -> bool:
        """Whether any phrase begins with this word."""
        return first in self._lengths

    def all(self, words: Sequence[str], at: int) -> Iterator[tuple[int, list[str]]]:
        """Every phrase at `words[at]`: its number of words and its topics."""
        for length in self._lengths.get(words[at], ()):
            phrase = tuple(words[at : at + length])
            if len(phrase) == length and phrase in self._known:
                yield length, self._known[phrase]


@cache
def vocabulary() -> Vocabulary:
    """Every phrase that coverage knows."""
    found = Vocabulary()
    found.add(VERB, (phrase for phrase in _verbs() if " " in phrase))
    data = table("words.toml")
    found.add(FILLER, split(data["fillers"]))
    found.add(WORD, split(data["words"]))
    for entry in table("roles.toml")["role"]:
        found.add(BODY, split(entry["spellings"]), entry["name"])
    for group in concepts():
        found.add(CONCEPT, group, group[0])
    return found


@cache
def deeds() -> Vocabulary:
    """The reader's words for what is done, those of one syllable too."""
    found = Vocabulary()
    found.add(VERB, _verbs())
    return found


@cache
def phrases(kind: str) -> Vocabulary:
    """The phrases of one list of words.toml."""
    found = Vocabulary()
    found.add(kind, split(table("words.toml")[kind]))
    return found


@cache
def concepts() -> tuple[tuple[str, ...], ...]:
    """The groups of spellings that stand for one another."""
    lines = table("words.toml")["concepts"].strip().splitlines()
    groups = tuple(tuple(one.strip() for one in line.split("=")) for line in lines)
    spelled = [spelling for group in groups for spelling in group]
    twice = {one for one in spelled if spelled.count(one) > 1 or one != one.lower()}
    if twice:
        raise ValueError(f"words.toml: in two concepts or with capitals: {sorted(twice)}")
    return groups


@cache
def topic_words() -> TopicWords:
    """The words of the topics."""
    found = TopicWords()
    for lines in table("topics.toml").values():
        for line in lines.strip().splitlines():
            name, _, words = line.partition(":")
            found.add(name.strip(), split(words))
    return found


@cache
def common() -> frozenset[str]:
    """Words that every document of the genre holds: they count less than their rarity says."""
    return frozenset(split(table("words.toml")["common"]))


@cache
def general() -> frozenset[str]:
    """The roles that lead everything of their level."""
    return frozenset(entry["name"] for entry in table("roles.toml")["role"] if entry.get("general"))


@cache
def leading() -> frozenset[str]:
    """The roles whose plans are for all bodies of their level."""
    return frozenset(entry["name"] for entry in table("roles.toml")["role"] if entry.get("leading"))


@cache
def groups() -> dict[str, frozenset[str]]:
    """How names of groups begin, and the roles in them; none where everybody is meant."""
    found = {}
    for entry in table("roles.toml")["group"]:
        for spelling in split(entry["spellings"]):
            found[" ".join(words_of(spelling))] = frozenset(split(entry["roles"]))
    return found


@cache
def table(name: str) -> dict[str, Any]:
    """A TOML file of this package."""
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


def split(text: str) -> list[str]:
    """Phrases that are split at semicolons and line ends; capitals are a mistake."""
    found = [piece.strip() for line in text.splitlines() for piece in line.split(";")]
    found = [piece for piece in found if piece]
    if any(piece != piece.lower() for piece in found):
        raise ValueError("phrases are lower case")
    return found


def words_of(text: str) -> list[str]:
    """The words of `text` as they are compared."""
    return [fold(word) for word in _WORD.findall(text)]


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """A word in lower case with its tone in the newer place."""
    return _OLD.sub(lambda found: _NEW[found[0]], word.lower())


def _verbs() -> Iterable[str]:
    """The reader's own words for what is done."""
    return (
        " ".join(words) for first in verbs().actions.firsts() for words in verbs().actions.of(first)
    )
