"""Whether two printed names may be one issuer, however long they were written out."""

from __future__ import annotations

import re

from danvan.web.core.words import fold

_BOARD = re.compile(
    r"^(?:ban thuong vu|ban chap hanh(?= dang bo)) "
)  # issue in the committee's name
_TERM = re.compile(r"\bkhoa ([ivxlc]+|\d+)\b")
_COMMITTEE = re.compile(r"^dang bo (?:(tinh|thanh|huyen)(?: pho)?|(xa|phuong))\b")
_CENTRE = re.compile(
    r"^(?:ban chap hanh trung uong|bo chinh tri|ban bi thu|(?:uy ban thuong vu )?quoc hoi|chinh phu"
    r"|thu tuong)"
)
_PARTY = re.compile(r"\b(?:hoi nghi lan thu \w+|dang(?= khoa\b)|viet nam)\b")


def alike(one: str, other: str) -> bool:
    """`Ủy ban nhân dân tỉnh` and `… tỉnh Hải Lâm` may be one; so may an unknown one.

    `Ban Chấp hành Trung ương khóa IX` and `… khóa XII` are not: terms that differ part them.
    """
    (first, its), (second, others) = _parts(one), _parts(other)
    if its and others and its != others:
        return False
    return first in second or second in first


def central(one: str, other: str) -> bool:
    """Whether both are of the Centre, whose organs are taken one for the other.

    Theirs is one row of numbers a year; `12-KH/TU` every province has.
    """
    (first, its), (second, others) = _parts(one), _parts(other)
    parted = its and others and its != others
    return not parted and bool(_CENTRE.match(first) and _CENTRE.match(second))


def _parts(name: str) -> tuple[str, str]:
    """The name without what may be left out, and the term of office."""
    folded = fold(name)
    term = _TERM.search(folded)
    told = term.group(1) if term else ""
    if term:
        folded = folded[: term.start()] + folded[term.end() :]
        folded = re.sub(r"\bdang\s*$", "", folded.strip())
    plain = _BOARD.sub("", _PARTY.sub("", folded).strip())
    return _COMMITTEE.sub(_named, " ".join(plain.split())), told


def _named(party: re.Match[str]) -> str:
    """`Đảng bộ tỉnh` issues as its committee, `Tỉnh ủy`."""
    return f"{party[1]} uy" if party[1] else f"dang uy {party[2]}"
