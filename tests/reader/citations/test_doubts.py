"""A finding where a cited symbol contradicts the type printed before it."""

from __future__ import annotations

import pytest

from danvan.reader import citations
from danvan.reader.source import Line
from danvan.reader.work import Block, Work
from readings import gather


def found(text: str) -> list[str]:
    work = Work(gather([(text, Line(0, 0))], "text/plain"))
    work.blocks = [Block(text, work.source.lines[0])]
    work.body = (0,)
    citations.run(work)
    return [text[f.span.start : f.span.end] for f in work.findings if f.code == "code-type"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Căn cứ Chỉ thị số 12/QĐ-UBND ngày 01/02/2020;", ["Chỉ thị số 12/QĐ-UBND"]),
        ("theo Nghị định số 05-NQ/TU", ["Nghị định số 05-NQ/TU"]),
        ("Quy định số 101-QĐ/TW, Quy chế số 05-QĐ/TU", []),
        ("Kết luận số 158-TB/TW, Văn bản số 12/KH-UBND", []),
        ("Chỉ thị số 12/CT-UBND, 15/QĐ-XYZ, Thông tư số 05/2008/TT-BNV", []),
    ],
)
def test_symbol_against_name(text: str, words: list[str]) -> None:
    assert found(text) == words
