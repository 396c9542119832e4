"""Duties that only ask for a plan."""

from __future__ import annotations

import pytest

from danvan.coverage.planning import makes_plan, only_plan


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch rà soát thủ tục, hoàn thành trong quý I năm 2026",
        "Các tỉnh ủy xây dựng chương trình hành động trước ngày 31/8/2023; hằng năm kiểm tra",
        "Xây dựng Chương trình hành động của cấp mình; hoàn thành trước ngày 28/02/2026",
        "Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp tham mưu ban hành Đề án trước ngày 15/11/2026",
    ],
)
def test_the_day_is_that_of_a_plan(text: str) -> None:
    assert only_plan(text)
    assert makes_plan(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rà soát thực trạng, xây dựng kế hoạch sửa chữa trước ngày 15/02/2026",
        "Xây dựng kế hoạch và tổ chức thực hiện trước ngày 15/02/2026",
        "Xây dựng kế hoạch thực hiện; rà soát xong các hộ trước ngày 28/02/2026",
        "Xây dựng nông thôn mới theo kế hoạch trước ngày 15/11/2026",
        "Khảo sát mức độ hài lòng, công bố trước ngày 15/11/2026",
        "Xây dựng kế hoạch thực hiện",
        "",
    ],
)
def test_the_day_is_that_of_work(text: str) -> None:
    assert not only_plan(text)
