"""Tables of objectives: a column of names, one of units, one of what is to be reached."""

from __future__ import annotations

from danvan.figures import Figure, figures
from readings import reading

HEAD = """KẾ HOẠCH
về công tác dân vận năm 2026

I. CHỈ TIÊU

"""


def rows(table: str) -> list[Figure]:
    return list(figures(reading(HEAD + table, "ke-hoach.md")))


def test_a_row_is_a_figure() -> None:
    found = rows(
        "| TT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Kế hoạch năm 2026 |\n"
        "|---|---|---|---|---|\n"
        "| 1 | Hộ nghèo | % | 3,2 | ≤ 2,5 |\n"
        "| 2 | Hội viên kết nạp | người | 1.150 | 1.200 trở lên |\n"
        "| 3 | Mô hình mới | mô hình | - | 15 |\n"
    )
    told = [(f.name, f.unit, f.comparison, str(f.value), str(f.baseline)) for f in found]
    assert told == [
        ("Hộ nghèo", "%", "at_most", "2.5", "3.2"),
        ("Hội viên kết nạp", "người", "at_least", "1200", "1150"),
        ("Mô hình mới", "mô hình", "exactly", "15", "None"),
    ]
    assert {f.due.date for f in found if f.due} == {"2026-12-31"}


def test_the_last_goal_counts() -> None:
    found = rows(
        "| Mục tiêu | Đơn vị | Năm 2027 | Năm 2030 |\n|---|---|---|---|\n"
        "| Hộ dùng nước sạch | % | 80 | 95% |\n"
    )
    assert [(str(f.value), f.due and f.due.date) for f in found] == [("95", "2030-12-31")]


def test_other_tables_are_none() -> None:
    assert not rows("| Nội dung | Kinh phí |\n|---|---|\n| Tập huấn | 25.000.000 |\n")
    assert not rows("| Chỉ tiêu | Đơn vị tính | Ghi chú |\n|---|---|---|\n| Lớp | lớp | 3 |\n")


def test_cells_that_are_no_number_are_passed_over() -> None:
    table = "| Chỉ tiêu | ĐVT | Kế hoạch 2026 |\n|---|---|---|\n"
    assert not rows(table + "| Hài lòng | mức | Tốt |\n| Lớp | lớp | 2 đến 3 tùy nơi |\n")
