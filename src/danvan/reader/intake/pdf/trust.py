"""Whether a page's text layer can be believed."""

from __future__ import annotations

import re

from danvan.reader import syllables

FEW = 40  # letters: fewer on a scanned page are a stamp or a page number
STRANGE = 0.15  # of the signs: more without a letter's meaning make a page unreadable
MARKED = 0.10  # of the letters: Vietnamese text has more of them with marks, about a quarter
FITTING = 0.75  # of the words: fewer that can be Vietnamese syllables are misread ones

_LETTERS = re.compile(r"[^\W\d_]+")
_STRANGE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd\ue000-\uefff]")
_MARKED = re.compile(r"[À-ỹ]")


def is_readable(text: str, scanned: bool) -> bool:
    """Whether the text layer says what the page shows.

    Behind a scan (`scanned`) the layer may be an English program's reading of Vietnamese print:
    `CQNG HOA XA HO! CHU NGHIA` for the national title. Text without a scan behind it is
    disbelieved only where its signs carry no letters.
    """
    if not text or text.isspace():
        return False
    strange = len(_STRANGE.findall(text)) if _STRANGE.search(text) else 0
    if strange > STRANGE * len("".join(text.split())):
        return False
    if not scanned:
        return True
    letters = sum(map(len, _LETTERS.findall(text)))
    if letters < FEW:
        return False
    return len(_MARKED.findall(text)) >= MARKED * letters and syllables.share(text) >= FITTING
