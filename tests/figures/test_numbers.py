"""Numbers as documents print them, and what only looks like a quantity."""

from __future__ import annotations

from decimal import Decimal

import pytest

from danvan.figures.numbers import numbers, value
from danvan.reader.source import Span


@pytest.mark.parametrize(
    ("digits", "expected"),
    [("3.000", "3000"), ("1.250.000,5", "1250000.5"), ("1,5", "1.5"), ("1.5", "1.5"), ("02", "2")],
)
def test_value(digits: str, expected: str) -> None:
    assert value(digits) == Decimal(expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("kết nạp 3.000 hội viên", [("3000", None)]),
        ("giảm 1 - 1,5%/năm", [("1", "1.5")]),
        ("giảm 20%-25% số vụ", [("20", "25")]),
        ("có từ 17 đến 19 xã", [("17", "19")]),
        ("ít nhất hai mô hình", [("2", None)]),
        ("tối thiểu 02 (hai) lớp", [("2", None)]),
        ("trồng 5ha rừng, làm 3km đường", [("5", None), ("3", None)]),
        ("giai đoạn 2021 - 2025, năm 2026", []),
        ("ngày 15/3/2026, tháng 5, quý 3", []),
        ("Nghị quyết 25, Điều 12, khoản 3, Phụ lục 2", []),
        ("hướng dẫn 9 thôn, Hướng dẫn 12", [("9", None)]),
        ("7 giờ 30 phút, 7h30", [("30", None)]),
        ("8/8 xã, số 12-KH/TU", []),
        ("trên 100.000 dân", []),
        ("từ 30 xuống 20 ngày", [("30", None), ("20", None)]),
        ("mã A12, 3G, v2.0", []),
    ],
)
def test_quantities(words: str, expected: list[tuple[str, str | None]]) -> None:
    found = numbers(words, 0, len(words), [])
    assert [(str(n.value), None if n.upto is None else str(n.upto)) for n in found] == expected


def test_what_is_cited_holds_none() -> None:
    words = "theo Đề án 5 chương trình, mở 3 lớp"
    assert [str(n.value) for n in numbers(words, 0, len(words), [Span(5, 25)])] == ["3"]
