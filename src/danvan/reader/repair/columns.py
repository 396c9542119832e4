"""Two columns set side by side with blanks or tabs become lines of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from danvan.reader.alphabet import CAPITAL, SMALL
from danvan.reader.lexicon import fixed
from danvan.reader.lexicon.types import type_of_name
from danvan.reader.source import Edit, Line, Source

_GAP = re.compile(r"(?<=\S)(?: {3,}| *\t[ \t]*)(?=\S)")
# What stands at the right of a head: the State's or the Party's name, the motto, place and date.
_NATION, _MOTTO = fixed.pattern("nation_begins"), fixed.pattern("motto_begins")
_PARTY_NAMES = "|".join(fixed.issuers()[1:])
_FIXED = re.compile(rf"(?<=\S)[ \t]+(?={_NATION}|{_MOTTO}|(?:{_PARTY_NAMES})[ \t]*$)")
_PLACE = re.compile(
    rf"(?<=\S)[ \t]+(?=[{CAPITAL}][{SMALL}{CAPITAL}.]{{0,12}}"
    rf"(?:[ '-]{{1,3}}[{CAPITAL}][{SMALL}{CAPITAL}.]{{0,12}}){{0,5}}, *ngày)"
)
_ANCHOR = re.compile(rf"{_NATION} CHỦ NGHĨA|{_MOTTO}|{_PARTY_NAMES}")
_WORD = re.compile(r"\w")
# One blank before these may stand inside a name: `… TRUNG ƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM`.
_PARTY = ("ĐẢNG", "ĐOÀN")
_NAMES_GO_ON = ("NƯỚC", "Nước")
_NUMBER = re.compile(r"[ \t]*S[ốỐ]\b")
# A place to be filled in by hand is no gap between columns.
_UNFILLED_LEFT = re.compile(r"(?:[Ss][ốỐ] ?:?|ngày|tháng|năm|[/-]|[Ll]ưu ?:?)$")
_UNFILLED_RIGHT = re.compile(r"[/–-]|tháng\b|năm\b|\d")
# The first words of what opens the end matter: recipients, or two signatures side by side.
_RECIPIENTS = re.compile(r"[ \t]*(?:Nơi nhận|NƠI NHẬN)")
_SIGNS = re.compile(
    r"[ \t]*(?:T/?M|K/?T|T/?L|TUQ|Q)[./ ]|[ \t]*(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG|CHÁNH)"
)

_BEFORE, _AFTER = 3, 8  # lines round an anchor that may be the head's
_LONGEST = 300  # code points of a line in a head or an end; longer ones are prose
_MOST = 2  # gaps of a line in two columns; with more it is a table's row
_LAST = 40  # lines that recipients and signatures take
_END = 60  # lines from the end that may hold recipients and signature


def edits(source: Source) -> Iterable[Edit]:
    """Cut lines that hold a piece of the left and a piece of the right column.

    Reads the head (round the State's or the Party's name, down to the type's name) and the end
    (from `Nơi nhận` or two signatures in one line on) for gaps of three blanks or a tab; before a
    fixed phrase of the right column one blank is enough. The ground is text taken from a page or
    a borderless table.
    Specimen: `Số: 9/QĐ-UBND        Sơn Thủy, ngày 3 tháng 4 năm 2019`.
    Afterwards: no fixed phrase of the head stands behind other words on its line.
    """
    ends = set(_end_lines(source))
    for number in sorted({*_head_lines(source), *ends}):
        line = source.lines[number]
        if not line.cell and line.end - line.start <= _LONGEST:
            # A head has two columns; signatures may stand three side by side.
            most = _MOST if number in ends else 1
            for start, end in _gaps(source.words(line), most):
                yield Edit(line.start + start, line.start + end, "\n", "columns")


def _gaps(words: str, most: int) -> list[tuple[int, int]]:
    """Where the columns part: before fixed phrases, else at the `most` widest gaps."""
    found = [*_FIXED.finditer(words), *filter(None, [_PLACE.search(words)])]
    phrases = [m.span() for m in found if _is_gap(words, m)]
    if phrases:
        return phrases
    gaps = [m.span() for m in _GAP.finditer(words) if not _is_unfilled(words, m)]
    if len(gaps) > _MOST:
        return []
    return sorted(sorted(gaps, key=lambda gap: gap[0] - gap[1])[:most])


def _is_gap(words: str, gap: re.Match[str]) -> bool:
    """Whether the blanks before a fixed phrase part two columns."""
    if not _WORD.search(words[: gap.start()]):
        return False
    if gap.end() - gap.start() > 1 or gap[0] == "\t":
        return True
    if words.startswith(_PARTY, gap.end()) or words.endswith(_NAMES_GO_ON, 0, gap.start()):
        return False
    return words.startswith(("CỘNG", "Độc"), gap.end()) or _NUMBER.match(words) is not None


def _is_unfilled(words: str, gap: re.Match[str]) -> bool:
    left, right = words[: gap.start()], words[gap.end() :]
    return bool(_UNFILLED_LEFT.search(left) or _UNFILLED_RIGHT.match(right))


def _head_lines(source: Source) -> Iterator[int]:
    """The lines near each anchor that stand behind other words, up to the type's name."""
    starts: list[int] = []
    for anchor in _ANCHOR.finditer(source.text):
        starts = starts or [line.start for line in source.lines]
        number = bisect_right(starts, anchor.start()) - 1
        if source.lines[number].cell or not _stands_behind(source, source.lines[number], anchor):
            continue
        for near in range(max(0, number - _BEFORE), min(len(source.lines), number + _AFTER)):
            words = source.words(source.lines[near]).strip()
            if near > number and words.isupper() and type_of_name(words):
                break
            yield near


def _stands_behind(source: Source, line: Line, anchor: re.Match[str]) -> bool:
    before = source.text[line.start : anchor.start()]
    after = source.text[anchor.end() : line.end]
    return _WORD.search(before) is not None and before[-1] in " \t" and len(after.strip()) < 40


def _end_lines(source: Source) -> Iterator[int]:
    """The lines from the first near the end that opens the recipients or two signatures."""
    for number in range(max(0, len(source.lines) - _END), len(source.lines)):
        words = source.words(source.lines[number])
        gaps = list(_GAP.finditer(words)) if len(words) < _LONGEST and words.isupper() else []
        two = 0 < len(gaps) <= _MOST and _SIGNS.match(words) and _SIGNS.match(words, gaps[0].end())
        if two or _RECIPIENTS.match(words):
            yield from range(number, min(number + _LAST, len(source.lines)))
            return
