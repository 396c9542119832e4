"""Where the head ends, the text begins, and which lines are the type name and the title."""

from __future__ import annotations

import re
from typing import NamedTuple

from danvan.reader import marks
from danvan.reader.header import kinds
from danvan.reader.header import lines as look
from danvan.reader.lexicon import names
from danvan.reader.shape import ends_sentence, is_upper, squeeze, starts_lower
from danvan.reader.work import Block

_LONGEST_SUBJECT = 240  # a paragraph that is longer than this goes on with no subject of a letter
_HEAD_LINES = 60  # a head with stamps and a wrapped title is shorter than this
_LONGEST_TITLE = 600
_OPENING = re.compile(
    r"(?:Căn cứ|Xét |Thực hiện|Nhằm |Để |Quán triệt|Trong |Ngày \d|Trên cơ sở|Theo |Tiếp tục"
    r"|Triển khai|Kính gửi|Qua |Sau |Vừa qua|Hiện nay|Những năm)"
)
_ATTACHED = re.compile(r"\(?(?:[Bb]an hành )?[Kk]èm theo |\(Đính kèm|\(Ban hành")
_DRAWN_UP = re.compile(r"(?:như sau|sau đây|cụ thể)\s*:$")

_GROUND = re.compile(r"[-–+*•]? ?(?:Căn cứ|Xét |Theo đề nghị)")
_DECIDER = re.compile(
    r"(?:PHÓ |TỔNG |BAN |BÍ |ĐẢNG |TỈNH |THÀNH |HUYỆN )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CỤC TRƯỞNG"
    r"|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHỦ NHIỆM|TRƯỞNG|THỦ TƯỚNG|THỐNG ĐỐC|CHÁNH|[ỦU][ỶY] BAN|UBND|HĐND"
    r"|HỘI ĐỒNG|CHÍNH PHỦ|QUỐC HỘI|THƯỜNG (?:VỤ|TRỰC)|CHẤP HÀNH|CHỈ ĐẠO|THƯ|[ỦU][ỶY])\b"
)
_CUT = re.compile(r"(?:\b(?:CỦA|VÀ|TẠI|DO|VỚI|CHO|BỞI|THUỘC)|,)$")


class Head(NamedTuple):
    """Numbers of the head's lines, of the type name, of the title; `end` opens the text."""

    lines: range
    type_line: int | None
    title: range
    type_rest: str
    end: int
    letter: bool = False


def split(blocks: list[Block]) -> Head:
    """Find the head of a document among its first lines.

    The ground is the fixed order of Decree 30/2020 and 05-HD/VPTW: bodies, number, place and date,
    type name, title. A copy may lack any of them; a text that opens with its first clause has none.
    """
    opening = _opening(blocks)
    start = _type_line(blocks, opening)
    if start is None:
        return _letter(blocks) or _headless(blocks)
    rest = kinds.after_name(squeeze(blocks[start].text))
    rest = "" if look.STAMPS.match(rest) else rest
    end = _title_end(blocks, start, bool(rest))
    title = range(start + 1, end)
    if end < len(blocks) and look.ADDRESSEE.match(squeeze(blocks[end].text)):
        end = _addressees_end(blocks, end)
    return Head(range(opening, start), start, title, rest, end)


def _opening(blocks: list[Block]) -> int:
    """The head's first line: what a web page sets above the nation and the bodies is left out."""
    for index, block in enumerate(blocks[:_HEAD_LINES]):
        if look.take_apart(block.text).nation:
            while index and _of_head(squeeze(blocks[index - 1].text)):
                index -= 1
            return index
        if len(block.text) > 250:
            break
    return 0


def _of_head(text: str) -> bool:
    """Whether a line above the nation's can belong to the head."""
    pieces = look.take_apart(text)
    return (
        pieces.number is not None
        or look.RULE.match(text) is not None
        or look.STAMPS.match(text) is not None
        or (is_upper(text) and len(text) < 120)
        or names.opens_body(text)
    )


def _type_line(blocks: list[Block], opening: int) -> int | None:
    """The line that opens with a type name in capitals (`KẾ HOẠCH`), before the first clause."""
    for index, block in enumerate(blocks[opening : opening + _HEAD_LINES], opening):
        text = squeeze(block.text).strip("* ")
        if text.endswith(":") or len(text) > _LONGEST_TITLE:
            continue
        name = kinds.leading_name(text)
        if not name and not names.opens_body(text) and kinds.trailing_name(text):
            return index
        if name and is_upper(name) and _stands_alone(text, name, blocks, index):
            return index
        if marks.find(text) and index > opening and not text.startswith(marks.BULLETS):
            return None
    first = squeeze(blocks[0].text) if blocks else ""
    titled = bool(blocks) and (blocks[0].line.heading or blocks[0].line.align == "center")
    return 0 if titled and kinds.leading_name(first) and not ends_sentence(first) else None


def _stands_alone(text: str, name: str, blocks: list[Block], index: int) -> bool:
    """Whether the type name is no piece of a longer word or of a body's name (`BÁO CÁO VIÊN`)."""
    rest = text[len(name) :].strip()
    if not rest or not is_upper(rest):
        return True
    # A type name with its title in capitals on one line, where no body's line can stand.
    return not names.opens_body(text)


def _title_end(blocks: list[Block], start: int, has_rest: bool) -> int:
    """The number of the first line after the title."""
    index = start + 1
    bodies = "\n".join(squeeze(block.text) for block in blocks[:start])
    while index < min(len(blocks), start + 14):
        block, text = blocks[index], squeeze(blocks[index].text)
        first = index == start + 1 and not has_rest
        if look.RULE.match(text) or _ATTACHED.match(text) or look.STAMPS.match(text):
            index += 1
            continue
        if not first and _decides(blocks, index):
            break
        if not _goes_on(block, text, blocks[index - 1], first, bodies):
            break
        index += 1
    return index


def _goes_on(block: Block, text: str, above: Block, first: bool, bodies: str) -> bool:
    """Whether a line belongs to the title; `bodies` are the head's lines above the type name."""
    if marks.find(text) or len(text) > _LONGEST_TITLE or look.ADDRESSEE.match(text):
        return False
    if text.endswith((";", ":")) or text.startswith("Căn cứ"):
        return False
    if is_upper(text) and (not is_upper(above.text) or _is_body_of(text, bodies)):
        return False
    if first:
        return not (ends_sentence(text) and len(text) > 200)
    if starts_lower(text):
        return True
    if _OPENING.match(text) and (ends_sentence(text) or len(text) > 120):
        return False
    if ends_sentence(text) or ends_sentence(above.text):
        return False
    if block.line.align == "center" and above.line.align == "center":
        return not block.line.italic or above.line.italic
    if block.line.align is not None or block.line.whole:
        return block.line.bold and above.line.bold
    return not block.line.gap


def _decides(blocks: list[Block], index: int) -> bool:
    """Whether the line says who decides: a body or its head in capitals, above the grounds."""
    text = squeeze(blocks[index].text)
    if not is_upper(text) or not _DECIDER.match(text) or _CUT.search(blocks[index - 1].text):
        return False
    for block in blocks[index + 1 : index + 4]:
        words = squeeze(block.text)
        if _GROUND.match(words):
            return True
        if not is_upper(words) and not words.startswith("("):
            return False
    return False


def _is_body_of(text: str, bodies: str) -> bool:
    """Whether the line names the body that the head names: who decides, above the grounds."""
    return text[:12] in bodies and names.opens_body(text)


def _letter(blocks: list[Block]) -> Head | None:
    """The head of an official letter: no type name, but `Kính gửi` or `V/v` after a number."""
    seen = None
    for index, block in enumerate(blocks[:_HEAD_LINES]):
        text = squeeze(block.text)
        if look.ADDRESSEE.match(text) or (look.SUBJECT.match(text) and index < 12):
            seen = index
            break
        if marks.find(text) and index > 3:
            return None
    if seen is None:
        return None
    index, title = seen, range(seen, seen)
    if look.SUBJECT.match(squeeze(blocks[seen].text)):
        index += 1
        while index < len(blocks) and _subject_goes_on(blocks, index):
            index += 1
        title = range(seen, index)
    end = _addressees_end(blocks, index)
    return Head(range(seen), None, title, "", end, letter=True)


def _subject_goes_on(blocks: list[Block], index: int) -> bool:
    text = squeeze(blocks[index].text)
    pieces = look.take_apart(text)
    return not (
        look.ADDRESSEE.match(text)
        or pieces.nation
        or pieces.date
        or is_upper(text)
        or marks.find(text)
        or text.endswith(":")
        or len(text) > _LONGEST_SUBJECT
        or (blocks[index].line.gap and not starts_lower(text))
        or index > 40
    )


def _addressees_end(blocks: list[Block], index: int) -> int:
    """The first line after `Kính gửi` and its list of bodies."""
    end = index
    for at in range(index, min(len(blocks), index + 20)):
        text = squeeze(blocks[at].text)
        if look.ADDRESSEE.match(text):
            end = at + 1
        elif end == at and end > index:
            listed = text.startswith(("-", "+")) or (len(text) < 120 and names.opens_body(text))
            if listed and text.endswith((";", ".", ",")) and len(text) < 200:
                end = at + 1
        elif end == index and (look.take_apart(text).nation or look.take_apart(text).date):
            end = at + 1
            index = end
    return end


def _headless(blocks: list[Block]) -> Head:
    """A text without type name: head lines are those that say nation, number or date."""
    end = 0
    for index, block in enumerate(blocks[:25]):
        pieces = look.take_apart(block.text)
        if pieces.nation or (pieces.number and "ngày" not in block.text) or pieces.date:
            end = index + 1 if len(block.text) < 140 else end
        elif marks.find(block.text):
            break
    return Head(range(end), None, range(end, end), "", end)
