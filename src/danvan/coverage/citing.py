"""The clauses of the parent that a child names: “điểm a khoản 2 mục II Kế hoạch số 15/KH-UBND”."""

from __future__ import annotations

import re

# From the largest part to the smallest; a clause's path is its labels in this order.
_RANKS = {"phần": 0, "chương": 0, "mục": 1, "điều": 2, "khoản": 3, "điểm": 4, "tiết": 5}
_LABEL = re.compile(rf"(?<!\w)({'|'.join(_RANKS)})\s+(\d+(?:\.\d+)*|[IVX]+|[a-zđ])(?!\w)", re.I)
_BETWEEN = re.compile(r"[\s,]*(?:của\s+)?", re.I)
# What may stand between the last label and the code: the type, “số”, and nothing of a sentence.
_TO_CODE = re.compile(r"[\s,]*(?:của\s+)?(?:[^\W\d]+\s+){0,5}(?:số\s*:?\s*)?", re.I)
_BEFORE = 120


def points(text: str, code: str | None) -> tuple[str, ...]:
    """The paths of the parent's clauses that `text` names together with the parent's code."""
    if not code:
        return ()
    found = []
    for mention in _pattern(code).finditer(text):
        labels = _labels_before(text[max(0, mention.start() - _BEFORE) : mention.start()])
        if labels:
            ordered = sorted(labels, key=lambda label: _RANKS[label[0].lower()])
            found.append(".".join(label for _, label in ordered))
    return tuple(found)


def names(points: tuple[str, ...], key: str) -> bool:
    """Whether one of the paths is that of the clause `key`."""
    return any(key == point or key.endswith(f".{point}") for point in points)


def _labels_before(before: str) -> list[tuple[str, str]]:
    """The chain of labels that leads up to the code, without one of an earlier mention."""
    chain: list[tuple[str, str]] = []
    end = 0
    for label in _LABEL.finditer(before):
        if not _BETWEEN.fullmatch(before, end, label.start()):
            chain = []
        chain.append((label[1], label[2]))
        end = label.end()
    return chain if chain and _TO_CODE.fullmatch(before, end) else []


def _pattern(code: str) -> re.Pattern[str]:
    """The code with blanks around its signs, as offices type it."""
    signs = (re.escape(sign) if sign.isalnum() else rf"\s*{re.escape(sign)}\s*" for sign in code)
    return re.compile(rf"(?<!\w){''.join(signs)}(?!\w)")
