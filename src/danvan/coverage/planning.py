"""Duties that only ask for a plan: their last day is the plan's, not that of the work in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.coverage.lexicon import BODY, deeds
from danvan.coverage.units import cut

# “Xây dựng kế hoạch thực hiện”, “ban hành Chương trình hành động”; not “làm theo kế hoạch”.
_MAKES = re.compile(
    r"\b(?:xây dựng|ban hành|lập|soạn|soạn thảo|dự thảo|trình|phê duyệt|hoàn thiện|ra)\s+"
    r"(?:(?!theo\b|thực hiện\b|trong\b|của\b|đúng\b)\w+\s+){0,5}?(?:kế hoạch|chương trình|đề án)\b",
    re.I,
)
_DAY = re.compile(r"\d/\d|\b(?:ngày|tháng|quý|năm)\s+(?:\d|[IVX]+\b)", re.I)
_AND_DOES = re.compile(r"(?:\bvà|,)\s+(?:tổ chức\s+)?(?:triển khai|thực hiện)\b", re.I)
_WHO = re.compile(
    r"\b(?:chủ trì|phối hợp|tham mưu|giúp|giao|chỉ đạo|trình)\b", re.I
)  # who, not what
_PART = re.compile(r"[;.]\s+")


def makes_plan(text: str) -> bool:
    """Whether a clause says that a plan or programme is made."""
    return _MAKES.search(text) is not None


def only_plan(text: str) -> bool:
    """Whether the last day in a duty is that of a plan, and of no work beside it."""
    dated = [part for part in _parts(text) if _DAY.search(part)]
    return bool(dated) and all(map(_is_plan, dated))


def _is_plan(part: str) -> bool:
    """Whether making a plan is the first that is done, and doing it is not asked for as well."""
    made = _MAKES.search(part)
    return (
        made is not None
        and not _deeds(_WHO.sub("", part[: made.start()]))
        and not _AND_DOES.search(part)
    )


def _parts(text: str) -> Iterator[str]:
    """The parts of a sentence; one in which nothing is done belongs to that before it."""
    last = ""
    for part in _PART.split(text):
        if last and _deeds(part):
            yield last
            last = part
        else:
            last = f"{last}, {part}" if last else part
    yield last


def _deeds(text: str) -> bool:
    """Whether anything is done in a text; names of bodies hold words that are verbs elsewhere."""
    own = cut(text)
    return any(
        kind != BODY and deeds().longest(own.words, at)[0]
        for at, (kind, _) in enumerate(own.phrases)
    )
