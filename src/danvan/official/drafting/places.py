"""Where words stand in a document, as it is cited: `điểm a khoản 1 Mục II`."""

from __future__ import annotations

import re
from collections.abc import Iterable

_KINDS = (
    (re.compile(r"([IVXLC]+)[.\-)/]?"), "Mục"),
    (re.compile(r"(\d+(?:\.\d+)+)[.\-)/]?"), "điểm"),
    (re.compile(r"(\d+)[.\-)/]?"), "khoản"),
    (re.compile(r"([a-zđ]{1,2})[.)/]"), "điểm"),
)
_NAMED = re.compile(r"(?:Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục|dòng)\b.*", re.IGNORECASE)


def place_of(labels: Iterable[str]) -> str:
    """The words for the marks of a clause and of those above it, the top one first.

    A mark that has no name of its own, a dash, is left out: what stands above it is named.
    """
    told = [words for label in labels if (words := _words(label.strip()))]
    return " ".join(reversed(told))


def _words(label: str) -> str:
    for pattern, kind in _KINDS:
        if found := pattern.fullmatch(label):
            return f"{kind} {found[1]}"
    return label.rstrip(" .:") if _NAMED.match(label) else ""
