"""The issuing body and the one above it, from the left column of the head or from the preamble."""

from __future__ import annotations

import re

from danvan.reader.alphabet import CAPITAL
from danvan.reader.header import kinds
from danvan.reader.header import lines as look
from danvan.reader.header.casing import body_name
from danvan.reader.lexicon import names
from danvan.reader.shape import is_upper, squeeze

_PLACE = re.compile(
    rf"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn|TP\.?) ?[{CAPITAL}].*$"
)
_COMMITTEE = re.compile(
    r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [uủ][ỷyỳ]?\b.*$|(?:Tỉnh|Thành|Huyện) đoàn.*$"
)
# A committee with its place and a department of it, run together on one line.
_TWO = re.compile(
    r"((?:UBND|[ỦU][ỶY] BAN NHÂN DÂN)"
    r" (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU) .{2,40}?) "
    r"((?:SỞ|CHI CỤC|BAN QUẢN LÝ|THANH TRA|PHÒNG|TRƯỜNG|TRUNG TÂM) [^\W\d_]{2}.*)"
)
# `SỞ Y TẾ -CÔNG ĐOÀN NGÀNH`: a dash between two bodies.
_DASH = re.compile(r"(?<=\w)(?: [-–] ?| ?[–] )(?=\w)")
_BARE_COMMITTEE = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [uủ][ỷyỳ]?$")
_BOARD = re.compile(r"Đảng bộ (?P<body>.+)")
_PLACED_BOARD = re.compile(
    r"(?P<board>BCH|BTV|Ban (?:Chấp hành|Thường vụ)) "
    r"(?P<place>(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) .+)"
)
_KIND = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã|TP\.?) ?")
_DRAWN_UP = re.compile(
    r"(?:^|[,;:.] ?(?:nay,? )?)(?P<body>[^,;:.]{4,90}?) (?:đã )?"
    r"(?:xây dựng|ban hành|lập|đề ra|yêu cầu|thông báo|chỉ thị|hướng dẫn|triển khai)"
    r" (?=[^.;]{0,160}(?:như sau|sau đây|cụ thể|:))"
)
_BODY_START = re.compile(
    r"(?:(?:Ban|Bộ|Sở|Ủy ban|Uỷ ban|UBND|Hội đồng|HĐND|Đảng|Tỉnh|Thành|Huyện|Quận|Thị|Phòng"
    r"|Văn phòng"
    r"|Thủ tướng|Chính phủ|Trường|Trung tâm|Công ty|Hội|Đoàn|Liên đoàn|Chi|Cục|Mặt trận|BTV|BCH"
    r"|Chủ tịch|Viện|Bệnh viện|Công an|Tổng)\b.*)"
)


def from_head(texts: list[str]) -> tuple[str | None, str | None]:
    """`(issuer, superior)` from the head's left lines in their order, or `(None, None)`.

    A department takes its place from the line above: `SỞ Y TẾ` below `UBND TỈNH HẢI LÂM` is
    `Sở Y tế tỉnh Hải Lâm`; a Party board joins its committee's name.
    """
    bodies = [body_name(text) for text in _bodies(texts)]
    if not bodies:
        return None, None
    if len(bodies) == 1:
        return bodies[0], None
    superior, issuer = bodies[-2], bodies[-1]
    return _with_place(issuer, superior), superior


def _bodies(texts: list[str]) -> list[str]:
    """The bodies named: lines that go on with the one above are joined to it."""
    bodies: list[str] = []
    for text in (piece for whole in texts for piece in _apart(whole)):
        printed = _DASH.sub(" - ", squeeze(text).strip(" *:.,_"))
        words = printed.strip("-– ")
        if not words or look.STAMPS.match(words) or len(words) > 150:
            continue
        opens = names.opens_body(words)
        if not is_upper(words) and not opens:
            continue
        if bodies and printed[0] in "-–":  # several bodies issue it together
            bodies[-1] = f"{bodies[-1]} - {words}"
        elif bodies and (not opens or bodies[-1].endswith((" VÀ", "-", "–", ",", " CỦA"))):
            bodies[-1] = f"{bodies[-1]} {words}"
        elif opens:
            bodies.append(f"{words} -" if printed[-1] in "-–" else words)
    return bodies


def _apart(text: str) -> tuple[str, ...]:
    """`UBND TỈNH HẢI LÂM SỞ Y TẾ` as its two bodies."""
    two = _TWO.match(text.strip())
    return two.groups() if two else (text,)


def _with_place(issuer: str, superior: str) -> str:
    if _BARE_COMMITTEE.match(issuer):
        return _committee_of(issuer, superior)
    if issuer in names.INNER_BODIES or (issuer, superior[:15]) == ("Ban Bí thư", "Trung ương Đoàn"):
        return f"{issuer} {superior}"
    board = _PLACED_BOARD.match(issuer)
    if board and superior.startswith(("Đoàn ", "Hội ")):
        return f"{board['board']} {superior} {board['place']}"
    if not issuer.startswith(names.DEPARTMENTS) or _PLACE.search(issuer):
        return issuer
    if _COMMITTEE.match(superior):
        return issuer if _COMMITTEE.search(issuer) else f"{issuer} {superior}"
    place = _PLACE.search(superior)
    if not place:
        return issuer
    own_name = place[0].split(" ", 1)[1]
    return issuer if own_name in issuer else f"{issuer} {place[0]}"


def _committee_of(committee: str, superior: str) -> str:
    """`Tỉnh ủy` below `Đảng bộ tỉnh Hải Lâm` is `Tỉnh ủy Hải Lâm`."""
    board = _BOARD.match(superior)
    if not board:
        return committee
    is_general = committee.startswith("Đảng")
    name = board["body"] if is_general else _PLACE.sub(_own_name, board["body"])
    return f"{committee} {name}"


def _own_name(place: re.Match[str]) -> str:
    return _KIND.sub("", place[0])


def from_preamble(paragraphs: list[str]) -> str | None:
    """The body that the preamble says draws the document up, as printed."""
    for text in reversed(paragraphs):
        for match in reversed(list(_DRAWN_UP.finditer(text))):
            body = _BODY_START.search(match["body"])
            if body and _is_name(body[0]):
                return squeeze(body[0])
    return None


def type_from_preamble(paragraphs: list[str]) -> str | None:
    """The type that the preamble says is drawn up: `… xây dựng Chương trình hành động như sau:`."""
    for text in reversed(paragraphs):
        for match in _DRAWN_UP.finditer(text):
            kind = kinds.type_of_name(text[match.end() :])
            if kind:
                return kind
    return None


def _is_name(words: str) -> bool:
    """Whether the words are a body's name and no clause of a sentence."""
    return not re.search(r"\b(?:thực hiện|về|theo|của các|được|đã|là|cùng)\b", words)
