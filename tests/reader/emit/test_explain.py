"""How a value came about."""

from __future__ import annotations

import pytest

from danvan.reader.emit.explain import explain, near
from danvan.reader.emit.places import lines_of, page_at, raw_words
from danvan.reader.source import Span
from readings import reading
from sample_reading import at, bare, decision


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("II.1.a", "tr. 1 │ a) Phòng Giáo dục chủ trì, phối hợp với Huyện đoàn"),
        ("II.1.a", "← quy tắc chủ ngữ mở đầu, từ chữ “Phòng Giáo dục”, trang 1"),
        ("II.1.a", "thời hạn          30/5/2026"),
        ("II.1.a", "cần xem"),
        ("II.1.a.-1", "sản phẩm          Đề án bể bơi lắp ghép"),
        ("II.1.b", "Quyết định 41/QĐ-UBND (suy ra) · thực hiện"),
        ("T1.1", "← quy tắc cột chủ trì"),
        ("III", "các xã → UBND huyện · hằng quý"),
        ("III", "Sơ kết 31/12/2026"),
        ("I", "Không có việc"),
        ("meta", "Loại              Kế hoạch (plan)"),
        ("meta", "từ chữ “KẾ HOẠCH”, trang 1"),
        ("meta", "Cấp trên          không thấy ghi"),
    ],
)
def test_what_is_said(plan, clause, words):
    assert words in explain(plan, clause)


def test_only_the_part_itself_is_shown(plan):
    assert "bể bơi" not in explain(plan, "II.1.a")


def test_repaired_words_stand_below_the_words_of_the_file(plan):
    line = at(plan.text, "Sơn Thủy, ngày")
    assert raw_words(plan, line) == "Sơn Thuỷ, ngày"


GIVEN = """KẾ HOẠCH
trồng cây ven đê năm 2026

II. NHIỆM VỤ
1. Phòng Nông nghiệp:
a) Ban hành sổ tay chăm cây trước ngày 20/5/2026; định kỳ hằng quý báo cáo kết quả.
b) Xây dựng đề án vườn ươm.
2. Dựng rào quanh vườn ươm.
- Cơ quan chủ trì: Trạm Khuyến nông; thời gian: quý III năm 2026; sản phẩm: 200 mét rào.
3. Các đề án
Trình Ban Thường vụ Huyện ủy trong quý IV năm 2026:
3.1. Đề án giữ giống cây bản địa.
3.2. Quy chế trông coi vườn ươm.
III. TỔ CHỨC THỰC HIỆN
1. Trạm Khuyến nông
a) Chuẩn bị cây giống.
b) Cấp phát dụng cụ.
"""


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        (
            "II.1.a",
            "← quy tắc câu dẫn có dấu hai chấm, nhận từ mục II.1, từ chữ “Phòng Nông nghiệp”",
        ),
        (
            "II.1.a",
            "← quy tắc chữ đặt giới hạn (trước, chậm nhất, xong …), từ chữ “trước ngày 20/5",
        ),
        ("II.1.a", "← quy tắc chữ chỉ kỳ lặp lại, từ chữ “định kỳ hằng quý”"),
        ("II.1.a", "← quy tắc sản phẩm sau động từ làm ra nó, từ chữ “sổ tay chăm cây”"),
        ("II.2", "← quy tắc dòng phân công, ở mục II.2.-1, từ chữ “Trạm Khuyến nông”"),
        (
            "II.2",
            "← quy tắc dòng phân công, phần thời gian, ở mục II.2.-1, từ chữ “quý III năm 2026”",
        ),
        ("II.2", "← quy tắc dòng phân công, phần sản phẩm, ở mục II.2.-1, từ chữ “200 mét rào”"),
        ("III.1.b", "← quy tắc tiêu đề nêu tên, nhận từ tiêu đề mục III.1, từ chữ “Trạm Khuyến"),
        ("II.3.1", "(trong, vào, hoàn thành …), nhận từ mục II.3, từ chữ “trong quý IV năm 2026”"),
        ("II.3.1", "← quy tắc câu mở đầu bằng tên sản phẩm, từ chữ “Đề án giữ giống cây bản địa”"),
    ],
)
def test_every_value_of_a_task_tells_its_rule_and_its_giver(clause, words):
    assert words in explain(reading(GIVEN), clause)


def test_an_unknown_clause(plan):
    assert explain(plan, "IX") is None
    assert near(plan, "II.9")[:2] == ["II", "II.1"]


def test_a_text_without_lines():
    assert "│ 2. Sở Tài chính bố trí kinh phí." in explain(decision(), "CI.D1.2")


def test_every_part_of_every_document_can_be_explained(any_reading):
    for part in any_reading.parts():
        assert explain(any_reading, part.id)
        break


def test_a_document_cannot_drive_the_terminal(hostile_reading):
    assert "\x1b" not in explain(hostile_reading, "meta")


def test_places(plan):
    assert page_at(plan, 0) == 1
    assert page_at(plan, plan.text.index("b) Phòng Y tế")) == 2
    assert page_at(bare("x"), 0) is None
    two = lines_of(plan, at(plan.text, "Rào chắn hồ, ao\nUBND các xã"))
    assert [plan.text[line.start : line.end] for line in two] == ["Rào chắn hồ, ao", "UBND các xã"]
    assert lines_of(bare("x"), Span(0, 1)) == []
