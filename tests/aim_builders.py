"""The plan of the province with figures of every kind: shares, counts, for others, for a group."""

from __future__ import annotations

from drafting_builders import STATE, Upper, make_upper
from roles import Cast

GOALS = """I. MỤC TIÊU
1. Tỷ lệ hộ dùng nước sạch tăng từ 85% lên 92,5% vào năm 2028.
2. Mỗi xã xây dựng ít nhất 02 mô hình “Dân vận khéo”.
3. Hoàn thành ít nhất 45 công trình dân sinh.
4. Giảm tỷ lệ hộ nghèo bình quân 1 - 1,5%/năm.
"""
TEXT = STATE.replace("I. MỤC ĐÍCH\n1. Nâng cao chất lượng phục vụ.\n", GOALS).replace(
    "a) Ủy ban nhân dân xã Đông Hải đối thoại",
    "a) Ủy ban nhân dân xã Đông Hải mở ít nhất 03 lớp học nghề; đối thoại",
)
TEXT = TEXT.replace(
    "b) Sở Tài chính bố trí kinh phí trong quý I năm 2026.",
    "b) Sở Tài chính chủ trì mở ít nhất 10 lớp bồi dưỡng kế toán trong quý IV năm 2026.",
)
NAMES = {
    "I.1": "Tỷ lệ hộ dùng nước sạch",
    "I.2": "Xây dựng mô hình “Dân vận khéo”",
    "I.3": "Hoàn thành công trình dân sinh",
    "I.4": "Tỷ lệ hộ nghèo",
    "II.2.a": "Mở lớp học nghề",
}


def make_goals(cast: Cast, visibility: str = "public") -> Upper:
    """Read and adopted as `make_upper` does it."""
    return make_upper(cast, visibility, TEXT)
