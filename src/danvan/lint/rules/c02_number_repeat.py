"""C02: two neighbouring marks with one number; the reader found it."""

from __future__ import annotations

from danvan.lint.found import noticed
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Rule
from danvan.lint.said import Said

RULE = Rule(
    code="C02",
    title=Said("Đánh số lặp", "A number stands twice"),
    why=Said(
        "Hai mục cùng số thì không dẫn chiếu được, giao việc nhầm mục.",
        "Two parts with one number cannot be referred to, and work is given by the wrong part.",
    ),
    ground=BOTH_FORMS,
    exact=True,
    bad="""\
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
2. Trạm Y tế xã tập huấn sơ cứu cho 12 cán bộ thôn trước ngày 30/4/2026.""",
    good="""\
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
3. Trạm Y tế xã tập huấn sơ cứu cho 12 cán bộ thôn trước ngày 30/4/2026.""",
    check=noticed(
        "number-repeat",
        "Đánh số lại các mục.",
        "The number {words} stands twice. Number the parts anew.",
    ),
)
