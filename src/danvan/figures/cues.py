"""What stands right before a number: at least, over, from … up to, up by."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from danvan.figures import numbers
from danvan.figures.model import AT_LEAST, AT_MOST, EXACTLY, FALL_BY, OVER, RISE_BY, UNDER

# "Hơn" alone says over, so what says under by it comes before.
_CUES = (
    (AT_LEAST, r"[Íí]t nhất|[Tt]ối thiểu|[Kk]hông (?:dưới|ít hơn|thấp hơn)|[Dd]uy trì từ|≥|>="),
    (
        AT_MOST,
        r"[Kk]hông (?:quá|vượt(?: quá)?|cao hơn|nhiều hơn|hơn)|[Tt]ối đa|[Nn]hiều nhất|≤|<=",
    ),
    (UNDER, r"[Dd]ưới|[Tt]hấp hơn|[Íí]t hơn|<"),
    (OVER, r"[Tt]rên|[Nn]hiều hơn|[Cc]ao hơn|[Hh]ơn|[Vv]ượt|>"),
    (AT_LEAST, r"[Tt]ừ"),
)
_FILLER = r"(?: (?:là|có|đạt|từ|khoảng|được|mức|cho))?"
_BEFORE = [(kind, re.compile(rf"(?<!\w)(?:{cue}){_FILLER} ?$")) for kind, cue in _CUES]
_ABOUT = re.compile(r"(?<!\w)(?:khoảng|xấp xỉ|gần) $")
_UP = r"(?:tăng |nâng )?(?:lên|tới)(?: mức| đến| thành| tới| đạt| trên)?"
_DOWN = r"(?:giảm )?(?:xuống|còn)(?: còn| mức| chỉ còn| dưới)?"
_AT = r"đạt(?: mức| tỷ lệ| được)?|là|ở mức|bằng|chiếm|đạt và vượt"
_LEVEL = re.compile(rf"(?<!\w)(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<at>{_AT})) ?$|(?P<colon>:) ?$")
_CHANGE = re.compile(
    r"(?<!\w)(?:(?P<up>[Tt]ăng thêm|[Tt]ăng trưởng|[Tt]ăng|[Nn]âng|[Đđ]ưa(?= (?:tỷ|tỉ|số|mức)))"
    r"|(?P<down>[Kk]éo giảm|[Cc]ắt giảm|[Gg]iảm|[Hh]ạ(?= (?:tỷ|tỉ|mức|thấp))|[Rr]út ngắn))"
    r"(?!\w)(?! (?:cường|cao|nghèo))"
)
_RATE = re.compile(
    r"^[ ,]*(?:(?:bình quân|trung bình|thêm|khoảng|mỗi năm|hằng năm|hàng năm)[ ,]*)*$"
)
_NOUN = re.compile(
    r"(?:tốc độ|tỷ lệ|tỉ lệ|giá trị|mức|mức độ|phần|hệ số|đà|xu hướng|việc|sự) $", re.IGNORECASE
)
_FROM = re.compile(
    rf"(?:từ|mức) (?P<base>{numbers.DIGITS})(?: ?%| [^\W\d]+(?: [^\W\d]+)?)?"
    r"(?: ?\(?(?:vào |của |trong )?(?:cuối )?năm \d{4}\)?)? ?$"
)
# `85%` in "từ 85% lên 95%": where something stands, not where it is to get.
_IS_BASE = re.compile(
    r" ?(?:%|(?:[^\W\d]+ ){0,3}[^\W\d]+)?"
    r"(?: ?\(?(?:vào |của |trong )?(?:cuối )?năm \d{4}\)?)? ?,? ?"
    r"(?:tăng lên|giảm xuống|giảm còn|(?<!trở )lên|xuống|còn)(?!\w)"
)


class Cue(NamedTuple):
    """How the number is meant; `head` is where what stands before all that ends.

    `plain`: no word says how, the number stands bare. `level`: the words before name a measure
    that reaches the number. `change` is where a verb of change begins, `inner` where it ends.
    """

    comparison: str
    head: int
    start: int
    plain: bool
    level: bool
    baseline: Decimal | None
    change: int | None
    inner: int


def is_base(text: str, start: int, end: int, stop: int) -> bool:
    """Whether the number `[start, end)` tells where something stands now."""
    before = text[max(0, start - 6) : start]
    return before.endswith(("từ ", "mức ")) and _IS_BASE.match(text, end, stop) is not None


def cue_of(text: str, left: int, number: numbers.Number) -> Cue:
    """What the words of `text[left:number.start]` make of the number."""
    before = text[left : number.start]
    comparison, at = _compared(before)
    level = _LEVEL.search(before[:at].rstrip() + " ")
    head = level.start() if level else at
    baseline, begin = _baseline(before, head) if level and not level["colon"] else (None, head)
    change = _last_change(before[:begin])
    moved = change is not None and (not level or bool(level["at"] or level["colon"]))
    kind = comparison
    if level and (level["up"] or level["down"]):
        kind = comparison or (AT_LEAST if level["up"] else AT_MOST)
        if level["up"] and comparison is None and level[0].strip().endswith("trên"):
            kind = OVER
        if level["down"] and comparison is None and level[0].strip().endswith("dưới"):
            kind = UNDER
    elif change is not None and moved and not level and _is_change(before[change.end() : begin]):
        kind = RISE_BY if change["up"] else FALL_BY
    return Cue(
        comparison=kind or EXACTLY,
        head=left + begin,
        start=left + min(at, head),
        plain=kind is None and level is None,
        level=level is not None,
        baseline=baseline,
        change=None if change is None else left + change.start(),
        inner=left + (change.end() if change else begin),
    )


def _compared(before: str) -> tuple[str | None, int]:
    for kind, pattern in _BEFORE:
        if found := pattern.search(before):
            return kind, found.start()
    about = _ABOUT.search(before)
    return None, about.start() if about else len(before)


def _baseline(before: str, head: int) -> tuple[Decimal | None, int]:
    found = _FROM.search(before[:head].rstrip() + " ")
    return (numbers.value(found["base"]), found.start()) if found else (None, head)


def _last_change(before: str) -> re.Match[str] | None:
    """The last verb of change; in "tốc độ tăng trưởng" and "giá trị tăng thêm" it is none."""
    found = None
    for match in _CHANGE.finditer(before):
        if not _NOUN.search(before[: match.start()]):
            found = match
    return found


def _is_change(between: str) -> bool:
    """Whether from the verb of change to the number only its object and its rate stand."""
    return bool(_RATE.match(between)) or (
        len(between.split()) <= 24
        and not re.search(r"(?<!\w)(?:đạt|có|được|phấn đấu)(?!\w)|;|:", between)
    )
