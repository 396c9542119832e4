"""What a web page put before and behind the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from danvan.reader.lexicon import chrome, fixed
from danvan.reader.source import Edit, Line, Source

_EDGE = 40  # lines with words at either end that may be the page's
_NEAR = 250  # lines at either end that are looked at, most of them may be blank
_HEAD = 14  # lines with words within which the document's own head must begin
_LONGEST = 200  # code points of a line in a list of other pages

_EDGES = " \t:.,;»«›<>|*•·…()[]"
_FIGURES = re.compile(r"[\s:()\d/.,|-]*(?:lượt|lần|phút|giờ|am|pm|AM|PM)?[\s)]*$")
_WEEKDAY = re.compile(
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),?[ -]*(?:ngày )?\d{1,2}[/-]\d{1,2}[/-]\d{4}"
    r"[\s,|()\d:.-]*(?:am|pm|gmt\+7)?\)?$"
)
_TRAIL = re.compile(r"trang chủ *[>›»/|→-]")
_NUMBER_LINE = re.compile(r"S[ốỐ] ?:? ?(\d.*)")
_CODE = re.compile(r"\d{1,5}[a-zđ]?(?: ?[-–/] ?\w+){2,4}")
_DASHES = re.compile(r"[\s–-]+")
_WORD = re.compile(r"\w+")


def edits(source: Source) -> Iterable[Edit]:
    """Remove navigation, counters and titles that belong to a web page.

    Reads the first and the last lines against a list of what sites print (`Tin cũ hơn`, `Lượt
    xem: 12`), and a first line that only says what the head below it says again. A title without
    a head below it is the document's own and stays. Specimen: `Kế hoạch số 12-KH/HU ngày
    3/4/2019 của Huyện ủy Sơn Thủy` above the head with that number.
    Afterwards: neither the first nor the last line with words is one of the list.
    """
    yield from _at_the_end(source)
    yield from _at_the_top(source)


def _filled(source: Source, part: slice) -> list[Line]:
    """The lines with words of a part of the file."""
    return [line for line in source.lines[part] if source.words(line).strip()]


def _at_the_end(source: Source) -> Iterator[Edit]:
    lines = _filled(source, slice(-_NEAR, None))
    first = len(lines)
    floor = max(1, len(lines) // 2, len(lines) - _EDGE)
    proven = False
    while first > floor and (kind := _at_the_foot(source.words(lines[first - 1]))):
        proven = proven or kind == "site"
        first -= 1
    first = first if proven else len(lines)
    for number in range(floor, first):
        if _fold(source.words(lines[number])) in chrome.words().openers and all(
            line.end - line.start <= _LONGEST for line in lines[number:]
        ):
            first = number
            break
    for line in lines[first:]:
        yield _drop(line)


def _at_the_top(source: Source) -> Iterator[Edit]:
    lines = _filled(source, slice(_NEAR))
    for number, line in enumerate(lines[:_HEAD]):
        words = source.words(line)
        following = [source.words(below).strip() for below in lines[number + 1 : number + _EDGE]]
        if not _is_chrome(words) and not _repeats_the_head(words.strip(), following):
            return
        yield _drop(line)


def _drop(line: Line) -> Edit:
    """Remove the words; the emptied line goes when blank lines do."""
    return Edit(line.start, line.end, "", "web-chrome")


def _fold(words: str) -> str:
    return words.lower().strip(_EDGES)


def _at_the_foot(words: str) -> str:
    """`site` for a line that only a site's foot has, `contact` for one that a letter may have."""
    folded = words.lower().lstrip(_EDGES)
    if _is_chrome(words) or folded.startswith(chrome.words().footers):
        return "site"
    return "contact" if folded.startswith(chrome.words().contacts) else ""


def _is_chrome(words: str) -> bool:
    if len(words) > _LONGEST:
        return False
    known, folded = chrome.words(), _fold(words)
    if folded in known.lines or folded in known.openers or not folded:
        return bool(folded)
    if _WEEKDAY.match(folded) or _TRAIL.match(folded):
        return True
    return any(
        folded.startswith(counter) and _FIGURES.match(folded[len(counter) :])
        for counter in known.counters
    )


def _repeats_the_head(title: str, following: Sequence[str]) -> bool:
    """Whether a head follows that says what `title` says: its number, or all its words."""
    if title.isupper() or not any(_opens_head(line) for line in following[:_HEAD]):
        return False
    code = _CODE.search(title)
    if code:
        numbers = [match[1] for line in following if (match := _NUMBER_LINE.match(line))]
        return any(_plain(number).startswith(_plain(code[0])) for number in numbers)
    words = " ".join(_WORD.findall(title.lower()))
    below = " ".join(_WORD.findall(" ".join(following).lower()))
    return len(words) > 20 and words in below


def _opens_head(line: str) -> bool:
    return line in fixed.heads() or _NUMBER_LINE.match(line) is not None


def _plain(code: str) -> str:
    return _DASHES.sub("-", code.lower()).replace(" ", "").replace("-", "")
