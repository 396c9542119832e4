"""Words set with blanks between their letters: `K Ế  H O Ạ C H`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from danvan.reader.source import Edit, Source
from danvan.reader.syllables import is_syllable

_LETTER = r"[^\W\d_]"
_RUN = re.compile(rf"(?<!\w){_LETTER}(?:[ \t]{{1,4}}{_LETTER}(?!\S)){{3,80}}")
_HINT = re.compile(rf" {_LETTER} {_LETTER} {_LETTER}(?!\S)")
_GAP = re.compile(r"[ \t]{2,}")
_BLANKS = re.compile(r"[ \t]")
_LONGEST = 7  # letters of the longest syllable, `nghiêng`


def edits(source: Source) -> Iterable[Edit]:
    """Join letters that are spaced out to words.

    Reads runs of four or more single letters; a word ends at two blanks or, where there are
    none, where the letters make whole syllables, the fewest possible. A run that makes none or
    mostly syllables of one letter (table heads, `A B C D`) stays. Specimen: `K Ế  H O Ạ C H`.
    Afterwards: no run of single letters that makes Vietnamese words.
    """
    text = source.text
    if not _HINT.search(text):
        return
    for match in _RUN.finditer(text):
        words = _words(match[0])
        if words:
            yield Edit(*match.span(), " ".join(words), "letter-spacing")


def _words(run: str) -> list[str]:
    """The words of a run, or none where they are not all syllables."""
    if _GAP.search(run):
        words = [_BLANKS.sub("", word) for word in _GAP.split(run)]
        if all(map(is_syllable, words)):
            return words
    return _syllables(_BLANKS.sub("", run))


def _syllables(letters: str) -> list[str]:
    """`letters` cut into the fewest syllables, or nothing where that cannot be done."""
    best: list[list[str] | None] = [[]]
    for end in range(1, len(letters) + 1):
        options = [
            [*before, letters[start:end]]
            for start in range(max(0, end - _LONGEST), end)
            if (before := best[start]) is not None and is_syllable(letters[start:end])
        ]
        best.append(min(options, key=len) if options else None)
    words = best[-1] or []
    return words if 2 * len(words) <= len(letters) else []
