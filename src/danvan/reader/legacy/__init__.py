"""TCVN3 (ABC) and VNI, the encodings of before Unicode: recognise them, put them into Unicode."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.reader.legacy import capitals, trial
from danvan.reader.legacy.encodings import (
    MODERN,
    TCVN3,
    TELLING,
    WORD,
    Encoding,
    by_font,
    is_capital_font,
)
from danvan.reader.syllables import is_syllable

_STRANGE = re.compile("[¡-¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ\u0080-\u009f\u0192\ufffd]")
_SIGHT = re.compile(r"[^\s\d]{1,40}")
_SIGNS = "«»©®°²³·§±×÷½¼¾.,;:!?()[]\"'“”‘’"  # what may stand beside a word in any text
_MANY, _MOST = 3, 0.3  # strange words, and their share of all that have a letter beyond ASCII


def to_unicode(text: str, font: str | None = None) -> str | None:
    """`text` in Unicode where it is TCVN3 or VNI, by its font or else by trial; None where not.

    Give whole paragraphs, or all neighbouring runs of one font together: VNI writes one letter
    as two, and a trial needs three words.
    """
    encoding = by_font(font)
    if encoding is None and TELLING.search(text):
        encoding = trial.decide(text, trial.fit(text))
    if encoding is None:
        return None
    parts: list[str] = []
    at = 0
    for start, end, new in words(text, encoding, is_capital_font(font)):
        parts += (text[at:start], new)
        at = end
    return "".join((*parts, text[at:])) if parts else None


def words(text: str, encoding: Encoding, upper: bool) -> Iterator[tuple[int, int, str]]:
    """`(start, end, in Unicode)` of each word that changes; `upper`: all are drawn as capitals."""
    mixed = MODERN.search(text) is not None
    found = list(WORD.finditer(text))
    olds = [match[0] for match in found]
    news = [encoding.put(old, mixed) for old in olds]
    if upper and not mixed:
        news = [new.upper() for new in news]
    elif encoding is TCVN3:
        news = capitals.restore(olds, news)
    for match, new in zip(found, news, strict=True):
        if new != match[0]:
            yield match.start(), match.end(), new


def suspect(text: str) -> bool:
    """Whether `text` seems to be in an encoding that the reader does not know."""
    if not _STRANGE.search(text):
        return False
    found = (word.strip(_SIGNS) for word in _SIGHT.findall(text))
    marked = [word for word in found if not word.isascii()]
    odd = [word for word in marked if _STRANGE.search(word) and not is_syllable(word)]
    return len(odd) >= _MANY and len(odd) >= _MOST * len(marked)
