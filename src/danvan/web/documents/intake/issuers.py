"""Whether two printed names may be one issuer, however long they were written out."""

from __future__ import annotations

import re

from danvan.web.core.words import fold

_BOARD = re.compile(
    r"^(?:ban thuong vu|ban chap hanh(?= dang bo)) "
)  # issue in the committee's name
_TERM = re.compile(r"\bkhoa ([ivxlc]+|\d+)\b")
_PARTY = re.compile(r"\b(?:hoi nghi lan thu \w+|dang(?= khoa\b)|viet nam)\b")


def alike(one: str, other: str) -> bool:
    """`Ủy ban nhân dân tỉnh` and `… tỉnh Hải Lâm` may be one; so may an unknown one.

    `Ban Chấp hành Trung ương khóa IX` and `… khóa XII` are not: terms that differ part them.
    """
    (first, its), (second, others) = _parts(one), _parts(other)
    if its and others and its != others:
        return False
    return first in second or second in first


def _parts(name: str) -> tuple[str, str]:
    """The name without what may be left out, and the term of office."""
    folded = fold(name)
    term = _TERM.search(folded)
    told = term.group(1) if term else ""
    if term:
        folded = folded[: term.start()] + folded[term.end() :]
        folded = re.sub(r"\bdang\s*$", "", folded.strip())
    plain = _BOARD.sub("", _PARTY.sub("", folded))
    return " ".join(plain.split()), told
