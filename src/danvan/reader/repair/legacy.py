"""Lines in TCVN3 (ABC) or VNI become Unicode."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from danvan.reader.legacy import capitals, trial, words
from danvan.reader.legacy.encodings import (
    MODERN,
    TCVN3,
    TELLING,
    Encoding,
    by_font,
    is_capital_font,
)
from danvan.reader.source import Edit, Line, Source

_LATIN = re.compile("[\u00a1-\u00ff]")
_FEW_MODERN = 0.01  # of all letters: fewer that only Unicode has are a name put in later


def edits(source: Source) -> Iterable[Edit]:
    """Put words in TCVN3 or VNI into Unicode.

    Reads the font of each line (`.Vn…`, `VNI-…` decide at once), elsewhere the words themselves:
    they are converted on trial and kept where nine in ten then are syllables and far fewer were
    before. The ground is that files of before 2005 are in these encodings, often beside passages
    in Unicode. Specimens: `ch­¬ng tr×nh c«ng t¸c`, `chöông trình coâng taùc`.
    Afterwards: no line of three words or more reads better in TCVN3 or VNI than it stands.
    """
    if any(by_font(font) for font in {line.font for line in source.lines}):
        yield from _by_font(source)
    if TELLING.search(source.text):
        yield from _by_trial(source)


def _by_font(source: Source) -> Iterator[Edit]:
    for line in source.lines:
        encoding = by_font(line.font)
        if encoding:
            yield from _convert(source, line, encoding, is_capital_font(line.font))


def _by_trial(source: Source) -> Iterator[Edit]:
    lines = [line for line in source.lines if not by_font(line.font)]
    texts = [source.words(line) for line in lines]
    fits = {i: trial.fit(text) for i, text in enumerate(texts) if TELLING.search(text)}
    likely = trial.supported(trial.total(fits.values()))
    if likely:
        rest = (i for i, text in enumerate(texts) if i not in fits and _LATIN.search(text))
        fits |= {i: trial.fit(texts[i]) for i in rest}
    pure = len(likely) == 1 and len(MODERN.findall(source.text)) < _FEW_MODERN * len(source.text)
    found = {
        i: encoding
        for i, fit in fits.items()
        if (encoding := trial.decide(texts[i], fit, likely, pure))
    }
    upper = capitals.head(texts, {i for i, encoding in found.items() if encoding is TCVN3})
    for index, encoding in found.items():
        yield from _convert(source, lines[index], encoding, index in upper)


def _convert(source: Source, line: Line, encoding: Encoding, upper: bool) -> Iterator[Edit]:
    for start, end, new in words(source.words(line), encoding, upper):
        yield Edit(line.start + start, line.start + end, new, encoding.name)
