"""Resolutions of congresses and plenums, cited by the meeting that passed them."""

from __future__ import annotations

import re

from danvan.reader.citations.mention import Mention
from danvan.reader.citations.ordinals import ordinal
from danvan.reader.citations.patterns import FIGURE, ORDINAL
from danvan.reader.lexicon.types import type_of_name
from danvan.reader.source import Span

NAMES = ("Nghị quyết", "Kết luận")

# `Đại hội đại biểu Đảng bộ tỉnh … lần thứ XVIII`, `Đại hội XIII của Đảng`.
_WORD = (
    r"(?:đại biểu|toàn quốc|toàn tỉnh|bộ|của Đảng|cơ quan|khối|tỉnh|thành phố|huyện|quận|thị xã"
    r"|thị trấn|xã|phường|đặc khu|các dân tộc thiểu số|các cơ quan"
    rf"|(?:lần )?thứ {ORDINAL}|\d{{1,2}}(?!\w)|[A-ZĐÀ-Ỹ]\w*|ủy|đoàn|nhiệm kỳ)"
)
_CONGRESS = re.compile(
    rf"(?: của)? (?P<congress>Đại hội(?: {_WORD}){{1,24}}"
    r"(?:,? \(?nhiệm kỳ \d{4} ?[-–] ?\d{4}\)?)?)"
)
_NEXT = re.compile(rf"(?:,|;| và|, và)(?: của)? (?P<congress>Đại hội(?: {_WORD}){{2,24}})")
_NUMBER = re.compile(rf" thứ ({ORDINAL})| ({FIGURE})")
_YEARS = re.compile(r"nhiệm kỳ (\d{4})")
_LEVELS = re.compile(
    r"Đảng bộ (?:các )?(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|khối)?"
)

_CENTRE = r"(?:Ban Chấp hành |BCH )?(?:Trung ương|TW)(?: Đảng)?"
_PLACE = r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?: [A-ZĐÀ-Ỹ]\w*){0,4}"
_TERM = rf"(?:,? \(?khóa ({FIGURE})\)?)"
_PLENUM = re.compile(
    rf"(?: của)? (?:Hội nghị (?:lần thứ )?({ORDINAL}),? (?:của )?{_CENTRE}{_TERM}?"
    rf"|(?:Hội nghị )?(?:lần thứ )?{_CENTRE}(?: lần thứ ({ORDINAL})| ?({FIGURE})){_TERM}?"
    rf"|Hội nghị lần thứ ({ORDINAL}),? (?:của )?(?:Ban Chấp hành|BCH) Đảng bộ {_PLACE}{_TERM}?)"
)


def read(view: str, match: re.Match[str]) -> Mention | None:
    """The resolution or conclusion that begins with the type name `match`."""
    return _congress(view, match) or _plenum(view, match)


def _congress(view: str, match: re.Match[str]) -> Mention | None:
    """`Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX`, with an ordinal or a term."""
    found = _CONGRESS.match(view, match.end())
    return _mention(view, match.start(), found) if found else None


def following(view: str, mention: Mention) -> Mention | None:
    """`… Đại hội XIII của Đảng và Đại hội Đảng bộ tỉnh lần thứ XX`: the second resolution."""
    found = _NEXT.match(view, mention.head)
    if not found:
        return None
    after = _mention(view, found.start("congress"), found)
    if after and after.name:
        after.name = "Nghị quyết " + after.name
    return after


def _mention(view: str, start: int, found: re.Match[str]) -> Mention | None:
    congress = found["congress"]
    number = None
    for candidate in _NUMBER.finditer(congress):
        number = ordinal(candidate[1] or candidate[2])
    years = _YEARS.search(congress)
    if number is None and years is None:
        return None
    end = found.end("congress")
    own = str(number) if number is not None else years[1] if years else ""
    mention = Mention("congress", "resolution", start, end, name=view[start:end])
    mention.key = ("congress", _owner(congress), own)
    mention.issuer = Span(found.start("congress"), end)
    return mention


def _owner(congress: str) -> str:
    """Whose congress it is, without the place's name: `đảng`, `đảng bộ tỉnh`, `công đoàn` …"""
    level = _LEVELS.search(congress)
    if level:
        return f"đảng bộ {level[1] or ''}"
    for other in ("Công đoàn", "Đoàn", "Mặt trận", "Hội Nông dân", "Hội Cựu chiến binh", "Phụ nữ"):
        if other in congress:
            return other
    return "đảng"


def _plenum(view: str, match: re.Match[str]) -> Mention | None:
    """`Nghị quyết Trung ương 4 khóa XI`, `Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành …`."""
    found = _PLENUM.match(view, match.end())
    if not found:
        return None
    kind = type_of_name(match[0]) or "other"
    mention = Mention("plenum", kind, match.start(), found.end())
    mention.name = view[match.start() : found.end()]
    number = ordinal(found[1] or found[3] or found[4] or found[6])
    if number is None:
        return None
    term = ordinal(found[2] or found[5] or found[7] or "")
    level = "tỉnh" if found[6] else ""
    mention.key = ("plenum", kind, level, str(number), str(term or ""))
    return mention
