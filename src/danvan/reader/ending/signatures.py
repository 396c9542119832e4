"""Signatories: authority lines, position, name, for one signer or several side by side."""

from __future__ import annotations

from danvan.reader.ending import lines as look
from danvan.reader.model import Signatory


def signatories(texts: list[str]) -> tuple[Signatory, ...]:
    """The signers in the order of their names; `texts` are the lines that are no recipients.

    `TL. CHỦ TỊCH` over `KT. CHÁNH VĂN PHÒNG` is one authority of two lines; of an authority line
    that names the office itself and has no position below it, the office is the position.
    """
    authorities: list[list[str]] = []
    positions: list[str] = []
    names: list[str] = []
    last = ""
    for text in texts:
        if look.is_authority(text):
            if last == "authority":
                authorities[-1].append(text)
            else:
                authorities.append([text])
            last = "authority"
        elif look.is_position(text):
            positions.append(text)
            last = "position"
        elif look.is_name(text):
            names.append(text)
            last = "name"
    return tuple(_joined(authorities, positions, names))


def _joined(
    authorities: list[list[str]], positions: list[str], names: list[str]
) -> list[Signatory]:
    """Signers by number: the first name signs in the first position, and so on."""
    count = max(len(names), 1 if authorities or positions else 0)
    signers = []
    for index in range(count):
        authority = " ".join(authorities[index]) if index < len(authorities) else None
        position = positions[index] if index < len(positions) else None
        name = names[index] if index < len(names) else None
        if authority or position or name:
            signers.append(Signatory(authority, position, name))
    return signers
