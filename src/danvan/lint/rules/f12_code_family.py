"""F12: the document's own number in the form of the other family.

Reads the code under a right-hand head: `15/KH-ĐU` under ĐẢNG CỘNG SẢN VIỆT NAM, `15-KH/UBND` under
the national title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import PARTY, Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_STATE = re.compile(r"\d+[a-zđ]?/[A-ZĐ][A-Za-zĐđ]*-")
# The Front and mass organisations write Party-like codes under the national title.
_PARTY = re.compile(
    r"\d+[a-zđ]?-[A-ZĐ][A-Za-zĐđ]*/(?:UBND|HĐND|TTg|CP|VPCP|CTUBND|S[A-ZĐ]{1,6})(?!\w)"
)

_PARTY_WAY = Said(
    "Số, ký hiệu văn bản của Đảng viết số-loại/cơ quan, như 15-KH/ĐU.",
    "Party documents write their code number-type/body, like “15-KH/ĐU”.",
)
_STATE_WAY = Said(
    "Số, ký hiệu văn bản hành chính viết số/loại-cơ quan, như 15/KH-UBND.",
    "State documents write their code number/type-body, like “15/KH-UBND”.",
)


def _check(document: Document) -> Iterator[Found]:
    code, span = document.meta.code or "", document.meta.spans.get("code")
    if span is None or document.head_family is None:
        return
    party = document.head_family == PARTY
    if (_STATE if party else _PARTY).match(code):
        yield Found(span, _PARTY_WAY if party else _STATE_WAY)


_TOP = """\
ĐẢNG BỘ TỈNH NINH BÌNH
ĐẢNG ỦY XÃ TÂN LẬP
*
Số {}
ĐẢNG CỘNG SẢN VIỆT NAM
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
phòng, chống đuối nước cho trẻ em năm 2026

Đảng ủy xã xây dựng kế hoạch như sau:
1. Văn phòng Đảng ủy tham mưu tổ chức hội nghị quán triệt trước ngày 30/3/2026.

Nơi nhận:
- Văn phòng Tỉnh ủy (b/c);
- Lưu Văn phòng Đảng ủy.
T/M ĐẢNG ỦY
BÍ THƯ
Nguyễn Văn An
"""

RULE = Rule(
    code="F12",
    title=Said("Số, ký hiệu không đúng hệ thống", "Number and symbol of the other family"),
    why=Said(
        "Nhìn dấu gạch biết văn bản của Đảng hay của Nhà nước; viết ngược thì không ai tra được.",
        "The stroke tells a document of the Party from one of the State; written the "
        "other way, nobody can look it up.",
    ),
    ground=BOTH_FORMS,
    exact=True,
    place="whole",
    bad=_TOP.format("15/KH-ĐU"),
    good=_TOP.format("15-KH/ĐU"),
    check=_check,
)
