"""Capitals of TCVN3 text: the encoding has none with a tone, a font drew them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from danvan.reader.legacy.encodings import TCVN3
from danvan.reader.lexicon.types import type_of_name

_SMALL = re.compile("[a-z]")
_CAPITAL = re.compile("[A-Z]")
_HEAD = 15  # lines with words that may be the head
_ENOUGH = 3  # capitals in a line without small letters


def restore(olds: Sequence[str], news: Sequence[str]) -> list[str]:
    """Words that were typed in capitals as far as the encoding has them.

    `QUYÕT §ÞNH` reads `QUYếT ĐịNH`: in a run of words whose ASCII letters are all capitals, one
    with two of them and a small letter proves that the whole run is meant in capitals. So does
    a line that is such a run from end to end: `BÝ TH¦`.
    """
    words = list(news)
    run: list[int] = []
    for index in range(len(words) + 1):
        if index < len(words) and not _SMALL.search(olds[index]):
            run.append(index)
            continue
        whole = len(run) == len(words) and sum(_capitals(olds[i]) for i in run) >= _ENOUGH
        if whole or any(_capitals(olds[i]) > 1 and not news[i].isupper() for i in run):
            for i in run:
                words[i] = words[i].upper()
        run = []
    return words


def head(lines: Sequence[str], legacy: Collection[int]) -> set[int]:
    """Which of the `legacy` lines are the head's, drawn in capitals by a font nobody named.

    From the top down to the name of the type, a line in small letters only is the head's; a file
    whose first lines do not end in such a name has no head that one can tell.
    """
    found: set[int] = set()
    filled = [index for index, line in enumerate(lines) if line.strip()][:_HEAD]
    for index in filled:
        words = TCVN3.convert(lines[index]).strip() if index in legacy else lines[index].strip()
        if words.islower() and index in legacy:
            found.add(index)
        if type_of_name(words):
            return found
    return set()


def _capitals(word: str) -> int:
    return len(_CAPITAL.findall(word))
