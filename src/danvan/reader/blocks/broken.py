"""Places where a line end cannot be the end of a paragraph, however short the line is."""

from __future__ import annotations

import re

from danvan.reader.lexicon import broken

# Words that want a figure behind them, and the figure of a number, a date or an article.
_WANTS = re.compile(
    r"(?:^|[\s,(])(?P<word>[Nn]gày|[Tt]háng|[Qq]uý|[Ss]ố ?:?|SỐ ?:?|khoản|Điều|điểm)$"
)
_FIGURE = {
    "ngày": re.compile(r"\d{1,2}(?: +tháng\b|[/.-]\d)"),
    "quý": re.compile(r"(?:I{1,3}|IV|[1-4])(?: |,|$|/\d)"),
    "tháng": re.compile(r"\d{1,2}(?: +năm\b|[/.-]\d)"),
    "số": re.compile(r"\d{1,5}[a-zđ]? ?[-–/] ?[\dA-ZĐ]"),
    "khoản": re.compile(r"\d{1,2},? (?:Điều|và|điều)\b"),
    "điều": re.compile(r"\d{1,3} (?:của|và|Luật|Nghị|Thông|Quy)\b"),
    "điểm": re.compile(r"[a-zđ],? (?:khoản|và)\b"),
}
# No paragraph ends with these in small letters.
_OPEN = re.compile(r"\s(?:và|của|các|những|với|hoặc|bởi|nhằm|(?<!hiện )(?<!tồn )tại)$")
_WORD = re.compile(r"[“\"(]?[^\W\d_]")
_SHORT = re.compile(r"[^\W\d_]{2,6}$")  # an abbreviation alone on its line: `HĐND và` / `UBND`
# A date that a narrow cell breaks inside its year.
_DATE_BEGUN = re.compile(r"(?<![\d/])\d{1,2}/(?:\d{1,2}/)?[12]\d{0,2}$")
_DIGITS = re.compile(r"\d{1,3}(?!\d)")
_TAIL = 12  # code points: the longest of these words with what stands before it
_DASHES = "-–—"


def goes_on(first: str, second: str) -> bool:
    """Whether `second` must go on with the line `first`.

    Reads a word that wants a figure (`ngày` / `29 tháng 4`), one that no sentence ends with, fixed
    wording of a head cut in two (`ỦY BAN NHÂN` / `DÂN`) and the second half of a dashed name (`Lao
    động` / `- Thương binh`). Ground: pages whose source was wrapped by hand at no fixed width.
    """
    tail = first[-_TAIL:]
    if wanted := _WANTS.search(tail):
        return _FIGURE[wanted["word"].strip(" :").lower()].match(second) is not None
    if _OPEN.search(tail):
        is_short = _SHORT.match(second) is not None
        return _WORD.match(second) is not None and (is_short or not second.isupper())
    if second[:1] in _DASHES and _cuts_name(first, second):
        return True
    places = broken.cuts().get(second.split(" ", 1)[0], ())
    return any(_cuts_phrase(first, second, *place) for place in places)


def cuts_year(first: str, second: str) -> bool:
    """Whether the year of a date goes on in `second`: `31/10/202` / `5`."""
    begun = _DATE_BEGUN.search(first)
    rest = _DIGITS.match(second)
    if begun is None or rest is None:
        return False
    return len(begun[0].rsplit("/", 1)[1]) + len(rest[0]) == 4


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
