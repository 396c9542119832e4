"""F03: the colon behind “Số”: the State writes it, the Party does not.

Reads the line of the number under a head whose family is plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import PARTY, Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_COLON = re.compile(r"Số[ \t]*:[ \t]*(?=[\d /.…_-])")
_BARE = re.compile(r"Số[ \t]+(?=\d|[ ./…_-]*/)")

_PARTY_WAY = Said(
    "Văn bản của Đảng viết “Số”, không có dấu hai chấm.",
    "Party documents write “Số” (number) without a colon.",
)
_STATE_WAY = Said(
    "Văn bản hành chính viết “Số:”, có dấu hai chấm.",
    "State documents write “Số:” (number) with a colon.",
)


def _check(document: Document) -> Iterator[Found]:
    span = document.meta.spans.get("code")
    if span is None or document.head_family is None:
        return
    party = document.head_family == PARTY
    start, end = document.reading.origin.back_span(span)
    found = (_COLON if party else _BARE).search(document.reading.raw, start, end)
    if found:
        new, sentence = ("Số ", _PARTY_WAY) if party else ("Số: ", _STATE_WAY)
        yield document.mend(found.start(), found.end(), new, sentence)


RULE = Rule(
    code="F03",
    title=Said("Dấu hai chấm sau chữ “Số”", "The colon behind “Số” (number)"),
    why=Said(
        "Hai hệ thống văn bản có hai cách viết; lẫn thì bị trả lại để sửa.",
        "The two families of documents write it in two ways; where they are mixed, "
        "the draft is sent back.",
    ),
    ground=BOTH_FORMS,
    level="note",
    fixes=True,
    exact=True,
    place="head",
    bad="""\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số 15/KH-UBND
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026""",
    good="""\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026""",
    check=_check,
)
