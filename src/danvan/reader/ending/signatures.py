"""Signatories: authority lines, position, name, for one signer or several side by side."""

from __future__ import annotations

from itertools import zip_longest

from danvan.reader.ending import lines as look
from danvan.reader.ending.lines import Said
from danvan.reader.model import Signatory


def signatories(lines: list[Said]) -> tuple[Signatory, ...]:
    """The signers in the order of their names; `lines` are those that are no recipients.

    `TL. CHỦ TỊCH` over `KT. CHÁNH VĂN PHÒNG` with one name below is one authority of two lines;
    of several signers side by side the first name signs in the first position, and so on.
    """
    authorities: list[tuple[Said, ...]]
    authorities = [(line,) for line in lines if look.is_authority(line.words)]
    offices = [line for line in lines if not look.is_authority(line.words)]
    positions = [(line,) for line in offices if look.is_position(line.words)]
    names = [(line,) for line in lines if look.is_name(line.words)]
    if len(names) <= 1 and authorities:
        authorities = [tuple(line for lines in authorities for line in lines)]
    rows = zip_longest(authorities, positions, names, fillvalue=())
    return tuple(_signatory(*row) for row in rows)


def _signatory(
    authority: tuple[Said, ...], position: tuple[Said, ...], name: tuple[Said, ...]
) -> Signatory:
    spans = tuple(line.span for line in (*authority, *position, *name))
    return Signatory(_words(authority), _words(position), _words(name), spans)


def _words(lines: tuple[Said, ...]) -> str | None:
    return " ".join(line.words for line in lines) or None
