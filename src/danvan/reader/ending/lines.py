"""What each line of the end matter says: authority, position, name, recipient, or none of these."""

from __future__ import annotations

import re
from typing import NamedTuple

from danvan.reader.alphabet import CAPITAL, SMALL
from danvan.reader.lexicon import signing
from danvan.reader.shape import is_upper, squeeze
from danvan.reader.source import Span

AUTHORITY = re.compile(
    rf"(?:(?:T/M|K/T|T/L|T/U|T\.M|TM|KT|TL|TUQ|T/UQ)(?=[\s./])|Q\.)\s*[./]?\s*(?=[{CAPITAL}])"
    rf"[{CAPITAL} ,\-–.&()/\d]+$"
    rf"|(?:T/M|TM\.|KT\.|TL\.|TUQ\.|K/T|T/L) [{CAPITAL}].{{2,60}}(?<![.;,:])$"
)
RECIPIENTS = re.compile(
    r"[*_ ]*\S{0,2}"
    r"(?:N[ơoợ]i nh[ậâạa]n(?:\s*[:.;]|(?=[*_ ]*$|\s*[-–]))"
    r"|[NMVHW][^\s\d]{1,4} nh[ậâạ]n\s*[:.;](?=\s|$))[*_ ]*"
)
FILE = re.compile(r"[-–+•* ]*L[ưu]u\b")
_AUTHORITY_LETTERS = ("T", "K", "Q")
_OPENING = 12  # code points: `Nơi nh` with a sign or two before it
_LOOKED_AT = 200  # code points: twice as many as a line of authority has
_SYLLABLE = rf"[{CAPITAL}][{SMALL}]*"
_TITLE = re.compile(
    r"(?:(?:PGS|GS|TS|ThS|Ths|BS|KS|CN|CKI|CKII|TTND|Dr)\b[.\s]*"
    r"|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy) )+"
)
NAME = re.compile(rf"{_SYLLABLE}(?:\s+{_SYLLABLE}){{1,5}}$")
_INK = re.compile(rf"\s+[^\w\s]{{0,2}}[{SMALL}\W]?[^\w\s]{{0,2}}$")
_RECIPIENT_ENDS = re.compile(r"[;.](?= ?\S)")
_STAMP = re.compile(
    r"(?:Người ký|Ký bởi|Thời gian ký|Cơ quan|Email|Ngày ký|Chữ ký)\s*:"
    r"|\(?[Đđ]ã ký\)?\.?$|\(?Ký tên|\(?[Kk]ý,"
)


class Said(NamedTuple):
    """Words of one line without the blanks and signs around them, and where they stand."""

    words: str
    span: Span


def said(text: str, words: str, line: Span) -> Said:
    """`words` of the line at `line`; the whole line where blanks inside them were squeezed."""
    at = text.find(words, *line)
    return Said(words, Span(at, at + len(words)) if at >= 0 else line)


def is_authority(text: str) -> bool:
    """`TM. ỦY BAN NHÂN DÂN`, `T/M BAN THƯỜNG VỤ`, `TL. CHỦ TỊCH`."""
    return AUTHORITY.match(text) is not None and len(text) < 90


def is_position(text: str) -> bool:
    """`CHỦ TỊCH`, `PHÓ BÍ THƯ THƯỜNG TRỰC`: an office in capitals; no form's `XÁC NHẬN CỦA …`."""
    return (
        is_upper(text)
        and not text.startswith("XÁC NHẬN")
        and len(text) < 70
        and signing.names_office(text)
        and not text.endswith((":", ";"))
    )


def is_name(text: str) -> bool:
    """A person's name: two to six capitalised syllables, the first a surname."""
    if not text[:1].isupper():
        return False
    words = _TITLE.sub("", text, count=1)
    if not NAME.match(words) or len(words) > 50:
        return False
    syllables = words.split()
    return syllables[0] in signing.SURNAMES or syllables[1] in ("Văn", "Thị")


def name_beside_ink(text: str) -> str | None:
    """`Trần Văn An v.`: a name behind which a stroke of the signature was taken for a letter."""
    name = _INK.sub("", text)
    return name if name != text and len(name.split()) > 2 and is_name(name) else None


def office_and_name(text: str) -> tuple[str, str] | None:
    """`THỦ TƯỚNG Trần Văn An` taken apart: an office and the name of its holder on one line."""
    words = text.split(" ")
    for index in range(1, len(words)):
        if not words[index].isupper():
            office, name = " ".join(words[:index]), " ".join(words[index:])
            fits = (is_position(office) or is_authority(office)) and is_name(name)
            return (office, name) if fits else None
    return None


def beside(text: str) -> tuple[str, str] | None:
    """A recipient and words of the signature that stand on one line: `- HĐND huyện; Lò Văn Pao`."""
    if not text.startswith(("-", "–", "+")):
        return None
    for found in _RECIPIENT_ENDS.finditer(text):
        rest = text[found.end() :].strip()
        named = is_name(rest) and rest.count(" ") > 1
        if named or is_authority(rest) or is_position(rest):
            return text[: found.end()], rest
    return None


def is_stamp(text: str) -> bool:
    """Words of a signature stamp, or `(Đã ký)`."""
    return _STAMP.match(text) is not None


def signs(text: str) -> bool:
    """Whether the line opens the end matter; its first words tell."""
    words = squeeze(text[:_LOOKED_AT]).strip("* _")
    if words.startswith(_AUTHORITY_LETTERS) and is_authority(words):
        return True
    return " nh" in words[:_OPENING] and RECIPIENTS.match(words) is not None
