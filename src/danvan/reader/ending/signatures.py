"""Signatories: authority lines, position, name, for one signer or several side by side."""

from __future__ import annotations

from itertools import zip_longest

from danvan.reader.ending import lines as look
from danvan.reader.model import Signatory


def signatories(texts: list[str]) -> tuple[Signatory, ...]:
    """The signers in the order of their names; `texts` are the lines that are no recipients.

    `TL. CHỦ TỊCH` over `KT. CHÁNH VĂN PHÒNG` with one name below is one authority of two lines;
    of several signers side by side the first name signs in the first position, and so on.
    """
    authorities = [text for text in texts if look.is_authority(text)]
    positions = [t for t in texts if look.is_position(t) and not look.is_authority(t)]
    names = [text for text in texts if look.is_name(text)]
    if len(names) <= 1 and authorities:
        authorities = [" ".join(authorities)]
    rows = zip_longest(authorities, positions, names)
    return tuple(Signatory(authority, position, name) for authority, position, name in rows)
