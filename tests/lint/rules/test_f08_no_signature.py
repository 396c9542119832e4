"""F08: documents that nobody signs."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    """
Nơi nhận:
- Ủy ban nhân dân tỉnh (b/c);
- Lưu: VT.""",
]
LEFT = [
    """
Nơi nhận:
- Ủy ban nhân dân tỉnh (b/c);
- Lưu: VT, VHXH.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An""",
]

test_found, test_left_alone = cases("F08", FOUND, LEFT, "end")
