"""Blanks of every make become plain ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

from danvan.reader.source import Edit, Source

_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def edits(source: Source) -> Iterable[Edit]:
    """Put a plain blank for every no-break, figure, thin or full-width blank.

    Reads U+00A0 and its kin; the ground is that web pages and word processors set them for
    layout and that they break codes and dates. Specimen: `Số 05 - KH/HU` with no-break blanks.
    Afterwards: tab, line feed and the plain blank are the only white space.
    """
    for match in _BLANK.finditer(source.text):
        yield Edit(*match.span(), " ", "blank")
