"""The level that a name tells, and the name without it.

`Ban Dân vận Huyện ủy` is of a district, `Hội Nông dân tỉnh` of a province; documents leave out what
goes without saying, so that the same bodies are `Ban Dân vận` and `Hội Nông dân` there.
"""

from __future__ import annotations

import re

from danvan.web.bodies.models import Level

_TOLD = (
    (
        "dang uy xa|dang uy phuong|dang uy dac khu|cap xa|xa|phuong|thi tran|dac khu",
        {Level.COMMUNE},
    ),
    ("thanh uy|thanh pho", {Level.PROVINCE, Level.DISTRICT}),
    ("huyen uy|quan uy|thi uy|thi xa|cap huyen|huyen", {Level.DISTRICT}),
    ("tinh uy|cap tinh|tinh", {Level.PROVINCE}),
    ("trung uong", {Level.CENTRAL}),
)
_ENDS = [(re.compile(rf"(?:^| )(?:{words})$"), levels) for words, levels in _TOLD]
_TAIL = re.compile(
    r" (?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy(?: xa| phuong| dac khu)?"
    r"|tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|viet nam)$"
)
# Before the name of a place these are all of a body's name.
_ORGANS = ("dia", "co", "trung", "hai")  # `địa phương`, `cơ quan`, `hải quan`: no levels


def level_told(name: str) -> set[Level]:
    """The levels that the end of a folded name tells; empty for none."""
    if _is_word(name):
        return set()
    # `thi xa` ends in `xa`, and is a district.
    if name.endswith((" thi xa", "thi xa")):
        return {Level.DISTRICT}
    return next((set(levels) for pattern, levels in _ENDS if pattern.search(name)), set())


def core(name: str) -> str:
    """`ban dan van huyen uy` → `ban dan van`; what would leave nothing stays whole."""
    while not _is_word(name) and (found := _TAIL.search(name)):
        name = name[: found.start()]
    return name


def _is_word(name: str) -> bool:
    """Whether the last syllable is part of a word: `các địa phương`, `cơ quan`."""
    words = name.split()
    return len(words) > 1 and words[-1] in ("phuong", "quan") and words[-2] in _ORGANS
