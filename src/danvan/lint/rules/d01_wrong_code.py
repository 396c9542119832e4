"""D01: a number whose separators are those of the other family.

Reads the codes of cited documents: bodies of the Party write `25-NQ/TW`, those of the State
`15/KH-UBND`. Specimens: `25/NQ-TW`, `15-KH/UBND`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.reader.source import Span

_NUMBER = r"(?<![\w/-])(?P<number>\d{1,5}[a-zđ]?)"
_TYPE = r"(?P<type>NQ|QĐ|CT|KL|QC|HD|TB|BC|KH|CTr|CTHĐ|ĐA|TTr)"
# Party bodies, also with a board before them: BTGDVTU, UBKTTW.
_PARTY = r"(?P<body>[A-ZĐ]*(?:TW|TU|HU|QU|ThU|ĐU))"
_STATE = r"(?P<body>UBND|HĐND|TTg|CP|VPCP|CTUBND)"
_PARTY_AS_STATE = re.compile(rf"{_NUMBER} ?/ ?{_TYPE} ?- ?{_PARTY}(?![\w-])")
_STATE_AS_PARTY = re.compile(rf"{_NUMBER} ?- ?{_TYPE} ?/ ?{_STATE}(?![\w/])")


def _check(document: Document) -> Iterator[Found]:
    for found in _PARTY_AS_STATE.finditer(document.text):
        right = f"{found['number']}-{found['type']}/{found['body']}"
        yield _found(found, f"Số, ký hiệu văn bản của Đảng viết “{right}”")
    for found in _STATE_AS_PARTY.finditer(document.text):
        right = f"{found['number']}/{found['type']}-{found['body']}"
        yield _found(found, f"Số, ký hiệu văn bản hành chính viết “{right}”")


def _found(match: re.Match[str], right: str) -> Found:
    return Found(Span(*match.span()), f"{right}, không phải “{match[0]}”.")


RULE = Rule(
    code="D01",
    title="Số, ký hiệu viết sai dạng",
    why="Sai dấu gạch là sai tên: người đọc không tra được, máy không nối được với văn bản gốc.",
    ground=BOTH_FORMS,
    place="basis",
    exact=True,
    bad="Thực hiện Nghị quyết số 25/NQ-TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng về "
    "công tác dân vận, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    good="Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng về "
    "công tác dân vận, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    check=_check,
)
