"""How the body's own figures are worded in a draft, and that the reader finds them filled in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from danvan.figures import figures
from danvan.official import as_docx
from danvan.official.drafting import Aim, draft_of
from danvan.official.drafting.aims import own
from danvan.reader import read
from draft_orders import order_in

BODY = "Đảng ủy xã Đông Hải"
GAP = f"[cần điền: mức phấn đấu của {BODY}]"


@pytest.mark.parametrize(
    ("aim", "words"),
    [
        (Aim("Tỷ lệ hộ dùng nước sạch", "%", "trên"), f"Tỷ lệ hộ dùng nước sạch: trên {GAP} %."),
        (Aim("Mở lớp học nghề", "lớp", "ít nhất"), f"Mở ít nhất {GAP} lớp học nghề."),
        (Aim("Mở lớp học nghề", "lớp/quý"), f"Mở {GAP} lớp học nghề hằng quý."),
        (Aim("Mô hình được công nhận", "mô hình"), f"Có {GAP} mô hình được công nhận."),
        (Aim("Trồng lớp lớp rừng", "lớ"), f"Trồng lớp lớp rừng: {GAP} lớ."),
        (Aim("Tỷ lệ hộ nghèo", "%/năm", change="Giảm"), f"Giảm tỷ lệ hộ nghèo {GAP} %/năm."),
        (Aim("Hài lòng", "%", "ít nhất", own="95,5"), "Hài lòng: ít nhất 95,5 %."),
        (
            Aim("Hài lòng", "%", own="95", due=date(2026, 2, 5)),
            "Hài lòng: 95 %, đến ngày 05/02/2026.",
        ),
        (
            Aim("Hài lòng", "%", own="95", due=date(2026, 2, 5), passed=True),
            "Hài lòng: 95 %, đến ngày [cần điền: ngày, tháng, năm].",
        ),
    ],
)
def test_what_the_body_itself_wants_to_reach(aim: Aim, words: str) -> None:
    assert own(aim, BODY) == words


def test_what_is_filled_in_is_read_and_the_source_s_own_is_not() -> None:
    aims = (
        Aim("Tỷ lệ hộ nghèo", "%/năm", change="Giảm", own="1,2", words="giảm 1 - 1,5%/năm"),
        Aim("Mô hình được công nhận", "mô hình/năm", "ít nhất", own="3", words="có 02 mô hình"),
        Aim("Tỷ lệ hài lòng", "%", "trên", own="97", upper="trên 95 %"),
    )
    paper = draft_of(order_in("party", aims=aims))
    reading = read(as_docx(paper), name="x.docx")
    assert "3. Chỉ tiêu" in reading.text and "“có 02 mô hình”" in reading.text
    assert "Mức cấp trên giao khi thực hiện" in reading.text
    assert [(each.name, each.value, each.per) for each in figures(reading)] == [
        ("tỷ lệ hộ nghèo", Decimal("1.2"), ("năm",)),
        ("mô hình được công nhận", Decimal(3), ("năm",)),
        ("Tỷ lệ hài lòng", Decimal(97), ()),
    ]
    assert not [task for task in reading.tasks if task.clause.startswith("I.")]
