"""A report of twenty pages with its tables, as DOCX, PDF and HTML."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count

import pypdfium2

from benchmarks.measure import Absent, Row, best
from danvan.official import (
    Block,
    Column,
    Heading,
    Items,
    Paper,
    Paragraph,
    Recipient,
    Signature,
    Table,
    as_docx,
    as_html,
    as_pdf,
)
from danvan.official import Row as TableRow

_WORDS = (
    "Trong kỳ, các cơ quan, đơn vị đã chủ động phối hợp triển khai nhiệm vụ được giao, kịp thời "
    "nắm tình hình, tổ chức đối thoại với Nhân dân, giải quyết kiến nghị ngay từ cơ sở. "
)
_COLUMNS = (
    Column("TT", "center", 0.5),
    Column("Nhiệm vụ", "justify", 4),
    Column("Cơ quan chủ trì", "left", 2),
    Column("Thời hạn", "center", 1.5),
    Column("Kết quả", "left", 2),
)


def run() -> list[Row]:
    """The three writers over one report."""
    numbers = count(1)  # no two reports alike: typst remembers what it has set before
    with pypdfium2.PdfDocument(io.BytesIO(as_pdf(_report(0)))) as made:
        pages = len(made)
    if pages < 20:
        raise Absent(f"the report has {pages} pages")
    writers: dict[str, tuple[Callable[[Paper], object], float | None]]
    writers = {"DOCX": (as_docx, 0.5), "PDF": (as_pdf, 1.0), "HTML": (as_html, None)}
    return [
        Row(f"report of {pages} pages → {name}", _seconds(write, numbers), "s", must, low=True)
        for name, (write, must) in writers.items()
    ]


def _seconds(write: Callable[[Paper], object], numbers: Iterator[int]) -> float:
    return best(lambda: write(_report(next(numbers))))


def _report(changed: int) -> Paper:
    blocks = tuple(block for n in range(1, 11) for block in _section(n, changed))
    return Paper(
        form="state",
        superior="Ủy ban nhân dân tỉnh Lâm Sơn",
        issuer="Ủy ban nhân dân xã Đông Hải",
        number="7",
        symbol="BC-UBND",
        place="Đông Hải",
        day=date(2026, 11, 5),
        type_name="Báo cáo",
        title="Kết quả công tác dân vận quý III năm 2026",
        blocks=blocks,
        signature=Signature("Chủ tịch", "Nguyễn Văn An", "TM. Ủy ban nhân dân"),
        recipients=(Recipient("Ủy ban nhân dân tỉnh", "b/c"),),
        filed="VT",
    )


def _section(number: int, changed: int) -> tuple[Block, ...]:
    rows = tuple(
        TableRow.of(
            f"{n}", f"{changed} {_WORDS[:88]}", "Văn phòng Đảng ủy", "15/12/2026", "Đã hoàn thành"
        )
        for n in range(1, 31)
    )
    return (
        Heading(1, f"Kết quả lĩnh vực {number}"),
        Paragraph.of(f"{changed} {_WORDS * 3}"),
        Items.of(_WORDS, _WORDS),
        Table(_COLUMNS, rows),
    )
