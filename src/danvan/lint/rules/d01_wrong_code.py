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
from danvan.lint.said import Said
from danvan.reader.source import Span

_NUMBER = r"(?<![\w/-])(?P<number>\d{1,5}[a-zđ]?)"
_TYPE = r"(?P<type>NQ|QĐ|CT|KL|QC|HD|TB|BC|KH|CTr|CTHĐ|ĐA|TTr)"
# Party bodies, also with a board before them: BTGDVTU, UBKTTW.
_PARTY = r"(?P<body>[A-ZĐ]*(?:TW|TU|HU|QU|ThU|ĐU))"
_STATE = r"(?P<body>UBND|HĐND|TTg|CP|VPCP|CTUBND)"
_PARTY_AS_STATE = re.compile(rf"{_NUMBER} ?/ ?{_TYPE} ?- ?{_PARTY}(?![\w-])")
_STATE_AS_PARTY = re.compile(rf"{_NUMBER} ?- ?{_TYPE} ?/ ?{_STATE}(?![\w/])")
_PARTY_WAY = Said("của Đảng", "a Party")
_STATE_WAY = Said("hành chính", "a State")


def _check(document: Document) -> Iterator[Found]:
    for found in _PARTY_AS_STATE.finditer(document.text):
        right = f"{found['number']}-{found['type']}/{found['body']}"
        yield _found(found, _PARTY_WAY, right)
    for found in _STATE_AS_PARTY.finditer(document.text):
        right = f"{found['number']}/{found['type']}-{found['body']}"
        yield _found(found, _STATE_WAY, right)


def _found(match: re.Match[str], whose: Said, right: str) -> Found:
    sentence = Said(
        f"Số, ký hiệu văn bản {whose.vi} viết “{right}”, không phải “{match[0]}”.",
        f"Number and symbol of {whose.en} document are written “{right}”, not “{match[0]}”.",
    )
    return Found(Span(*match.span()), sentence)


RULE = Rule(
    code="D01",
    title=Said("Số, ký hiệu viết sai dạng", "Number and symbol in a wrong form"),
    why=Said(
        "Sai dấu gạch là sai tên: người đọc không tra được, máy không nối được với văn bản gốc.",
        "A wrong stroke makes a wrong name: readers cannot look it up, and programs "
        "cannot link it to the document itself.",
    ),
    ground=BOTH_FORMS,
    place="basis",
    exact=True,
    bad="Thực hiện Nghị quyết số 25/NQ-TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng về "
    "công tác dân vận, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    good="Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng về "
    "công tác dân vận, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    check=_check,
)
