"""Whether a number with a name is an objective: not the past, a limit, a budget, a description."""

from __future__ import annotations

import re

from danvan.figures.cues import Cue
from danvan.figures.lexicon import phrases, words
from danvan.figures.model import AT_LEAST, AT_MOST, EXACTLY, FALL_BY, OVER, RISE_BY, UNDER
from danvan.figures.names import acts_before, words_before
from danvan.figures.naming import Named
from danvan.figures.places import Place
from danvan.figures.units import PERCENT, Unit
from danvan.reader.duties.deadlines import moments
from danvan.reader.source import Span

_TOLD = re.compile(
    r"(?<!\w)(?<!thực )(?<!thể )(?<!phát )(?:đã|đến nay|hiện nay|tính đến|ước|đang"
    r"|hiện (?=tỷ|tỉ|có|còn|mới|đang|đạt))(?!\w)",
    re.IGNORECASE,
)
# What was decided is still to be reached: "mục tiêu đã đề ra".
_DECIDED = re.compile(
    r"đã (?=(?:được )?(?:đề ra|đặt ra|xác định|đăng ký|giao|phê duyệt|cam kết|ký kết))"
)
# The same said once more in other numbers.
_AGAIN = re.compile(r"(?:tương đương|tương ứng)(?: với)?(?: (?:giảm|tăng))?[ :]*$|\(đạt $")
_OPENED = {"“": "”", '"': '"', "«": "»"}
_LIVED = ("tuổi thọ", "thời gian sống", "số năm")
_BUDGET_REACH = 90


def is_quoted(text: str, sentence: Span, at: int) -> bool:
    """Whether `at` stands inside quotation marks: in a name or a title."""
    for opening, closing in _OPENED.items():
        before = text[sentence.start : at]
        if opening == closing:
            if before.count(opening) % 2:
                return True
        elif before.rfind(opening) > before.rfind(closing):
            return True
    return False


def is_vague(unit: Unit) -> bool:
    """Whether the unit is none that objectives are mostly counted in."""
    first = unit.words.lower().split()[0]
    return unit.words.lower() in phrases("vague") or (not unit.known and first in phrases("vague"))


def is_past(text: str, sentence: Span, at: int, place: Place, issued: str | None) -> bool:
    """Whether what stands before the number says that it tells of what was."""
    before = _DECIDED.sub("", text[sentence.start : at])
    if _AGAIN.search(before):
        return True
    aim = _last(words("aims"), before)
    if _last(_TOLD if place.aimed else words("past"), before) > aim:
        return True
    if issued is None or place.aimed or aim >= 0:
        return False
    named = [
        m for m in moments(text, sentence.start, at) if m.grain in ("year", "month", "quarter")
    ]
    return bool(named) and max(m.day for m in named).isoformat() < issued


def counts(text: str, place: Place, left: int, unit: Unit, cue: Cue, named: Named) -> bool:
    """Whether the number is an objective by its unit and by what stands around it."""
    around = text[max(left, cue.start - _BUDGET_REACH) : cue.start] + " " + named.words
    if place.heading and (cue.plain and unit.words != PERCENT):
        return False
    if unit.kind == "percent":
        return not words("budget").search(around) or words("earned").search(around) is not None
    if unit.kind == "money":
        return words("earned").search(around) is not None and not words("budget").search(around)
    moved = cue.comparison in (RISE_BY, FALL_BY) or (named.measured and cue.change is not None)
    if unit.kind == "times":
        return moved or (cue.comparison == AT_LEAST and bool(unit.per) and not named.measured)
    return _counted(text, place, left, unit, cue, named, moved)


def _counted(
    text: str, place: Place, left: int, unit: Unit, cue: Cue, named: Named, moved: bool
) -> bool:
    first = unit.words.lower().split()[0]
    if unit.words.lower() in phrases("spans") or first in phrases("spans"):
        return named.measured and (moved or named.words.lower().startswith(_LIVED))
    if named.measured:
        told = not is_vague(unit) or cue.comparison != EXACTLY
        return told and (cue.level or moved)
    if is_vague(unit):
        return False
    if first == "điểm" and unit.words == "điểm" and not named.words.lower().startswith("mở"):
        return _is_place(named)
    if cue.comparison in (AT_MOST, UNDER):
        return False
    if moved:
        return unit.known
    return _set(text, place, left, unit, cue, named)


def _is_place(named: Named) -> bool:
    """`điểm` with a verb before and words behind is a place ("mở 03 điểm hỗ trợ")."""
    return named.verb is not None and named.words.rsplit("điểm", 1)[-1].strip() != ""


def _set(text: str, place: Place, left: int, unit: Unit, cue: Cue, named: Named) -> bool:
    """Whether a count is set: a verb makes so many, each is to have so many, a line opens so."""
    opens = words_before(text, left, cue.start) is None or _parted(text[left : cue.start])
    strong = cue.comparison in (AT_LEAST, OVER) or unit.upward is True
    if named.verb is not None:
        has = text[slice(*named.verb)].lower() in ("có", "là", "đạt")
        aimed = place.aimed or words("aims").search(text, left, cue.start) is not None
        return (unit.known or strong) and (not has or bool(named.each) or aimed)
    if opens:
        return unit.known and (place.aimed or strong)
    return strong and (acts_before(text, left, cue.start) or bool(named.each))


def _parted(before: str) -> bool:
    """Whether a comma or a semicolon stands right before the number."""
    return before.rstrip().endswith((",", ";"))


def _last(pattern: re.Pattern[str], words_before_it: str) -> int:
    return max((found.start() for found in pattern.finditer(words_before_it)), default=-1)
