"""What each line of a document's head says: nation, motto, number, date, body, type name."""

from __future__ import annotations

import re
from typing import NamedTuple

from danvan.reader.alphabet import CAPITAL, SMALL
from danvan.reader.lexicon import fixed, names

NATION = re.compile(fixed.any_name())
MOTTO = re.compile(fixed.pattern("motto"))
NUMBER = re.compile(
    r"(?<!\w)S[ốỐÓ6ó][ \t]*[:.;]?[ \t]*(?P<code>(?P<number>\d{1,5}[a-zđ]?|[.…_ ]*)[ \t]*"
    r"(?P<rest>[-/–] ?[^\s,;]+(?:(?: ?[-–/] ?|(?<=[-–/]) )(?![-–_*=])[^\s,;]+)*))?"
)
DATE = re.compile(
    rf"(?P<place>[{CAPITAL}][\w.\- ]{{1,40}}?)?\s*,?(?: hồi [^,]{{1,25}},)?\s*[Nn]gày\s*"
    r"(?P<day>\d{1,2}|[.…_ ]*|\S{1,4}(?: \d)?)"
    r"\s*tháng\s*(?P<month>\d{1,2}|[.…_ ]*|\S{1,3})\s*năm\s*(?P<year>\d{4}|[.…_ ]*)"
)
_BESIDE = re.compile(rf"(?:[{CAPITAL}.\-]+[ \t]+)+(?=[{CAPITAL}]\S*[{SMALL}])")
_O = "[OÒÓỎÕỌÔỒỐỔỖỘoòóỏõọôồốổỗộ]"  # the frame of a stamp spoils the marks
STAMPS = re.compile(
    rf"\s*[(\[]?(?:H{_O}[AÀÁẢÃẠ]? ?[TtrR]{_O}[Cc]|THƯỢNG KHẨN|KHẨN|DỰ THẢO.*|Dự thảo.*"
    r"|TÀI LIỆU .*|BẢN SAO.*"
    r"|SAO (?:Y|LỤC).*|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI|CÔNG BÁO.*|ĐẾN|BẢN CHÍNH)[)\]]?[\s.:]*$"
)
# A piece of a number line whose number was not read: `/KH-SYT`, `Sóz?/KH-SYT`.
NUMBER_REST = re.compile(r"\S{0,8} ?[/-] ?[A-ZĐ][A-Za-zĐđ]{0,6}(?: ?[-/] ?[A-ZĐ]{1,8})+\s*$")
# A board that is named by its place alone: whose board it is stands above.
BOARD_OF_PLACE = re.compile(
    r"(?:BCH|BTV|BAN (?:CHẤP HÀNH|THƯỜNG VỤ)) (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG) "
)
# A body with the Union's name in its own, and no motto.
_UNION_BODY = re.compile(
    r"TRUNG ƯƠNG ĐOÀN TNCS|ĐOÀN TNCS HỒ CHÍ MINH (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG) "
)
RULE = re.compile(r"[-–—_=*.\s~+|]+$")
_LONGEST = 500  # no line of a head is longer
SUBJECT = re.compile(r"(?:V/[vV]|V/v:|[Vv]ề [Vv]iệc)\b")
ADDRESSEE = re.compile(r"K[íi]nh (?:gửi|trình)\b|[^:]{0,80}\b(?:ĐIỆN|điện)\s*:$")


def _date(text: str, *before: re.Match[str] | None) -> re.Match[str] | None:
    """The date of the line; its place begins behind the nation, the motto and the number."""
    ends = [match.end() for match in before if match]
    return (DATE.search(text, max(ends)) if ends else None) or DATE.search(text)


def place_of(date: re.Match[str]) -> str:
    """The place of a date line, without the body whose line it stands on."""
    return (date["place"] or "")[len(_body_beside(date)) :].strip(" ,")


def _body_beside(date: re.Match[str]) -> str:
    """`TỈNH ỦY ` of `TỈNH ỦY Hải Lâm, ngày`: capitals that a place in small letters follows."""
    beside = _BESIDE.match(date["place"] or "")
    return beside[0] if beside and names.opens_body(beside[0]) else ""


class Pieces(NamedTuple):
    """A head line taken apart; `rest` is what none of the patterns claimed."""

    nation: bool
    number: re.Match[str] | None
    date: re.Match[str] | None
    rest: str


def take_apart(text: str) -> Pieces:
    """Find nation, motto, number and date in one line, left and right column mixed or not."""
    if len(text) > _LONGEST:
        return Pieces(False, None, None, text)
    nation = None if _UNION_BODY.search(text) else NATION.search(text)
    motto = MOTTO.search(text) if "nh ph" in text or "nh Ph" in text else None
    number = NUMBER.match(text, len(text) - len(text.lstrip(" *")))
    date = _date(text, nation, motto, number) if "tháng" in text else None
    number = number or (None if date is None else NUMBER.search(text))
    rest = text
    for match in (nation, motto, date):
        if match:
            rest = rest.replace(match[0], _body_beside(match) if match is date else "  ")
    if number:
        rest = rest.replace(number[0], "  ")
    return Pieces(bool(nation or motto), number, date, rest.strip(" \t*_|"))
