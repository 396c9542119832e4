"""The gate: a file marked MẬT, TỐI MẬT or TUYỆT MẬT is refused before its text is kept."""

from __future__ import annotations

import re

from danvan.reader.errors import ReaderError
from danvan.reader.source import Source

_LINES = 60  # of the body; page headers and footers are looked at wherever they stand
_LONGEST = 160  # no line with a stamp is longer
_STAMP = r"(?:TUYỆT|TUYÊT|TỐI|TÔI) +M[ẬÂ]T|MẬT"
_ALONE = re.compile(
    rf"\W*(?:(?:độ|mức độ|Độ|Mức độ|ĐỘ|MỨC ĐỘ) (?:mật|MẬT|Mật) *:?)?\W*"
    rf"(?P<stamp>{_STAMP}|Tuyệt mật|Tối mật|Mật)\W*"
    rf"(?:(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)\W*)?$"
)
_BESIDE = re.compile(
    rf"(?: {{2,}}|\t|[(\[|]|^[ \t]*) *(?P<stamp>{_STAMP}) *(?:[)\]|]|$| {{2,}}|\t)"
)
_SPACED = re.compile(r"\W*(?:T *U *Y *Ệ *T +|T *Ố *I +)?M +Ậ +T\W*$")


def refuse(*sources: Source) -> None:
    """Raise ReaderError `secret` where a stamp stands in the head, a page header or a footer.

    Reads the text as the file gave it and as it was repaired: blanks that set a stamp off are
    gone after the repairs, letters of old encodings are not readable before them. The word in a
    sentence (`tài liệu mật`) is no stamp.
    """
    for source in sources:
        seen = 0
        for line in source.lines:
            if line.role == "body" and seen >= _LINES:
                continue
            words = source.text[line.start : min(line.end, line.start + _LONGEST + 1)].rstrip()
            if not words.strip():
                continue
            seen += line.role == "body"
            if len(words) <= _LONGEST:
                _check(words)


def _check(words: str) -> None:
    if not ("Ậ" in words or "ÂT" in words or "Mật" in words or "mật" in words):
        return  # no pattern fits without one of these, and most lines have none
    match = _ALONE.match(words) or _BESIDE.search(words) or _SPACED.match(words)
    if match:
        stamp = match.groupdict().get("stamp") or "MẬT"
        raise ReaderError(
            "secret",
            f"Tệp có dấu {stamp.upper()}: không được đọc vào hệ thống. "
            "Hãy xử lý theo quy định về bảo vệ bí mật nhà nước.",
        )
