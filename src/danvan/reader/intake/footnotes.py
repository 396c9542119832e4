"""Footnotes and endnotes: where they are referred to, and which lines below the text they are.

While a file is read, a letter of private use stands in the words for each reference and before the
first words of each note; `taken` takes them out again, when the offsets are known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from danvan.reader.intake.lines import Piece
from danvan.reader.intake.numerals import numeral
from danvan.reader.source import Footnote, Span

# Word counts footnotes in figures and endnotes in small Roman numerals unless told otherwise.
_NUMERALS = {"footnote": "decimal", "endnote": "lowerRoman"}
_FIRST, _NOBODY = 0xF0000, 0xFFFFD  # a plane of Unicode that holds no letters
_LETTER = re.compile(f"[{chr(_FIRST)}-{chr(_NOBODY)}]")


class Footnotes:
    """The notes of one file. A key (kind and number) tells each apart."""

    def __init__(self) -> None:
        self._marks: dict[str, tuple[str, str]] = {}
        self._letters: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._places: dict[str, int] = {}
        self._bodies: dict[str, Span] = {}
        self._body: str | None = None

    def refer(self, key: str, kind: str, mark: str = "") -> str:
        """The letter for a reference; `mark` is the printed one where the file has it."""
        if key in self._marks or _FIRST + len(self._marks) >= _NOBODY:
            return ""
        letter = chr(_FIRST + len(self._marks))
        self._marks[key] = (kind, mark)
        self._letters[key], self._keys[letter] = letter, key
        return letter

    def open(self, key: str) -> str:
        """The letter before the first words of a note; of one that nobody refers to another."""
        return self._letters.get(key, chr(_NOBODY)) if self._marks else ""

    def taken(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The pieces without the letters; what they stood for is remembered."""
        at = 0
        for words, look in pieces:
            noted = look.role == "footnote"
            if self._marks and _LETTER.search(words):
                words = self._take(words, at, noted)
            if noted and self._body is not None:
                start = self._bodies.get(self._body, Span(at, at)).start
                self._bodies[self._body] = Span(start, at + len(words))
            at += len(words) + 1
            yield words, look

    def _take(self, words: str, at: int, noted: bool) -> str:
        pieces = _LETTER.split(words)
        for letter, before in zip(_LETTER.findall(words), pieces, strict=False):
            at += len(before)
            key = self._keys.get(letter)
            if noted:
                self._body = key
            elif key is not None:
                self._places.setdefault(key, at)
        return "".join(pieces)

    def found(self) -> tuple[Footnote, ...]:
        """Every note with words, in the order of the references."""
        counts: Counter[str] = Counter()
        notes = []
        for key, at in sorted(self._places.items(), key=lambda place: place[1]):
            kind, mark = self._marks[key]
            if not mark:
                counts[kind] += 1
                mark = numeral(counts[kind], _NUMERALS[kind])
            if key in self._bodies:
                notes.append(Footnote(mark, Span(at, at), self._bodies[key]))
        return tuple(notes)
