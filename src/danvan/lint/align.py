"""The lines that the reader was given, laid beside the pieces of the drafter's own file.

A piece is a line of a text file or a paragraph of a docx between line breaks. What the reader was
given may have a mark that nobody typed before it (automatic lists), and lack signs of markup.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from itertools import accumulate
from typing import NamedTuple

from danvan.reader.source import Span

_AHEAD = 60  # pieces looked at for a line: tables and text boxes may stand in another order
_SHORT = 8  # signs: shorter words stand in many places, so they count only close by
_NEAR = 3
_MARK = 14  # signs of an automatic mark before the words
NOWHERE = -1


class Match(NamedTuple):
    """The piece that a line came from, and for each sign of the line its place in the piece."""

    piece: int
    places: Sequence[int]


class Alignment:
    """For places of the file's text as the reader had it, the places in the pieces."""

    def __init__(self, raw: str, pieces: Sequence[str]) -> None:
        lines = raw.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in lines)][:-1]
        self.lines = lines
        self.matches = _matches(lines, pieces)

    def place(self, offset: int) -> tuple[int, int] | None:
        """The piece and the place in it of one sign; None where it stands in none."""
        at = bisect_right(self.starts, offset) - 1
        match = self.matches[at]
        inside = offset - self.starts[at]
        if match is None or inside >= len(match.places) or match.places[inside] == NOWHERE:
            return None
        return match.piece, match.places[inside]

    def spans_of(self, pieces: Container[int]) -> list[Span]:
        """Where the lines that came from these pieces stand in the text."""
        return [
            Span(start, start + len(line))
            for start, line, match in zip(self.starts, self.lines, self.matches, strict=True)
            if match is not None and match.piece in pieces
        ]


def _matches(lines: Sequence[str], pieces: Sequence[str]) -> list[Match | None]:
    found: list[Match | None] = []
    piece, offset = 0, 0
    for line in lines:
        match = _next(line, pieces, piece, offset) if line.strip() else None
        if match is not None:
            piece, offset = match.piece, max(match.places) + 1
        found.append(match)
    return found


def _next(line: str, pieces: Sequence[str], piece: int, offset: int) -> Match | None:
    """Where the line stands: in the rest of the last piece (a row's cells), or in a later one."""
    ahead = _NEAR if len(line.strip()) < _SHORT else _AHEAD
    if offset and piece < len(pieces):
        at = _inside(line.lower(), pieces[piece].lower(), offset)
        if at >= 0:
            return Match(piece, range(at, at + len(line)))
        piece += 1
    for at in range(piece, min(len(pieces), piece + ahead)):
        places = _places(line, pieces[at])
        if places is not None:
            return Match(at, places)
    return None


def _places(line: str, piece: str) -> Sequence[int] | None:
    """For each sign of `line` where it stands in `piece`; None where the two do not belong."""
    if not piece.strip():
        return None
    if line == piece:
        return range(len(line))
    lower, whole = line.lower(), piece.lower()
    if len(lower) != len(line) or len(whole) != len(piece):
        return None
    at = _inside(lower, whole, 0)
    if at >= 0 and (len(piece) <= 3 * len(line) + 20 or "|" in piece):
        return range(at, at + len(line))
    words = whole.strip()
    at = lower.find(words)
    if 0 <= at <= _MARK and len(lower) == at + len(words):
        first = whole.index(words)
        return [NOWHERE] * at + list(range(first, first + len(words)))
    return _threaded(lower, whole)


def _inside(line: str, piece: str, offset: int) -> int:
    """Where `line` stands in `piece` as whole words, -1 where it does not."""
    at = piece.find(line, offset)
    while at >= 0:
        before, after = piece[at - 1 : at] if at else "", piece[at + len(line) : at + len(line) + 1]
        if not (before.isalnum() and line[0].isalnum()) and not (
            after.isalnum() and line[-1].isalnum()
        ):
            return at
        at = piece.find(line, at + 1)
    return -1


def _threaded(line: str, piece: str) -> list[int] | None:
    """The same where signs of markup stand between the words, blanks aside."""
    if len(piece) > 3 * len(line) + 20:
        return None
    if len(line.strip()) < _SHORT and _bare(piece) != _bare(line):
        return None
    places: list[int] = []
    at = 0
    for sign in line:
        where = piece.find(sign, at, at + 40)
        if where >= 0:
            at = where + 1
        elif not sign.isspace():
            return None
        places.append(where)
    return places


def _bare(words: str) -> str:
    """Words without blanks and signs of markup."""
    return "".join(sign for sign in words if sign.isalnum())
