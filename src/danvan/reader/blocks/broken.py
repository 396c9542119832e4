"""Places where a line end cannot be the end of a paragraph, however short the line is."""

from __future__ import annotations

import re

from danvan.reader.lexicon import broken

# Words that want a figure behind them, and the figure of a number, a date or an article.
_WANTS = re.compile(r"(?:^|[\s,(])(?P<word>[Nn]gày|[Tt]háng|[Ss]ố ?:?|SỐ ?:?|khoản|Điều|điểm)$")
_FIGURE = {
    "ngày": re.compile(r"\d{1,2}(?: +tháng\b|[/.-]\d)"),
    "tháng": re.compile(r"\d{1,2}(?: +năm\b|[/.-]\d)"),
    "số": re.compile(r"\d{1,5}[a-zđ]? ?[-–/] ?[\dA-ZĐ]"),
    "khoản": re.compile(r"\d{1,2},? (?:Điều|và|điều)\b"),
    "điều": re.compile(r"\d{1,3} (?:của|và|Luật|Nghị|Thông|Quy)\b"),
    "điểm": re.compile(r"[a-zđ],? (?:khoản|và)\b"),
}
# No paragraph ends with these in small letters.
_OPEN = re.compile(r"\s(?:và|của|các|những|với|hoặc|bởi|nhằm|(?<!hiện )(?<!tồn )tại)$")
_WORD = re.compile(r"[“\"(]?[^\W\d_]")
_DASHES = "-–—"
_TAIL = 24  # code points at a line's end that these patterns look at


def goes_on(first: str, second: str) -> bool:
    """Whether `second` must go on with the line `first`.

    Reads a word that wants a figure (`ngày` / `29 tháng 4`), one that no sentence ends with, fixed
    wording of a head cut in two (`ỦY BAN NHÂN` / `DÂN`) and the second half of a dashed name (`Lao
    động` / `- Thương binh`). Ground: pages whose source was wrapped by hand at no fixed width.
    """
    tail = max(0, len(first) - _TAIL)
    if wanted := _WANTS.search(first, tail):
        return _FIGURE[wanted["word"].strip(" :").lower()].match(second) is not None
    if _OPEN.search(first, tail):
        return _WORD.match(second) is not None and not second.isupper()
    if second[:1] in _DASHES and _cuts_name(first, second):
        return True
    places = broken.cuts().get(second.split(" ", 1)[0], ())
    return any(_cuts_phrase(first, second, *place) for place in places)


def _cuts_phrase(first: str, second: str, before: str, behind: str, opens: bool) -> bool:
    """Whether the two lines hold what stands before and behind a cut."""
    if first != before and not (opens and first.endswith(" " + before)):
        return False
    return second == behind or second.startswith(behind + " ") or behind.startswith(second + " ")


def _cuts_name(first: str, second: str) -> bool:
    above, words = first.lower(), second[1:].lstrip().lower()
    return any(
        above.endswith(before) and words.startswith(after) and not words[len(after) :][:1].isalpha()
        for before, after in broken.dashed()
    )
