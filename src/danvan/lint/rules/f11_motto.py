"""F11: the motto with wrong signs between its words.

Reads `Độc lập - Tự do - Hạnh phúc` as the file has it: hyphens with a blank on either side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import DECREE_30
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_RIGHT = "Độc lập - Tự do - Hạnh phúc"
_MOTTO = re.compile(
    r"Độc [Ll]ập[ \t]*[-–—−][ \t]*Tự [Dd]o[ \t]*[-–—−][ \t]*Hạnh [Pp]húc",
)
_HEAD = 3000

_SENTENCE = Said(
    f"Tiêu ngữ viết “{_RIGHT}”: gạch nối, có cách chữ, chỉ viết hoa chữ đầu mỗi cụm.",
    f"The motto is written “{_RIGHT}”: hyphens between blanks, a capital only where a phrase "
    "begins.",
)


def _check(document: Document) -> Iterator[Found]:
    found = _MOTTO.search(document.reading.raw, 0, _HEAD)
    if found and found[0] != _RIGHT:
        yield document.mend(
            found.start(),
            found.end(),
            _RIGHT,
            _SENTENCE,
        )


_TOP = """\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
{}
Số: 15/KH-UBND
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026
"""

RULE = Rule(
    code="F11",
    title=Said("Tiêu ngữ viết sai dấu", "The national motto with wrong signs"),
    why=Said(
        "Quốc hiệu, tiêu ngữ là phần trang trọng nhất, sai một dấu cũng bị trả lại.",
        "The national name and motto are the most solemn part; a single wrong sign "
        "has a document sent back.",
    ),
    ground=DECREE_30,
    level="note",
    fixes=True,
    exact=True,
    place="head",
    bad=_TOP.format("Độc lập – Tự do – Hạnh phúc"),
    good=_TOP.format("Độc lập - Tự do - Hạnh phúc"),
    check=_check,
)
