"""C05: marks of one row written in two ways.

Reads the marks of the children of one part: `1.` beside `2)`, `I-` beside `II.`. Automatic lists
and hand-typed marks meet so when pieces of other documents are pasted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.model import Part
from danvan.reader.source import Span

_MARK = re.compile(r"(?P<numeral>[IVXLC]+|\d+|[a-zđ])(?P<sign>[.)/-]|\.-|-\.)?$")


def _check(document: Document) -> Iterator[Found]:
    top = document.reading.outline
    for siblings in (top, *(part.children for part in document.reading.parts())):
        yield from _row(siblings)


def _row(siblings: tuple[Part, ...]) -> Iterator[Found]:
    marks = [(part, found) for part in siblings if (found := _mark(part))]
    signs = Counter(mark for _, mark in marks)
    for kind in {kind for kind, _ in signs}:
        ways = [way for way in signs if way[0] == kind]
        if len(ways) < 2:
            continue
        usual = max(ways, key=lambda way: signs[way])
        for part, mark in marks:
            if mark[0] == kind and mark != usual:
                label = part.label or ""
                span = Span(part.span.start, part.span.start + len(label))
                yield Found(span, _sentence(label, usual[1]))


def _sentence(label: str, sign: str) -> Said:
    return Said(
        f"Ký hiệu mục “{label}” khác các mục cùng cấp (kiểu “{sign or 'không dấu'}” sau số); "
        "viết thống nhất.",
        f"The mark “{label}” differs from those beside it ("
        + (f"with “{sign}”" if sign else "with no sign")
        + " behind the number); write all in one way.",
    )


def _mark(part: Part) -> tuple[str, str] | None:
    """The kind of numeral and the sign behind it; None for other parts."""
    found = _MARK.match(part.label or "") if part.kind == "clause" else None
    if found is None or part.id.startswith("PL"):
        return None
    numeral = found["numeral"]
    kind = "number" if numeral.isdigit() else "letter" if numeral.islower() else "roman"
    return kind, found["sign"] or ""


RULE = Rule(
    code="C05",
    title=Said("Ký hiệu mục không thống nhất", "Marks of parts are not uniform"),
    why=Said(
        "Số mục viết hai kiểu cho thấy văn bản ghép từ nhiều nguồn, và làm hỏng mục lục tự động.",
        "Numbers written in two ways show that the text was pasted together, and they "
        "spoil automatic tables of contents.",
    ),
    ground=BOTH_FORMS,
    level="note",
    exact=True,
    bad="""\
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
3- Trạm Y tế xã tập huấn sơ cứu cho 12 cán bộ thôn trước ngày 30/4/2026.""",
    good="""\
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
3. Trạm Y tế xã tập huấn sơ cứu cho 12 cán bộ thôn trước ngày 30/4/2026.""",
    check=_check,
)
