"""Which old encoding a line is written in, where no font tells: by trial."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from danvan.reader.legacy.encodings import TCVN3, TELLING, VNI, WORD, Encoding
from danvan.reader.syllables import is_syllable

_FEW = 3  # words a line must have to decide alone
_SURE = 0.9  # share of them that must fit
_FAR = 0.3  # by how much more than as they are
_LIKELY = 0.6  # share that is enough where the document has decided


class Fit(NamedTuple):
    """Whether a word is a syllable, or of many words how many are: as it stands, in TCVN3, in VNI.

    `odd` does not fit as it stands; `odd_tcvn3` and `odd_vni` are odd and fit in the encoding.
    """

    words: int
    plain: int
    tcvn3: int
    vni: int
    odd_tcvn3: int
    odd_vni: int

    def of(self, encoding: Encoding) -> int:
        """How many fit in `encoding`."""
        return self.tcvn3 if encoding is TCVN3 else self.vni


def fit(line: str) -> Fit:
    """The fit of all words of a line that have a letter beyond ASCII and more than one letter."""
    words = [word for word in WORD.findall(line) if not word.isascii() and len(word) > 1]
    return total(map(_judge, words))


def total(fits: Iterable[Fit]) -> Fit:
    """The sum of `fits`."""
    sums = [sum(column) for column in zip(*fits, strict=True)]
    return Fit(*sums) if sums else Fit(0, 0, 0, 0, 0, 0)


@lru_cache(maxsize=16384)
def _judge(word: str) -> Fit:
    plain = is_syllable(word.replace("\u00ad", ""))
    tcvn3, vni = TCVN3.fits(word), VNI.fits(word)
    return Fit(1, plain, tcvn3, vni, tcvn3 and not plain, vni and not plain)


def supported(document: Fit) -> tuple[Encoding, ...]:
    """The encodings that explain most of what is odd in a document."""
    odd = document.words - document.plain
    if odd < _FEW:
        return ()
    explained = ((TCVN3, document.odd_tcvn3), (VNI, document.odd_vni))
    return tuple(encoding for encoding, count in explained if count >= _LIKELY * odd)


def decide(
    line: str, found: Fit, likely: tuple[Encoding, ...] = (), pure: bool = False
) -> Encoding | None:
    """The encoding of a line with the fit `found`, None where it is best left as it is.

    A line with three words or more decides alone: nine in ten must be syllables, and far more
    than as they stand. In a document that is known to be in an encoding (`likely`), six in ten
    will do; where that is its only encoding (`pure`), so will words that fit either way.
    """
    if not found.words:
        return likely[0] if likely and TELLING.search(line) else None
    best = VNI if found.vni > found.tcvn3 else TCVN3
    share, plain = found.of(best) / found.words, found.plain / found.words
    if found.words >= _FEW and share >= _SURE and share - plain >= _FAR:
        return best
    for encoding in sorted(likely, key=found.of, reverse=True):
        share = found.of(encoding) / found.words
        if share >= _LIKELY and (share > plain or (pure and share == plain)):
            return encoding
    return None
